using Npgsql;
using Peru.Assistant.Bot.Database;
using Peru.Assistant.Bot.Dialogue;
using Peru.Assistant.Skills;

namespace Peru.Assistant.Bot.Inbox;

/// <summary>Claims a conversation whose messages wait, and reads all that its turn may know.</summary>
internal sealed class ClaimStore(NpgsqlDataSource database, InboxOptions options)
{
    // One reply answers at most so many messages; the rest make the next turn.
    private const int MostMessages = 20;

    /// <returns>The conversation that has waited longest, or null where none is due.</returns>
    public async Task<ClaimedConversation?> ClaimNextAsync(DateTimeOffset now, CancellationToken ct)
    {
        var claim = Guid.CreateVersion7(now);
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var batch = new NpgsqlBatch(connection);
        batch.Add("""
            update conversation set claim_id = $1, claimed_until = $2
            where id = (
                select id from conversation
                where due_at <= $3 and (claimed_until is null or claimed_until < $3)
                order by due_at limit 1 for update skip locked
            )
            """, claim, now + options.ClaimTime, now);
        batch.Add("""
            select c.id, c.contact_id, c.state::text, c.failures, k.opted_out_at is not null,
                (select max(received_at) from inbox i where i.conversation_id = c.id and i.handled_at is not null)
            from conversation c join contact k on k.id = c.contact_id where c.claim_id = $1
            """, claim);
        batch.Add($"""
            select i.id, i.kind, i.body, i.choice, i.latitude, i.longitude, i.carrier, i.channel, i.address_kind, i.address, i.carrier_id
            from inbox i join conversation c on c.id = i.conversation_id
            where c.claim_id = $1 and i.handled_at is null order by i.id limit {MostMessages}
            """, claim);
        batch.Add("""
            select f.name, f.value, f.unit, f.extractor, f.confidence, f.confirmed, f.inbox_id
            from fact f join conversation c on c.contact_id = f.contact_id
            where c.claim_id = $1 and f.superseded_by is null order by f.id
            """, claim);
        batch.Add("""
            select distinct r.resource_id from recommendation r join conversation c on c.contact_id = r.contact_id where c.claim_id = $1
            """, claim);
        await using var reader = await batch.ExecuteReaderAsync(ct);
        if (!await reader.ReadAsync(ct))
            return null;
        return await ReadAsync(reader, claim, now, ct);
    }

    /// <summary>Gives a conversation back after a failed turn, to be tried again later.</summary>
    public async Task ReleaseAsync(ClaimedConversation claimed, DateTimeOffset again, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            "update conversation set claim_id = null, claimed_until = null, failures = failures + 1, due_at = $3 where id = $1 and claim_id = $2");
        command.Parameters.Add(new() { Value = claimed.Conversation.Value });
        command.Parameters.Add(new() { Value = claimed.Claim });
        command.Parameters.Add(new() { Value = again });
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <returns>When the next conversation is due, or null where none waits.</returns>
    public async Task<DateTimeOffset?> NextDueAsync(CancellationToken ct)
    {
        await using var command = database.CreateCommand("select min(greatest(due_at, claimed_until)) from conversation where due_at is not null");
        return await command.ExecuteScalarAsync(ct) is DateTime at ? new DateTimeOffset(at) : null;
    }

    private static async Task<ClaimedConversation?> ReadAsync(NpgsqlDataReader reader, Guid claim, DateTimeOffset now, CancellationToken ct)
    {
        var conversation = new ConversationId(reader.GetInt64(0));
        var contact = reader.GetInt64(1);
        var state = ConversationState.FromJson(reader.GetString(2));
        var failures = reader.GetInt32(3);
        var optedOut = reader.GetBoolean(4);
        DateTimeOffset? previous = reader.IsDBNull(5) ? null : reader.GetFieldValue<DateTimeOffset>(5);

        await reader.NextResultAsync(ct);
        var messages = new List<TurnMessage>();
        (string Carrier, string Channel, Address Address, string CarrierId) last = default;
        while (await reader.ReadAsync(ct))
        {
            (double, double)? location = reader.IsDBNull(4) ? null : (reader.GetDouble(4), reader.GetDouble(5));
            messages.Add(new TurnMessage(reader.GetInt64(0), Words.ToKind(reader.GetString(1)), reader.GetString(2), reader.GetString(3), location));
            last = (reader.GetString(6), reader.GetString(7), new Address(reader.GetString(8), reader.GetString(9)), reader.GetString(10));
        }

        await reader.NextResultAsync(ct);
        var facts = new List<Fact>();
        while (await reader.ReadAsync(ct))
            facts.Add(new Fact(reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetString(3), reader.GetFloat(4))
            {
                Confirmed = reader.GetBoolean(5),
                SourceMessage = reader.IsDBNull(6) ? 0 : reader.GetInt64(6),
            });

        await reader.NextResultAsync(ct);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (await reader.ReadAsync(ct))
            seen.Add(reader.GetString(0));

        return new ClaimedConversation
        {
            Claim = claim,
            Conversation = conversation,
            ContactId = contact,
            Failures = failures,
            Carrier = Words.ToCarrier(last.Carrier ?? ""),
            ReplyTo = last.Address,
            LastCarrierId = last.CarrierId ?? "",
            Input = new TurnInput
            {
                Conversation = conversation,
                Messages = messages,
                Channel = Words.ToChannel(last.Channel ?? ""),
                State = state,
                Profile = new BusinessProfile(facts),
                OptedOut = optedOut,
                Now = now,
                PreviousInboundAt = previous,
                SeenResources = seen,
            },
        };
    }
}
