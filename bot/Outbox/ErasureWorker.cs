using Npgsql;

namespace Peru.Assistant.Bot.Outbox;

/// <summary>The last step of a deletion: when its receipt has gone out, the address and the conversation go too.</summary>
internal sealed partial class ErasureWorker(NpgsqlDataSource database, TimeProvider clock, ILogger<ErasureWorker> logger)
{
    // The carrier's own receipts come within seconds; a minute lets them find their message.
    private static readonly TimeSpan AfterReceipt = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(20);

    public async Task RunAsync(CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            try
            {
                await FinishAsync(clock.GetUtcNow() - AfterReceipt, ct);
            }
            catch (NpgsqlException error)
            {
                LogOutage(error.GetType().Name);
            }
            await Task.Delay(Rest, clock, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Finishes the deletions whose receipt was sent, or given up, before this instant. Who wrote again meanwhile stays.</summary>
    public async Task FinishAsync(DateTimeOffset before, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            """
            with leaving as (
                select k.id, k.erase_code, c.id as conversation_id
                from contact k join conversation c on c.contact_id = k.id
                where k.erase_code is not null and c.unhandled = 0
                    and not exists (select 1 from outbox o where o.conversation_id = c.id and (o.due_at is not null or o.created_at > $1))
            ),
            words as (
                update inbox i set body = '', choice = '', address = '', payload = '', latitude = null, longitude = null
                from leaving where i.conversation_id = leaving.conversation_id
            ),
            receipts as (
                delete from receipt r using outbox o, leaving where r.outbox_id = o.id and o.conversation_id = leaving.conversation_id
            ),
            done as (
                update erasure set done_at = $2 where code in (select erase_code from leaving)
            )
            delete from contact where id in (select id from leaving)
            """);
        command.Parameters.Add(new() { Value = before });
        command.Parameters.Add(new() { Value = clock.GetUtcNow() });
        var left = await command.ExecuteNonQueryAsync(ct);
        if (left > 0)
            LogFinished(left);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Deletions finished; {Rows} rows touched")]
    private partial void LogFinished(int rows);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database is away ({Error}); deletions wait")]
    private partial void LogOutage(string error);
}
