using Peru.Assistant.Skills;

namespace Peru.Assistant.Bot.Dialogue;

/// <summary>All that a turn wants written, in one guarded commit. The turn itself writes nothing.</summary>
internal sealed record TurnResult
{
    /// <summary>What goes out; null where the bot stays silent (an opted-out owner, a reaction).</summary>
    public required OutboundReply? Reply { get; init; }

    public required ConversationState State { get; init; }

    /// <summary>Facts found or answered in this turn, to be kept beside the earlier ones.</summary>
    public IReadOnlyList<Fact> Facts { get; init; } = [];

    public IReadOnlyList<ConsentChange> Consents { get; init; } = [];

    /// <summary>True opts the owner out on every channel, false back in, null changes nothing.</summary>
    public bool? OptOut { get; init; }

    public IReadOnlyList<Assessed> Assessments { get; init; } = [];

    public IReadOnlyList<Recommended> Recommendations { get; init; } = [];

    public IReadOnlyList<Feedback> Feedback { get; init; } = [];

    /// <summary>Why a person should take over; null where none should.</summary>
    public string? HandoffReason { get; init; }

    /// <summary>A need that the catalog has nothing for; null where it had.</summary>
    public string? UnmetNeed { get; init; }

    /// <summary>The receipt code of a deletion that the owner confirmed; null otherwise.</summary>
    public string? EraseCode { get; init; }
}

/// <summary>What an owner reads: words, and buttons where the channel has them (by SMS they are numbered in the text).</summary>
/// <param name="Buttons">At most 10; up to 3 become quick replies, more a list.</param>
internal sealed record OutboundReply(string Text, IReadOnlyList<ReplyButton> Buttons)
{
    /// <summary>The label that opens a list of more than three buttons; at most 20 characters.</summary>
    public string ListLabel { get; init; } = "Ver opciones";
}

/// <param name="Id">What comes back when it is pressed; at most 200 characters.</param>
/// <param name="Title">At most 20 characters as a button, 24 in a list.</param>
internal sealed record ReplyButton(string Id, string Title, string Description = "");

/// <param name="Purpose"><c>service</c> (store and answer) or <c>follow_up</c>.</param>
/// <param name="TextVersion">Which wording was agreed to.</param>
internal sealed record ConsentChange(string Purpose, bool Given, string TextVersion);

/// <param name="Kind"><c>industry</c>, <c>stage</c> or <c>growth</c>.</param>
/// <param name="Detail">JSON with probabilities and reasons.</param>
internal sealed record Assessed(string Kind, string Label, double? Probability, string ModelVersion, string Detail);

internal sealed record Recommended(string ResourceId, int Revision, int Rank, double Score, string Why);

/// <param name="Answer"><c>more</c>, <c>interested</c> or <c>not_for_me</c>.</param>
internal sealed record Feedback(string ResourceId, string Answer);
