using Peru.Assistant.Bot.Inbox;

namespace Peru.Assistant.Bot.Outbox;

/// <summary>How sends are waited for. <c>Bot__SendClaimSeconds</c> (30), <c>Bot__CallbackSeconds</c> (20).</summary>
internal sealed record OutboxOptions
{
    /// <summary>Longer than a send with its time-out, so that a claim lapses only when its worker is gone.</summary>
    public TimeSpan ClaimTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>After a send of unknown outcome: a callback usually comes in this time, and the carrier's list is complete after it.</summary>
    public TimeSpan CallbackTime { get; init; } = TimeSpan.FromSeconds(20);

    /// <exception cref="StartupException">A value is not a number in its range; the message names it.</exception>
    public static OutboxOptions From(IConfiguration settings) => new()
    {
        ClaimTime = TimeSpan.FromSeconds(InboxOptions.Number(settings, "Bot:SendClaimSeconds", 30, 1, 600)),
        CallbackTime = TimeSpan.FromSeconds(InboxOptions.Number(settings, "Bot:CallbackSeconds", 20, 0, 600)),
    };
}
