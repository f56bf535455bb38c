using Peru.Assistant.Skills.Retrieval;

namespace Peru.Assistant.Skills.Recommendation;

/// <summary>What the ranking weighs in one resource for one request. The order of the names is that of the numbers.</summary>
public static class RankFeatures
{
    public static readonly IReadOnlyList<string> Names =
    [
        "meaning", "phrase", "full_text", "learned", "topic", "topic_best", "trade", "other_trade", "other_people", "section", "other_section", "other_stage",
        "local", "away", "free", "unconfirmed", "age", "doubt", "lacks",
    ];

    /// <summary>What is known of the request once, whatever the resource.</summary>
    public sealed record Context(
        IReadOnlyDictionary<string, float> Topics, IReadOnlyDictionary<string, float> BestOf, IReadOnlySet<string> Shown, string? Department, float HighestFullText);

    /// <param name="meaning">Standardised closeness to the resource's text.</param>
    /// <param name="phrase">Standardised closeness to the owners' phrases for it.</param>
    /// <param name="learned">Of the learned head, standardised.</param>
    public static float[] Of(Resource resource, RecommendationRequest request, Context context, float meaning, float phrase, float learned)
    {
        var lexical = request.Lexical.GetValueOrDefault(resource.Id);
        var section = resource.Sections.Count == 0 || request.Section is not { Length: > 0 } own ? 0 : resource.Sections.Contains(own) ? 1f / resource.Sections.Count : -1;
        return
        [
            meaning,
            phrase,
            context.HighestFullText > 0 ? lexical.FullText / context.HighestFullText : 0,
            learned,
            context.Topics.GetValueOrDefault(resource.Id),
            context.BestOf.GetValueOrDefault(resource.Id),
            resource.Trades.Any(context.Shown.Contains) ? 1 : 0,
            IsForOthers(resource.Trades, context) ? 1 : 0,
            IsForOthers(resource.People, context) ? 1 : 0,
            Math.Max(0, section),
            section < 0 ? 1 : 0,
            request.StageName is { } stage && !resource.Stages.Contains(stage) ? 1 : 0,
            IsLocal(resource, context.Department) ? 1 : 0,
            context.Department is not null && resource.Home.Count > 0 && !resource.Home.Contains(context.Department) ? 1 : 0,
            resource.Cost.StartsWith("gratis", StringComparison.OrdinalIgnoreCase) ? 1 : 0,
            resource.Status is "unknown" ? 1 : 0,
            Math.Min(6, Math.Max(0, request.Today.Year - (resource.LastKnownYear ?? request.Today.Year - 6))) / 6f,
            resource.Confidence switch { "high" => 0, "medium" => 0.5f, _ => 1 },
            Requirements.LackedBy(request.Profile, resource) ? 1 : 0,
        ];
    }

    // Made for a trade or for people of whom the words show none.
    private static bool IsForOthers(IReadOnlyList<string> madeFor, Context context) => madeFor.Count > 0 && !madeFor.Any(context.Shown.Contains);

    // One that names nearly every department is no nearer than one that names none.
    private static bool IsLocal(Resource resource, string? department) =>
        department is not null && (resource.Home.Contains(department) || resource.Departments.Count is > 0 and <= 10);
}
