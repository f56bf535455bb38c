namespace Peru.Assistant.Bot.Channels;

/// <summary>The edge where a message leaves for a carrier.</summary>
internal interface IChannel
{
    /// <summary>Sends once. Never throws for what the carrier says; only a cancelled token ends it early.</summary>
    Task<SendResult> SendAsync(OutboundMessage message, CancellationToken ct);

    /// <summary>Whether the carrier already has this message, after a send whose outcome is unknown.</summary>
    /// <returns>The carrier's id, or null where the carrier has no such message; throws where the carrier cannot be asked.</returns>
    Task<string?> FindAsync(OutboundMessage message, CancellationToken ct);
}

/// <summary>What came of one send.</summary>
internal abstract record SendResult
{
    private SendResult()
    {
    }

    /// <summary>The carrier has it, under this id.</summary>
    internal sealed record Sent(string CarrierId) : SendResult;

    /// <summary>The carrier said that it did not take it, and that a later try may succeed.</summary>
    internal sealed record TryLater(int Code, TimeSpan? After) : SendResult;

    /// <summary>Nobody knows whether the carrier has it: a time-out or a 5xx. Never sent again before it is reconciled.</summary>
    internal sealed record Uncertain(int Code) : SendResult;

    /// <summary>The carrier will not take it, now or later.</summary>
    internal sealed record Refused(int Code) : SendResult;

    /// <summary>The owner has opted out at the carrier.</summary>
    internal sealed record OptedOut : SendResult;
}
