using System.Text.Json;
using Npgsql;
using Peru.Assistant.Bot.Channels;
using Peru.Assistant.Bot.Dialogue;
using Peru.Assistant.Bot.Inbox;
using Peru.Assistant.Bot.Outbox;

namespace Peru.Assistant.Bot.Simulator;

/// <summary>An owner at a terminal: says one thing, and waits until its turn is done and its reply sent.</summary>
internal sealed class TerminalOwner(InboxStore inbox, InboxWorker turns, OutboxWorker sends, NpgsqlDataSource database, TimeProvider clock)
{
    public async Task<TerminalAnswer> SayAsync(string contact, MessageChannel channel, string line, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var message = new SimulatedMessage(contact, Words.Of(channel), line, null, null, null, null).ToInbound(now);
        await inbox.AddAsync(message, now, ct);
        // Another process on the same data may be faster: what counts is that the message is handled, not by whom.
        while (!await IsHandledAsync(message.CarrierId, ct))
            if (!await turns.HandleNextAsync(ct))
                await Task.Delay(TimeSpan.FromMilliseconds(5), clock, ct);
        var answer = await ReadAsync(contact, message.CarrierId, channel, ct);
        while (await sends.SendDueAsync(ct) > 0)
            ct.ThrowIfCancellationRequested();
        return answer;
    }

    private async Task<bool> IsHandledAsync(string carrierId, CancellationToken ct)
    {
        await using var command = database.CreateCommand("select handled_at is not null from inbox where carrier_id = $1");
        command.Parameters.Add(new() { Value = carrierId });
        return await command.ExecuteScalarAsync(ct) is true;
    }

    private async Task<TerminalAnswer> ReadAsync(string contact, string carrierId, MessageChannel channel, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            """
            with owner as (select contact_id from contact_address where kind = 'simulator' and value = $1),
            said as (select id from inbox where carrier_id = $2),
            reply as (select o.* from outbox o, said where said.id = any(o.answers))
            select
                (select text from reply), (select buttons::text from reply),
                (select coalesce(jsonb_object_agg(name, value), '{}')::text from fact f join owner o on o.contact_id = f.contact_id where superseded_by is null),
                (select coalesce(jsonb_object_agg(kind, jsonb_build_object('label', label, 'probability', probability)), '{}')::text
                 from (select distinct on (kind) kind, label, probability from assessment a join owner o on o.contact_id = a.contact_id order by kind, a.id desc) as latest),
                (select coalesce(jsonb_agg(r.resource_id order by r.rank), '[]')::text from recommendation r join reply on r.outbox_id = reply.id)
            """);
        command.Parameters.Add(new() { Value = contact });
        command.Parameters.Add(new() { Value = carrierId });
        await using var row = await command.ExecuteReaderAsync(ct);
        await row.ReadAsync(ct);
        var text = row.IsDBNull(0) ? "" : row.GetString(0);
        var buttons = row.IsDBNull(1) ? [] : JsonSerializer.Deserialize<List<ReplyButton>>(row.GetString(1)) ?? [];
        return new TerminalAnswer(
            text, [.. buttons.Select(button => button.Title)], text.Length == 0 || channel == MessageChannel.WhatsApp ? 0 : SmsSegments.Count(text).Segments,
            JsonDocument.Parse(row.GetString(2)).RootElement, JsonDocument.Parse(row.GetString(3)).RootElement, JsonDocument.Parse(row.GetString(4)).RootElement);
    }
}

/// <param name="Text">Empty where the bot stays silent.</param>
/// <param name="Segments">SMS segments; 0 on WhatsApp.</param>
internal sealed record TerminalAnswer(string Text, IReadOnlyList<string> Buttons, int Segments, JsonElement Facts, JsonElement Scores, JsonElement Resources);
