using Peru.Assistant.Skills.Retrieval;

namespace Peru.Assistant.Skills;

/// <summary>What a skill is asked, with all that it may know.</summary>
public sealed record SkillRequest
{
    /// <summary>What is wanted of the skill, in its own words (<c>list</c>, <c>next</c>, <c>card:sunat-ruc</c>); empty for its usual answer.</summary>
    public string Topic { get; init; } = "";

    /// <summary>The owner's words, as they came; may be empty.</summary>
    public string Text { get; init; } = "";

    public required BusinessProfile Profile { get; init; }

    /// <summary>The day in Peru.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>es-PE, quy or quz.</summary>
    public string Locale { get; init; } = "es-PE";

    /// <summary>Full-text hits of the words in the catalog, by resource id.</summary>
    public IReadOnlyDictionary<string, LexicalHit> Lexical { get; init; } = new Dictionary<string, LexicalHit>();

    /// <summary>Resources not to offer again.</summary>
    public IReadOnlySet<string> Seen { get; init; } = new HashSet<string>();

    /// <summary>The resources of the list that is open now, in its order.</summary>
    public IReadOnlyList<string> Shown { get; init; } = [];

    /// <summary>The resource whose card is open; empty where none is.</summary>
    public string Card { get; init; } = "";

    /// <summary>Facts that have been asked for, answered or not.</summary>
    public IReadOnlyList<string> Asked { get; init; } = [];
}
