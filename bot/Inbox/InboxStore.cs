using Npgsql;
using NpgsqlTypes;
using Peru.Assistant.Bot.Database;

namespace Peru.Assistant.Bot.Inbox;

/// <summary>Messages on disk: a webhook that has been answered with 200 is here.</summary>
internal sealed class InboxStore(NpgsqlDataSource database, InboxOptions options)
{
    /// <summary>Keeps one message, once; wakes its conversation when the debounce is over.</summary>
    /// <exception cref="NpgsqlException">The database is away; nothing was kept.</exception>
    public async Task<InboxOutcome> AddAsync(InboundMessage message, DateTimeOffset now, CancellationToken ct)
    {
        var outcome = await TryAddAsync(message, now, ct);
        if (outcome is not null)
            return outcome.Value;
        await MeetAsync(message.From, now, ct);
        return await TryAddAsync(message, now, ct) ?? throw new InvalidOperationException("A contact that was just written cannot be read back.");
    }

    /// <returns>Null where not all of these addresses belong to one contact yet.</returns>
    private async Task<InboxOutcome?> TryAddAsync(InboundMessage message, DateTimeOffset now, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            """
            with known as (
                select min(a.contact_id) as contact_id
                from contact_address a join unnest($1::text[], $2::text[]) as given (kind, value) on a.kind = given.kind and a.value = given.value
                having count(*) = cardinality($1::text[]) and count(distinct a.contact_id) = 1
            ),
            talk as (
                select c.id from conversation c join known k on k.contact_id = c.contact_id
            ),
            added as (
                insert into inbox (carrier_id, conversation_id, carrier, channel, kind, body, choice, latitude, longitude, address_kind, address, payload, received_at)
                select $3, talk.id, $4, $5, $6, $7, $8, $9, $10, ($1::text[])[1], ($2::text[])[1], $11, $12 from talk
                on conflict (carrier_id) do nothing
                returning conversation_id
            ),
            woken as (
                update conversation c
                set unhandled = c.unhandled + 1, due_at = $13, last_inbound_at = $12, window_expires_at = $12 + interval '24 hours'
                from added where c.id = added.conversation_id
                returning c.id
            )
            select (select count(*) from talk), (select count(*) from woken)
            """);
        command.Parameters.Add(new() { Value = message.From.Select(address => address.Kind).ToArray() });
        command.Parameters.Add(new() { Value = message.From.Select(address => address.Value).ToArray() });
        command.Parameters.Add(new() { Value = message.CarrierId });
        command.Parameters.Add(new() { Value = Words.Of(message.Carrier) });
        command.Parameters.Add(new() { Value = Words.Of(message.Channel) });
        command.Parameters.Add(new() { Value = Words.Of(message.Kind) });
        // PostgreSQL's text holds any character but NUL.
        command.Parameters.Add(new() { Value = message.Body.Replace("\0", "", StringComparison.Ordinal) });
        command.Parameters.Add(new() { Value = message.Choice.Replace("\0", "", StringComparison.Ordinal) });
        command.Parameters.Add(new() { Value = (object?)message.Location?.Latitude ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Double });
        command.Parameters.Add(new() { Value = (object?)message.Location?.Longitude ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Double });
        command.Parameters.Add(new() { Value = message.Payload });
        command.Parameters.Add(new() { Value = now });
        command.Parameters.Add(new() { Value = now + options.Debounce });
        await using var row = await command.ExecuteReaderAsync(ct);
        await row.ReadAsync(ct);
        return row.GetInt64(0) == 0 ? null : row.GetInt64(1) == 1 ? InboxOutcome.Added : InboxOutcome.AlreadyKnown;
    }

    /// <summary>Makes sure that these addresses are one contact with one conversation; two that turn out to be one owner are joined.</summary>
    private async Task MeetAsync(IReadOnlyList<Address> addresses, DateTimeOffset now, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await using var batch = new NpgsqlBatch(connection, transaction);
        var kinds = addresses.Select(address => address.Kind).ToArray();
        var values = addresses.Select(address => address.Value).ToArray();

        // Meeting is rare; one at a time is simple and cannot make two contacts of one owner.
        batch.Add("lock table contact_address in share row exclusive mode");
        batch.Add("""
            with given as (select * from unnest($1::text[], $2::text[]) as given (kind, value)),
            found as (select min(a.contact_id) as id from contact_address a join given g on a.kind = g.kind and a.value = g.value),
            made as (insert into contact (created_at) select $3 from found where id is null returning id),
            talk as (insert into conversation (contact_id) select id from made)
            insert into contact_address (contact_id, kind, value)
            select coalesce((select id from made), (select id from found)), kind, value from given
            on conflict (kind, value) do nothing
            """, kinds, values, now);
        batch.Add(JoinSql, kinds, values);
        batch.Add("delete from contact where erase_code = 'joined'");
        await batch.ExecuteNonQueryAsync(ct);
        await transaction.CommitAsync(ct);
    }

    // The older contact stays and takes over everything; an opt-out on either side holds for both.
    private const string JoinSql =
        """
        with given as (
            select a.contact_id from contact_address a join unnest($1::text[], $2::text[]) as given (kind, value) on a.kind = given.kind and a.value = given.value
        ),
        kept as (select min(contact_id) as id from given),
        gone as (select distinct contact_id as id from given where contact_id <> (select id from kept)),
        talks as (select c.id, c.contact_id from conversation c join gone on gone.id = c.contact_id),
        talk as (select c.id from conversation c join kept on kept.id = c.contact_id),
        a1 as (update contact_address set contact_id = (select id from kept) where contact_id in (select id from gone)),
        a2 as (update fact set contact_id = (select id from kept) where contact_id in (select id from gone)),
        a3 as (update consent set contact_id = (select id from kept) where contact_id in (select id from gone)),
        a4 as (update assessment set contact_id = (select id from kept) where contact_id in (select id from gone)),
        a5 as (update recommendation set contact_id = (select id from kept) where contact_id in (select id from gone)),
        a6 as (update handoff set contact_id = (select id from kept) where contact_id in (select id from gone)),
        a7 as (update inbox set conversation_id = (select id from talk) where conversation_id in (select id from talks)),
        a8 as (update outbox set conversation_id = (select id from talk) where conversation_id in (select id from talks)),
        a9 as (
            update conversation c set unhandled = c.unhandled + more.unhandled, due_at = coalesce(least(c.due_at, more.due_at), more.due_at)
            from (select sum(unhandled)::int as unhandled, min(due_at) as due_at from conversation where id in (select id from talks)) more
            where c.id = (select id from talk) and more.unhandled is not null
        ),
        a10 as (
            update contact set opted_out_at = coalesce(opted_out_at, (select min(opted_out_at) from contact where id in (select id from gone)))
            where id = (select id from kept)
        )
        update contact set erase_code = 'joined' where id in (select id from gone)
        """;
}

/// <summary>What became of a message that came in.</summary>
internal enum InboxOutcome
{
    Added,
    AlreadyKnown,
}
