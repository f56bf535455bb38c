using Peru.Assistant.Skills;
using Peru.Assistant.Skills.Profile;
using Peru.Assistant.Tests.Support;

namespace Peru.Assistant.Tests.Skills.Profile;

/// <summary>A line of a table of cases: a text and the facts that it states.</summary>
internal sealed record ExtractionCase(int Line, string Text, IReadOnlyDictionary<string, string> Expected, string? Activity)
{
    public static readonly DateOnly Today = new(2026, 11, 22);

    private static readonly Lazy<FactExtractor> Shared = new(FactExtractor.Load);

    public static FactExtractor Extractor => Shared.Value;

    public static IReadOnlyList<ExtractionCase> Read(string file) =>
    [
        .. File.ReadLines(RepoRoot.File("tests", "Skills", "Profile", file))
            .Select((row, at) => (Row: row, Line: at + 1))
            .Where(row => row.Row.Length > 0 && row.Row[0] != '#')
            .Select(row => Parse(row.Line, row.Row.Split('\t'))),
    ];

    /// <summary>The facts found, without the activity, whose wording is compared apart.</summary>
    public Dictionary<string, string> Found() =>
        Extractor.Extract(Text, Today).Where(fact => fact.Name != FactNames.Activity).ToDictionary(fact => fact.Name, fact => fact.Value);

    public string? FoundActivity() => Extractor.Extract(Text, Today).FirstOrDefault(fact => fact.Name == FactNames.Activity)?.Value;

    private static ExtractionCase Parse(int line, string[] row)
    {
        var expected = new Dictionary<string, string>();
        string? activity = null;
        foreach (var pair in row.ElementAtOrDefault(1)?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [])
        {
            var (name, value) = (pair[..pair.IndexOf('=')], pair[(pair.IndexOf('=') + 1)..]);
            if (name == FactNames.Activity)
                activity = value;
            else if (name == "in")
                foreach (var (part, length) in new[] { (FactNames.Region, 2), (FactNames.Province, 4), (FactNames.District, 6) })
                {
                    if (value.Length >= length)
                        expected[part] = value[..length];
                }
            else
                expected[name] = name == FactNames.Needs ? string.Join(',', FactNames.AllNeeds.Where(value.Split(',').Contains)) : value;
        }
        return new ExtractionCase(line, row[0], expected, activity);
    }
}
