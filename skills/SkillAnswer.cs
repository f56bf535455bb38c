namespace Peru.Assistant.Skills;

/// <summary>What a skill answers: what to say, what to offer, and what it wants remembered.</summary>
public sealed record SkillAnswer
{
    /// <summary>The sentences of the reply, in order; empty where the skill has nothing to say.</summary>
    public IReadOnlyList<Say> Says { get; init; } = [];

    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>The question that the reply ends with (a fact's name, <c>consent</c>, <c>erase</c> …); empty where it asks nothing.</summary>
    public string Opens { get; init; } = "";

    /// <summary>The resources that the reply lists or opens, best first; empty where it shows none.</summary>
    public IReadOnlyList<ShownResource> Shown { get; init; } = [];

    /// <summary>The resource whose card this is; empty where it is none.</summary>
    public string Card { get; init; } = "";

    /// <summary>Why a person should take over; empty where none should.</summary>
    public string Handoff { get; init; } = "";

    /// <summary>A need that the catalog has nothing for; empty where it had.</summary>
    public string UnmetNeed { get; init; } = "";

    public static SkillAnswer Nothing { get; } = new();

    public bool IsNothing => Says.Count == 0;

    public static SkillAnswer Saying(params Say[] says) => new() { Says = says };
}

/// <summary>One resource in a reply.</summary>
/// <param name="Why">Why it fits this owner, in Spanish; empty where nothing is known.</param>
public sealed record ShownResource(string Id, int Revision, double Score, string Why);
