using Peru.Assistant.Skills.Retrieval;

namespace Peru.Assistant.Skills.Recommendation;

/// <summary>Who asks for what. All but the text, its vector and the day may be unknown.</summary>
public sealed record RecommendationRequest
{
    /// <summary>The owner's words: what they do and what they ask for.</summary>
    public required string Text { get; init; }

    /// <summary>Of the text, as a query.</summary>
    public required float[] Vector { get; init; }

    /// <summary>What PostgreSQL finds for the text, by resource id.</summary>
    public IReadOnlyDictionary<string, LexicalHit> Lexical { get; init; } = new Dictionary<string, LexicalHit>();

    /// <summary>idea, start, growth, established, decline (or struggling); null: unknown.</summary>
    public string? Stage { get; init; }

    /// <summary>The stage as the catalog names it; null: unknown.</summary>
    public string? StageName => Stage switch
    {
        "decline" => "struggling",
        "idea" or "start" or "established" or "growth" or "struggling" => Stage,
        _ => null,
    };

    /// <summary>ISIC section, a letter.</summary>
    public string? Section { get; init; }

    /// <summary>A department's name, or an ubigeo.</summary>
    public string? Department { get; init; }

    /// <summary>Of <see cref="FactNames.AllNeeds"/>.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

    public BusinessProfile Profile { get; init; } = BusinessProfile.Empty;

    public required DateOnly Today { get; init; }

    /// <summary>Resources that are not to be shown again.</summary>
    public IReadOnlySet<string> Except { get; init; } = new HashSet<string>();

    /// <summary>A request with what the profile knows filled in.</summary>
    public static RecommendationRequest For(BusinessProfile profile, string text, float[] vector, string? stage, DateOnly today) => new()
    {
        Text = profile[FactNames.Activity] is { Length: > 0 } activity && !text.Contains(activity, StringComparison.OrdinalIgnoreCase) ? $"{activity}. {text}" : text,
        Vector = vector,
        Stage = stage,
        Section = profile[FactNames.Section],
        Department = profile[FactNames.Region] ?? profile[FactNames.Province] ?? profile[FactNames.District],
        Needs = profile.Needs,
        Profile = profile,
        Today = today,
    };
}

/// <summary>One resource that fits, and why.</summary>
/// <param name="Score">0–1; comparable within one list.</param>
/// <param name="Why">Spanish, from the facts and the words of the request: «Sirve para …».</param>
/// <param name="Topic">The topic of needs.yaml that it answers; empty where none is clear.</param>
public sealed record Recommendation(Resource Resource, double Score, string Why, string Topic);
