using Peru.Assistant.Bot.Dialogue;
using Peru.Assistant.Bot.Inbox;

namespace Peru.Assistant.Bot.Channels;

/// <summary>One outbox row, ready to be sent.</summary>
internal sealed record OutboundMessage
{
    /// <summary>Our own id: rides in the status callback's URL, so that a callback proves the message's creation.</summary>
    public required Guid Id { get; init; }

    public required Carrier Carrier { get; init; }

    public required MessageChannel Channel { get; init; }

    public required Address To { get; init; }

    public required string Text { get; init; }

    public required IReadOnlyList<ReplyButton> Buttons { get; init; }

    public string ListLabel { get; init; } = "Ver opciones";

    /// <summary>The carrier's id of the message that this answers; empty where it answers none.</summary>
    public string InReplyTo { get; init; } = "";

    /// <summary>When its first send began: where to look from when its outcome is unknown.</summary>
    public DateTimeOffset FirstTriedAt { get; init; }
}
