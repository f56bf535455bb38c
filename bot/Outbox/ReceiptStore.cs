using Npgsql;
using NpgsqlTypes;

namespace Peru.Assistant.Bot.Outbox;

/// <summary>Delivery receipts: each kept once, each moving its message forward and never back.</summary>
internal sealed class ReceiptStore(NpgsqlDataSource database)
{
    // The carrier's own "later": rate limits, full queues and inner faults (messaging.md §3.2).
    private static readonly int[] WorthAnotherTry = [30001, 30008, 63009, 63010, 63012, 63017, 63018];

    private const int OptedOut = 21610;

    /// <summary>Keeps it, and moves the message that it is about. One about no message of ours is kept without its words.</summary>
    public async Task RecordAsync(Receipt receipt, DateTimeOffset now, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            """
            with about as (
                select id, conversation_id from outbox where id = $1 or carrier_id = $2 order by (id = $1) desc limit 1
            ),
            kept as (
                insert into receipt (carrier_id, status, outbox_id, error_code, payload, received_at)
                select $2, $3, (select id from about), $4, case when exists (select 1 from about) then $5 else ''::bytea end, $6
                on conflict (carrier_id, status) do nothing
                returning id
            ),
            moved as (
                update outbox o
                set status = case when $8 and o.attempts < $9 then 'waiting' else $3 end,
                    rank = case when $8 and o.attempts < $9 then 0 else $7 end,
                    due_at = case when $8 and o.attempts < $9 then $10 end,
                    carrier_id = case when $8 and o.attempts < $9 then null else coalesce(o.carrier_id, $2) end,
                    sent_at = coalesce(o.sent_at, $6),
                    error_code = $4, claim_id = null, claimed_until = null
                from about, kept
                where o.id = about.id and o.rank < $7
                returning o.conversation_id
            )
            update contact set opted_out_at = coalesce(opted_out_at, $6)
            where $11 and id in (select c.contact_id from conversation c join about on about.conversation_id = c.id)
            """);
        void Add(object? value, NpgsqlDbType type) => command.Parameters.Add(new() { Value = value ?? DBNull.Value, NpgsqlDbType = type });
        Add(receipt.OutboxId, NpgsqlDbType.Uuid);
        Add(receipt.CarrierId, NpgsqlDbType.Text);
        Add(receipt.Status, NpgsqlDbType.Text);
        Add(receipt.ErrorCode, NpgsqlDbType.Integer);
        Add(receipt.Payload, NpgsqlDbType.Bytea);
        Add(now, NpgsqlDbType.TimestampTz);
        Add(receipt.Rank, NpgsqlDbType.Integer);
        Add(receipt is { Rank: 50, ErrorCode: { } code } && WorthAnotherTry.Contains(code), NpgsqlDbType.Boolean);
        Add(RetrySchedule.MostTries, NpgsqlDbType.Integer);
        Add(now + TimeSpan.FromMinutes(1), NpgsqlDbType.TimestampTz);
        Add(receipt.ErrorCode == OptedOut, NpgsqlDbType.Boolean);
        await command.ExecuteNonQueryAsync(ct);
    }
}
