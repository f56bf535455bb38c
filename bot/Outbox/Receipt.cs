namespace Peru.Assistant.Bot.Outbox;

/// <summary>What a carrier says of a message of ours. Receipts repeat, come out of order, or never.</summary>
/// <param name="OutboxId">From the callback's URL; null where it carries none.</param>
/// <param name="Status">The carrier's word: queued, sent, delivered, read, failed …; an unknown one is kept and changes nothing.</param>
internal sealed record Receipt(Guid? OutboxId, string CarrierId, string Status, int? ErrorCode, byte[] Payload)
{
    /// <summary>A status never moves back: a later rank wins; failed is final unless the message turns out to have arrived.</summary>
    public int Rank => Status switch
    {
        "accepted" or "scheduled" => 10,
        "queued" => 20,
        "sending" => 30,
        "sent" => 40,
        "failed" or "undelivered" or "canceled" => 50,
        "partially_delivered" => 55,
        "delivered" => 60,
        "read" => 70,
        _ => 0,
    };
}
