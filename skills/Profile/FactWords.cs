using System.Globalization;

namespace Peru.Assistant.Skills.Profile;

/// <summary>Facts in the owner's words, for Spanish sentences.</summary>
/// <param name="term">The plain words of a value by its key in <c>content/es-PE/terms.yaml</c>; empty where there are none.</param>
public sealed class FactWords(Func<string, string> term, Ubigeo places)
{
    // The classification's codes are nobody's words, and the three levels of a place are one line.
    private static readonly string[] Hidden = [FactNames.Section, FactNames.Division, FactNames.Region, FactNames.Province, FactNames.District];

    /// <summary>The least confidence of a fact that was told as it stands; under it a span was pressed on a button.</summary>
    public const double Exact = 0.7;

    /// <summary>One line for each fact that an owner can check, e.g. "RUC: no".</summary>
    public IReadOnlyList<string> Lines(BusinessProfile profile, DateOnly today)
    {
        var lines = new List<string>();
        foreach (var name in FactNames.All)
        {
            if (name == FactNames.Region && PlaceOf(profile) is { Length: > 0 } place)
                lines.Add($"{term("fact.region")}: {place}");
            if (!Hidden.Contains(name) && profile[name] is { } value)
                lines.Add($"{term("fact." + name)}: {(IsRough(profile.Find(name)) ? "hace unos " + Age(profile, today) : Value(name, value))}");
        }
        return lines;
    }

    /// <summary>Names of the facts that an owner may choose to correct.</summary>
    public static IReadOnlyList<string> Correctable(BusinessProfile profile) =>
        [.. FactNames.All.Where(name => profile.Knows(name) && (name == FactNames.Region || !Hidden.Contains(name)))];

    /// <summary>What a fact is called: "Venta al mes".</summary>
    public string Name(string name) => term("fact." + name);

    /// <summary>A value in words: "en trámite", "S/3,000", "marzo de 2022".</summary>
    public string Value(string name, string value) => name switch
    {
        FactNames.Started => Since(value),
        FactNames.SalesMonth or FactNames.SalesGoodMonth or FactNames.SalesBadMonth => Money(value),
        FactNames.Needs => string.Join(", ", value.Split(',').Select(need => term("need." + need.Trim()))),
        FactNames.Region or FactNames.Province or FactNames.District => places.Name(value),
        FactNames.Activity or FactNames.Workers => value,
        _ => term($"{name}.{value}") is { Length: > 0 } words ? words : value,
    };

    /// <summary>"Juliaca": the smallest place that is known; empty where none is.</summary>
    public string PlaceOf(BusinessProfile profile)
    {
        // After a move the old district is no longer a part of the new region.
        var region = profile[FactNames.Region] ?? "";
        string?[] codes = [profile[FactNames.District], profile[FactNames.Province], profile[FactNames.Region]];
        var code = Array.Find(codes, code => code?.StartsWith(region, StringComparison.Ordinal) == true);
        return code is null ? "" : places.Name(code);
    }

    /// <summary>"4 años", "2 meses"; empty where the start is unknown.</summary>
    public static string Age(BusinessProfile profile, DateOnly today) => profile.AgeInMonths(today) switch
    {
        null or 0 => "",
        1 => "1 mes",
        < 12 and { } months => string.Create(CultureInfo.InvariantCulture, $"{months} meses"),
        < 24 => "1 año",
        { } months => string.Create(CultureInfo.InvariantCulture, $"{months / 12} años"),
    };

    private static bool IsRough(Fact? fact) => fact is { Name: FactNames.Started, Confidence: < Exact };

    private static string Money(string value) =>
        long.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var soles)
            ? "S/" + soles.ToString("#,0", CultureInfo.InvariantCulture)
            : value;

    private string Since(string value) =>
        value.Length == 7 && int.TryParse(value[5..], NumberStyles.Integer, CultureInfo.InvariantCulture, out var month)
            ? $"{term("month." + month.ToString(CultureInfo.InvariantCulture))} de {value[..4]}"
            : value;
}
