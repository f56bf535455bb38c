using System.Globalization;

namespace Peru.Assistant.Skills;

/// <summary>What is known about one business now: the latest value of each fact. Unknown stays unknown.</summary>
public sealed class BusinessProfile(IEnumerable<Fact> facts)
{
    private readonly Dictionary<string, Fact> byName = Latest(facts);

    public static BusinessProfile Empty { get; } = new([]);

    public IReadOnlyCollection<Fact> Facts => byName.Values;

    /// <summary>The value of a fact, or null where it is unknown.</summary>
    public string? this[string name] => byName.TryGetValue(name, out var fact) ? fact.Value : null;

    public bool Knows(string name) => byName.ContainsKey(name);

    public Fact? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>A whole number, or null where unknown.</summary>
    public long? Number(string name) =>
        long.TryParse(this[name], NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Full months since the business began, or null where unknown.</summary>
    public int? AgeInMonths(DateOnly today) =>
        DateOnly.TryParseExact(this[FactNames.Started] + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var started)
            ? Math.Max(0, (today.Year - started.Year) * 12 + today.Month - started.Month)
            : null;

    public IReadOnlyList<string> Needs =>
        this[FactNames.Needs]?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    /// <summary>The profile after these facts: a later fact takes the place of an earlier one of its name.</summary>
    public BusinessProfile With(IEnumerable<Fact> later) => new(byName.Values.Concat(later));

    private static Dictionary<string, Fact> Latest(IEnumerable<Fact> facts)
    {
        var latest = new Dictionary<string, Fact>(StringComparer.Ordinal);
        foreach (var fact in facts)
            latest[fact.Name] = fact;
        return latest;
    }
}
