using Peru.Assistant.Bot.Channels;

namespace Peru.Assistant.Bot.Outbox;

/// <summary>An outbox row that one worker may send until its claim lapses.</summary>
/// <param name="Tries">How often it has been tried, this time included.</param>
/// <param name="Uncertain">Whether an earlier send may have reached the carrier: reconcile before sending.</param>
internal sealed record ClaimedMessage(Guid Claim, OutboundMessage Message, int Tries, bool Uncertain, bool OptedOut, bool WindowClosed);
