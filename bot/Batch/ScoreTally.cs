namespace Peru.Assistant.Bot.Batch;

/// <summary>Counts of scores by region and by sector: all that the report needs, however many firms there are.</summary>
internal sealed class ScoreTally
{
    private const int MostGroups = 200;
    private readonly Dictionary<string, Group> regions = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Group> sectors = new(StringComparer.OrdinalIgnoreCase);

    public Group All { get; } = new();

    /// <summary>Largest first.</summary>
    public IEnumerable<(string Name, Group Group)> Regions => Sorted(regions);

    public IEnumerable<(string Name, Group Group)> Sectors => Sorted(sectors);

    public void Add(ScoredFirm scored)
    {
        All.Add(scored);
        Find(regions, scored.Firm.Region).Add(scored);
        Find(sectors, scored.Firm.Sector).Add(scored);
    }

    private static IEnumerable<(string Name, Group Group)> Sorted(Dictionary<string, Group> groups) =>
        groups.OrderByDescending(pair => pair.Value.Firms).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value));

    private static Group Find(Dictionary<string, Group> groups, string name)
    {
        name = name.Length == 0 ? "sin dato" : name;
        if (!groups.TryGetValue(name, out var group))
        {
            name = groups.Count < MostGroups ? name : "otros";
            if (!groups.TryGetValue(name, out group))
                groups[name] = group = new Group();
        }
        return group;
    }

    /// <summary>Firms that are counted together.</summary>
    internal sealed class Group
    {
        public const int Bins = 20;
        private double risk;

        public long Firms { get; private set; }

        public Dictionary<string, long> Bands { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, long> Stages { get; } = new(StringComparer.Ordinal);

        /// <summary>Firms by expected growth, in twentieths of 0–1.</summary>
        public long[] Expected { get; } = new long[Bins];

        public double MeanClosureRisk => Firms == 0 ? 0 : risk / Firms;

        public void Add(ScoredFirm scored)
        {
            Firms++;
            risk += scored.Growth.ClosureRisk;
            Bands[scored.Growth.Band] = Bands.GetValueOrDefault(scored.Growth.Band) + 1;
            Stages[scored.Stage.Stage] = Stages.GetValueOrDefault(scored.Stage.Stage) + 1;
            Expected[Math.Clamp((int)(scored.Growth.Expected * Bins), 0, Bins - 1)]++;
        }
    }
}
