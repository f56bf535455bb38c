using System.Text.Json;
using Npgsql;
using Peru.Assistant.Bot.Dialogue;

namespace Peru.Assistant.Bot.Simulator;

/// <summary>What was sent to a simulated owner, as the outbox keeps it.</summary>
internal sealed class SimulatorStore(NpgsqlDataSource database)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <param name="after">The last sequence number that the reader has; 0 for all.</param>
    public async Task<IReadOnlyList<SimulatedReply>> ReadAsync(string contact, string channel, long after, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            """
            select o.sequence, o.text, o.buttons::text, o.list_label, o.created_at
            from outbox o
            where o.carrier = 'simulator' and o.address_kind = 'simulator' and o.address = $1 and o.channel = $2 and o.sequence > $3
            order by o.sequence limit 200
            """);
        command.Parameters.Add(new() { Value = contact });
        command.Parameters.Add(new() { Value = channel });
        command.Parameters.Add(new() { Value = after });
        await using var row = await command.ExecuteReaderAsync(ct);
        var replies = new List<SimulatedReply>();
        while (await row.ReadAsync(ct))
            replies.Add(new SimulatedReply(
                row.GetInt64(0), row.GetString(1), JsonSerializer.Deserialize<List<ReplyButton>>(row.GetString(2), Json) ?? [], row.GetString(3),
                row.GetFieldValue<DateTimeOffset>(4)));
        return replies;
    }
}

/// <summary>One reply, as the page shows it.</summary>
internal sealed record SimulatedReply(long Sequence, string Text, IReadOnlyList<ReplyButton> Buttons, string ListLabel, DateTimeOffset At);
