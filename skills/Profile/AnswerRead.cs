namespace Peru.Assistant.Skills.Profile;

/// <summary>What an owner's words are to the question that is open.</summary>
/// <param name="Fact">The fact that was asked for, where they give it.</param>
/// <param name="IsUnknown">«No sé», «prefiero no decir»: an answer, and not to be asked again.</param>
public sealed record AnswerRead(Fact? Fact, bool IsUnknown)
{
    public static AnswerRead Unknown { get; } = new(null, true);

    /// <summary>Something else: understand it as free speech and ask again once.</summary>
    public static AnswerRead NoAnswer { get; } = new(null, false);

    public bool IsAnswer => Fact is not null || IsUnknown;

    public static AnswerRead Of(Fact fact) => new(fact with { Extractor = "owner", Confidence = Math.Max(fact.Confidence, 0.95) }, false);
}
