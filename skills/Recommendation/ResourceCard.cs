using System.Globalization;
using Peru.Assistant.Skills.Retrieval;

namespace Peru.Assistant.Skills.Recommendation;

/// <summary>What an owner is told of a resource: every text stands in the catalog, and every fact carries its year.</summary>
public sealed record ResourceCard
{
    private const int LongestName = 60;

    public required string Id { get; init; }

    /// <summary>At most 60 characters.</summary>
    public required string Name { get; init; }

    public required string Provider { get; init; }

    public required string Summary { get; init; }

    /// <summary>«Gratis», «S/20 o S/50 al mes según categoría», or that it is not known.</summary>
    public required string Cost { get; init; }

    /// <summary>«Por internet», «En persona, en Lima y Callao» …</summary>
    public required string Where { get; init; }

    /// <summary>What one needs; empty where nothing is asked.</summary>
    public required IReadOnlyList<string> Needs { get; init; }

    /// <summary>Of <see cref="Needs"/>, what this owner lacks as far as is known.</summary>
    public required IReadOnlyList<string> Lacks { get; init; }

    public required string NextStep { get; init; }

    /// <summary>«dato de 2025»; where it is older, unknown or unconfirmed, a word of doubt with it.</summary>
    public required string YearLabel { get; init; }

    public string? Url { get; init; }

    public string? Phone { get; init; }

    /// <summary>Named as closed where an owner asks about it; never offered.</summary>
    public required bool Closed { get; init; }

    public static ResourceCard Of(Resource resource, BusinessProfile profile, DateOnly today) => new()
    {
        Id = resource.Id,
        Name = ShortName(resource.Name),
        Provider = resource.Provider,
        Summary = resource.Summary,
        Cost = CostOf(resource),
        Where = CardPlace.Of(resource, profile[FactNames.Region] ?? profile[FactNames.Province]),
        Needs = resource.Requirements,
        Lacks = [.. Requirements.Lacked(profile, resource)],
        NextStep = NextStepOf(resource),
        YearLabel = YearOf(resource, today),
        Url = resource.Url,
        Phone = resource.Phone,
        Closed = !Eligibility.IsRunning(resource, today),
    };

    private static string ShortName(string name)
    {
        if (name.Length <= LongestName)
            return name;
        // What stands in brackets or after a dash says more; it goes first.
        var end = name.AsSpan(0, LongestName).LastIndexOfAny(['(', '–', ':']);
        if (end > 12)
            return name[..end].TrimEnd();
        var space = name.LastIndexOf(' ', LongestName - 1);
        return name[..(space > 0 ? space : LongestName - 1)].TrimEnd(' ', ',', 'y') + "…";
    }

    private static string CostOf(Resource resource) => resource.Cost switch
    {
        "—" or "" => "Sin dato",
        var cost when cost.StartsWith("no confirmado", StringComparison.Ordinal) || cost.StartsWith("por confirmar", StringComparison.Ordinal) => "Costo por confirmar",
        // The card's own line names the year once.
        var cost => char.ToUpperInvariant(cost[0]) + cost[1..]
            .Replace($" (dato {resource.LastKnownYear})", "", StringComparison.Ordinal).Replace($"(dato {resource.LastKnownYear}, ", "(", StringComparison.Ordinal),
    };

    private static string NextStepOf(Resource resource) =>
        resource.Phone is { } phone ? $"Llamar al {phone}"
        : resource.Url is { } url ? resource.UrlVerified ? $"Entrar a {url}" : $"Buscar en {url} (página por confirmar)"
        : resource.Modality is "in-person" or "mixed" ? $"Preguntar en {resource.Provider}"
        : $"Buscar «{ShortName(resource.Name)}»";

    private static string YearOf(Resource resource, DateOnly today)
    {
        if (resource.LastKnownYear is not { } year)
            return "sin año confirmado, pregunta antes de ir";
        var label = string.Create(CultureInfo.InvariantCulture, $"dato de {year}");
        return resource.Status is "unknown" || today.Year - year > 2 ? $"{label}, confirma antes de ir" : label;
    }
}
