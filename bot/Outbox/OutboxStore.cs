using System.Text.Json;
using Npgsql;
using Peru.Assistant.Bot.Channels;
using Peru.Assistant.Bot.Database;
using Peru.Assistant.Bot.Dialogue;
using Peru.Assistant.Bot.Inbox;

namespace Peru.Assistant.Bot.Outbox;

/// <summary>Messages that wait to be sent, and what became of them.</summary>
internal sealed class OutboxStore(NpgsqlDataSource database, OutboxOptions options)
{
    // WhatsApp's window is the carrier's clock, not ours: stop a little early.
    private const string WindowMargin = "5 minutes";

    /// <summary>Claims due rows, at most one of each conversation: order is kept.</summary>
    public async Task<IReadOnlyList<ClaimedMessage>> ClaimDueAsync(int most, DateTimeOffset now, CancellationToken ct)
    {
        var claim = Guid.CreateVersion7(now);
        await using var command = database.CreateCommand(
            $"""
            with due as (
                select o.id from outbox o
                where o.due_at <= $1 and (o.claimed_until is null or o.claimed_until < $1)
                    and not exists (
                        select 1 from outbox earlier
                        where earlier.conversation_id = o.conversation_id and earlier.sequence < o.sequence and earlier.due_at is not null)
                order by o.due_at limit $2 for update skip locked
            ),
            before as (select o.id, o.status from outbox o join due on due.id = o.id)
            update outbox o
            set status = 'sending', claim_id = $3, claimed_until = $4, attempts = attempts + 1, first_tried_at = coalesce(first_tried_at, $1)
            from before, conversation c, contact k
            where o.id = before.id and c.id = o.conversation_id and k.id = c.contact_id
            returning o.id, o.carrier, o.channel, o.address_kind, o.address, o.text, o.buttons::text, o.list_label, o.in_reply_to, o.first_tried_at, o.attempts,
                before.status in ('sending', 'uncertain'), k.opted_out_at is not null and not o.despite_opt_out,
                o.carrier = 'twilio' and o.channel = 'whatsapp' and c.window_expires_at < $1 + interval '{WindowMargin}'
            """);
        command.Parameters.Add(new() { Value = now });
        command.Parameters.Add(new() { Value = most });
        command.Parameters.Add(new() { Value = claim });
        command.Parameters.Add(new() { Value = now + options.ClaimTime });
        await using var row = await command.ExecuteReaderAsync(ct);
        var claimed = new List<ClaimedMessage>();
        while (await row.ReadAsync(ct))
            claimed.Add(new ClaimedMessage(claim, Read(row), row.GetInt32(10), row.GetBoolean(11), row.GetBoolean(12), !row.IsDBNull(13) && row.GetBoolean(13)));
        return claimed;
    }

    /// <summary>The carrier has it. A receipt that was faster keeps its higher status.</summary>
    public Task RecordSentAsync(ClaimedMessage claimed, string carrierId, DateTimeOffset now, CancellationToken ct) => RunAsync(
        """
        update outbox set status = case when rank = 0 then 'queued' else status end, rank = greatest(rank, 20), carrier_id = coalesce(carrier_id, $3),
            sent_at = coalesce(sent_at, $4), due_at = null, claim_id = null, claimed_until = null, error_code = case when rank = 50 then error_code end
        where id = $1 and claim_id = $2
        """, ct, claimed.Message.Id, claimed.Claim, carrierId, now);

    /// <summary>Not sent, or nobody knows: again at that time. Nothing where a receipt has proved it sent meanwhile.</summary>
    public Task RecordRetryAsync(ClaimedMessage claimed, bool uncertain, int code, DateTimeOffset again, CancellationToken ct) => RunAsync(
        """
        update outbox set status = $3, error_code = $4, due_at = $5, claim_id = null, claimed_until = null
        where id = $1 and claim_id = $2 and rank = 0
        """, ct, claimed.Message.Id, claimed.Claim, uncertain ? "uncertain" : "waiting", code, again);

    /// <summary>It will not be sent: dropped by our own rules, or refused by the carrier, which staff must hear of.</summary>
    public async Task RecordNotSentAsync(ClaimedMessage claimed, string status, int code, string? handoffReason, DateTimeOffset now, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var batch = new NpgsqlBatch(connection);
        batch.Add("""
            update outbox set status = $3, rank = 50, error_code = $4, due_at = null, claim_id = null, claimed_until = null
            where id = $1 and claim_id = $2 and rank = 0
            """, claimed.Message.Id, claimed.Claim, status, code);
        if (handoffReason is not null)
            batch.Add("""
                insert into handoff (contact_id, reason, opened_at)
                select c.contact_id, $2, $3 from outbox o join conversation c on c.id = o.conversation_id where o.id = $1
                """, claimed.Message.Id, handoffReason, now);
        if (status == "opted_out")
            batch.Add("update contact set opted_out_at = coalesce(opted_out_at, $2) where id = (select c.contact_id from outbox o join conversation c on c.id = o.conversation_id where o.id = $1)",
                claimed.Message.Id, now);
        await batch.ExecuteNonQueryAsync(ct);
    }

    /// <returns>When the next row is due, or null where none waits.</returns>
    public async Task<DateTimeOffset?> NextDueAsync(CancellationToken ct)
    {
        await using var command = database.CreateCommand("select min(greatest(due_at, claimed_until)) from outbox where due_at is not null");
        return await command.ExecuteScalarAsync(ct) is DateTime at ? new DateTimeOffset(at) : null;
    }

    private async Task RunAsync(string sql, CancellationToken ct, params object[] parameters)
    {
        await using var command = database.CreateCommand(sql);
        foreach (var parameter in parameters)
            command.Parameters.Add(new() { Value = parameter });
        await command.ExecuteNonQueryAsync(ct);
    }

    private static OutboundMessage Read(NpgsqlDataReader row) => new()
    {
        Id = row.GetGuid(0),
        Carrier = Words.ToCarrier(row.GetString(1)),
        Channel = Words.ToChannel(row.GetString(2)),
        To = new Address(row.GetString(3), row.GetString(4)),
        Text = row.GetString(5),
        Buttons = JsonSerializer.Deserialize<List<ReplyButton>>(row.GetString(6)) ?? [],
        ListLabel = row.GetString(7),
        InReplyTo = row.GetString(8),
        FirstTriedAt = row.GetFieldValue<DateTimeOffset>(9),
    };
}
