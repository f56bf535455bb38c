using Peru.Assistant.Skills.Retrieval;

namespace Peru.Assistant.Skills.Recommendation;

/// <summary>What the ranking weighs in one resource for one request. The order of the names is that of the numbers.</summary>
public static class RankFeatures
{
    public static readonly IReadOnlyList<string> Names =
    [
        "meaning", "phrase", "full_text", "trigram", "topic", "topic_best", "trade", "other_trade", "section", "other_section", "other_stage", "nearby",
        "free", "unconfirmed", "age", "doubt", "lacks",
    ];

    /// <summary>What is known of the request once, whatever the resource.</summary>
    public sealed record Context(
        IReadOnlyDictionary<string, float> Topics, float BestTopic, IReadOnlyDictionary<string, float> BestOf, IReadOnlySet<string> Trades, string? Stage, float HighestFullText);

    /// <param name="meaning">Standardised closeness to the resource's text.</param>
    /// <param name="phrase">Standardised closeness to the owners' phrases for it.</param>
    public static float[] Of(Resource resource, RecommendationRequest request, Context context, float meaning, float phrase)
    {
        var lexical = request.Lexical.GetValueOrDefault(resource.Id);
        var section = resource.Sections.Count == 0 || request.Section is not { Length: > 0 } own ? 0 : resource.Sections.Contains(own) ? 1f / resource.Sections.Count : -1;
        return
        [
            meaning,
            phrase,
            context.HighestFullText > 0 ? lexical.FullText / context.HighestFullText : 0,
            lexical.Trigram,
            context.Topics.GetValueOrDefault(resource.Id),
            context.BestOf.GetValueOrDefault(resource.Id),
            resource.Trades.Any(context.Trades.Contains) ? 1 : 0,
            resource.Trades.Count > 0 && !resource.Trades.Any(context.Trades.Contains) ? 1 : 0,
            Math.Max(0, section),
            section < 0 ? 1 : 0,
            context.Stage is not null && !resource.Stages.Contains(context.Stage) ? 1 : 0,
            request.Department is not null && resource.Departments.Count is > 0 and <= 8 ? 1 : 0,
            resource.Cost.StartsWith("gratis", StringComparison.OrdinalIgnoreCase) ? 1 : 0,
            resource.Status is "unknown" ? 1 : 0,
            Math.Min(6, Math.Max(0, request.Today.Year - (resource.LastKnownYear ?? request.Today.Year - 6))) / 6f,
            resource.Confidence switch { "high" => 0, "medium" => 0.5f, _ => 1 },
            Requirements.LackedBy(request.Profile, resource) ? 1 : 0,
        ];
    }
}
