using Npgsql;

namespace Peru.Assistant.Bot.Channels;

/// <summary>The Content resources that an account already has, so that a start does not ask Twilio for them.</summary>
internal sealed class ContentTemplateStore(NpgsqlDataSource database)
{
    /// <returns>Ids by friendly name.</returns>
    public async Task<IReadOnlyDictionary<string, string>> ReadAsync(string accountSid, CancellationToken ct)
    {
        await using var command = database.CreateCommand("select friendly_name, sid from content_template where account_sid = $1");
        command.Parameters.Add(new() { Value = accountSid });
        await using var row = await command.ExecuteReaderAsync(ct);
        var known = new Dictionary<string, string>();
        while (await row.ReadAsync(ct))
            known[row.GetString(0)] = row.GetString(1);
        return known;
    }

    public async Task AddAsync(string accountSid, string friendlyName, string sid, DateTimeOffset now, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            """
            insert into content_template (account_sid, friendly_name, sid, created_at) values ($1, $2, $3, $4)
            on conflict (account_sid, friendly_name) do update set sid = excluded.sid, created_at = excluded.created_at
            """);
        command.Parameters.Add(new() { Value = accountSid });
        command.Parameters.Add(new() { Value = friendlyName });
        command.Parameters.Add(new() { Value = sid });
        command.Parameters.Add(new() { Value = now });
        await command.ExecuteNonQueryAsync(ct);
    }

    public async Task RemoveAsync(string sid, CancellationToken ct)
    {
        await using var command = database.CreateCommand("delete from content_template where sid = $1");
        command.Parameters.Add(new() { Value = sid });
        await command.ExecuteNonQueryAsync(ct);
    }
}
