using Peru.Assistant.Skills.Retrieval;

namespace Peru.Assistant.Bot.Batch;

/// <summary>Counts of scores by region and by sector: all that the report needs, however many firms there are.</summary>
internal sealed class ScoreTally
{
    private const int MostProblems = 20;
    private readonly Groups regions = new(region => Departments.NameOf(Departments.CodeOf(region)) ?? region);
    private readonly Groups sectors = new(SectorNames.Of);

    public Group All { get; } = new();

    /// <summary>Rows that were kept out.</summary>
    public long BadRows { get; private set; }

    /// <summary>What is wrong with the first of them, by line.</summary>
    public List<string> FirstProblems { get; } = [];

    /// <summary>By name, largest first.</summary>
    public List<(string Name, Group Group)> Regions => regions.LargestFirst();

    public List<(string Name, Group Group)> Sectors => sectors.LargestFirst();

    public void Add(ScoredFirm scored)
    {
        All.Add(scored);
        regions.Of(scored.Firm.Region).Add(scored);
        sectors.Of(scored.Firm.Sector).Add(scored);
    }

    public void AddBadRow(string problem)
    {
        BadRows++;
        if (FirstProblems.Count < MostProblems)
            FirstProblems.Add(problem);
    }

    /// <summary>Groups by name; a cell is named once, however often it comes.</summary>
    private sealed class Groups(Func<string, string> nameOf)
    {
        private const int Most = 200;
        private const int MostCells = 5_000;
        private readonly Dictionary<string, Group> byName = new(StringComparer.OrdinalIgnoreCase);
        private readonly Dictionary<string, Group> byCell = new(StringComparer.Ordinal);

        public Group Of(string cell)
        {
            if (byCell.TryGetValue(cell, out var known))
                return known;
            var group = Named(cell.Length == 0 ? "sin dato" : nameOf(cell));
            if (byCell.Count < MostCells)
                byCell[cell] = group;
            return group;
        }

        public List<(string Name, Group Group)> LargestFirst() =>
            [.. byName.OrderByDescending(pair => pair.Value.Firms).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value))];

        private Group Named(string name)
        {
            name = byName.ContainsKey(name) || byName.Count < Most ? name : "otros";
            if (!byName.TryGetValue(name, out var group))
                byName[name] = group = new Group();
            return group;
        }
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
