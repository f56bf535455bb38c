using Peru.Assistant.Bot.Dialogue;

namespace Peru.Assistant.Bot.Inbox;

/// <summary>A conversation that one worker may answer until its claim lapses.</summary>
internal sealed record ClaimedConversation
{
    public required Guid Claim { get; init; }

    public required ConversationId Conversation { get; init; }

    public required long ContactId { get; init; }

    /// <summary>How often this turn has failed before.</summary>
    public required int Failures { get; init; }

    public required Carrier Carrier { get; init; }

    public required Address ReplyTo { get; init; }

    /// <summary>The carrier's id of the last message: what the reply answers.</summary>
    public required string LastCarrierId { get; init; }

    public required TurnInput Input { get; init; }
}
