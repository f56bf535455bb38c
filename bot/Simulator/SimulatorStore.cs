using System.Text.Json;
using Npgsql;
using Peru.Assistant.Bot.Channels;
using Peru.Assistant.Bot.Dialogue;

namespace Peru.Assistant.Bot.Simulator;

/// <summary>A simulated owner's chat, as inbox and outbox keep it.</summary>
internal sealed class SimulatorStore(NpgsqlDataSource database)
{
    /// <returns>What came after the cursor on this channel: at most the latest 300 messages of each side, oldest first.</returns>
    public async Task<SimulatedTalk> ReadAsync(string contact, string channel, TalkCursor after, CancellationToken ct)
    {
        // The state is read first: what is said to be done then has its reply among the messages, or the next reading has.
        var (handled, busy) = await ReadStateAsync(contact, channel, ct);
        var lines = await ReadLinesAsync(contact, channel, after, ct);
        long Last(string from, long last) => lines.Where(line => line.From == from).Select(line => line.Number).Append(last).Max();
        return new SimulatedTalk(new TalkCursor(Last("owner", after.Inbox), Last("assistant", after.Outbox)).ToString(), handled, busy, lines);
    }

    private async Task<(long Handled, bool Busy)> ReadStateAsync(string contact, string channel, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            """
            with talk as (
                select c.id from contact_address a join conversation c on c.contact_id = a.contact_id where a.kind = 'simulator' and a.value = $1
            )
            select
                coalesce((select max(i.id) from inbox i join talk on talk.id = i.conversation_id where i.channel = $2 and i.handled_at is not null), 0),
                exists (select 1 from inbox i join talk on talk.id = i.conversation_id where i.channel = $2 and i.handled_at is null)
                    or exists (select 1 from outbox o join talk on talk.id = o.conversation_id where o.channel = $2 and o.due_at is not null)
            """);
        command.Parameters.Add(new() { Value = contact });
        command.Parameters.Add(new() { Value = channel });
        await using var row = await command.ExecuteReaderAsync(ct);
        await row.ReadAsync(ct);
        return (row.GetInt64(0), row.GetBoolean(1));
    }

    private async Task<List<SimulatedLine>> ReadLinesAsync(string contact, string channel, TalkCursor after, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            """
            with talk as (
                select c.id from contact_address a join conversation c on c.contact_id = a.contact_id where a.kind = 'simulator' and a.value = $1
            ),
            said as (
                select i.carrier_id as id, 'owner' as side, i.id as number, i.kind, i.body as text, '[]' as buttons, '' as list_label, i.received_at as at, i.latitude, i.longitude
                from inbox i join talk on talk.id = i.conversation_id
                where i.channel = $2 and i.id > $3 order by i.id desc limit 300
            ),
            replied as (
                select o.id::text, 'assistant' as side, o.sequence, 'text', o.text, o.buttons::text, o.list_label, o.sent_at, null::float8, null::float8
                from outbox o join talk on talk.id = o.conversation_id
                where o.carrier = 'simulator' and o.channel = $2 and o.sequence > $4 and o.sent_at is not null order by o.sequence desc limit 300
            )
            select * from said union all select * from replied order by at, number
            """);
        command.Parameters.Add(new() { Value = contact });
        command.Parameters.Add(new() { Value = channel });
        command.Parameters.Add(new() { Value = after.Inbox });
        command.Parameters.Add(new() { Value = after.Outbox });
        await using var row = await command.ExecuteReaderAsync(ct);
        var lines = new List<SimulatedLine>();
        while (await row.ReadAsync(ct))
            lines.Add(Read(row, channel));
        return lines;
    }

    private static SimulatedLine Read(NpgsqlDataReader row, string channel)
    {
        var isReplyBySms = channel == "sms" && row.GetString(1) == "assistant";
        List<ReplyButton> buttons = JsonSerializer.Deserialize<List<ReplyButton>>(row.GetString(5)) ?? [];
        // As the SMS channel would send it: options numbered, letters folded.
        var text = isReplyBySms ? SmsText.Fold(NumberedText.Of(row.GetString(4), buttons)) : row.GetString(4);
        return new SimulatedLine
        {
            Id = row.GetString(0),
            From = row.GetString(1),
            Number = row.GetInt64(2),
            Kind = row.GetString(3),
            Text = text,
            Buttons = isReplyBySms ? [] : buttons,
            ListLabel = row.GetString(6),
            At = row.GetFieldValue<DateTimeOffset>(7),
            Latitude = row.IsDBNull(8) ? null : row.GetDouble(8),
            Longitude = row.IsDBNull(9) ? null : row.GetDouble(9),
            Cost = isReplyBySms ? Cost(text) : null,
        };
    }

    private static SimulatedCost Cost(string text)
    {
        var counted = SmsSegments.Count(text);
        return new SimulatedCost(counted.Encoding == SmsEncoding.Gsm7 ? "GSM-7" : "UCS-2", counted.Units, counted.Segments);
    }
}
