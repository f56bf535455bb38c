using System.Globalization;
using System.Threading.Channels;
using Npgsql;

namespace Peru.Assistant.Bot.WakeUp;

/// <summary>Rings over PostgreSQL's listen and notify.</summary>
internal sealed class PostgresWakeUp(NpgsqlDataSource database, TimeProvider clock) : IWakeUp
{
    private const string Topic = "peru_bell";

    // Rings of one busy moment are carried as one: a notify takes a lock that every commit with a notify waits for.
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan AfterOutage = TimeSpan.FromSeconds(1);
    private readonly string self = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
    private readonly Channel<bool> rung = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private int inbox;
    private int outbox;

    public async Task RunAsync(Bell bell, CancellationToken ct)
    {
        bell.Inbox.Rung += () => Note(ref inbox);
        bell.Outbox.Rung += () => Note(ref outbox);
        await Task.WhenAll(RepeatAsync(token => ListenAsync(bell, token), ct), RepeatAsync(NotifyAsync, ct));
    }

    private void Note(ref int which)
    {
        if (Interlocked.Exchange(ref which, 1) == 0)
            rung.Writer.TryWrite(true);
    }

    private async Task ListenAsync(Bell bell, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        connection.Notification += (_, said) =>
        {
            if (said.Payload.EndsWith(":" + self, StringComparison.Ordinal))
                return;
            (said.Payload.StartsWith("inbox", StringComparison.Ordinal) ? bell.Inbox : bell.Outbox).RingHere();
        };
        await using (var listen = new NpgsqlCommand($"listen {Topic}", connection))
            await listen.ExecuteNonQueryAsync(ct);
        while (true)
            await connection.WaitAsync(ct);
    }

    private async Task NotifyAsync(CancellationToken ct)
    {
        await rung.Reader.ReadAsync(ct);
        await Task.Delay(Gathering, clock, ct);
        await using var notify = database.CreateCommand("select pg_notify($1, word || ':' || $2) from unnest($3::text[]) as word");
        notify.Parameters.Add(new() { Value = Topic });
        notify.Parameters.Add(new() { Value = self });
        notify.Parameters.Add(new() { Value = Taken().ToArray() });
        await notify.ExecuteNonQueryAsync(ct);
    }

    private IEnumerable<string> Taken()
    {
        if (Interlocked.Exchange(ref inbox, 0) == 1)
            yield return "inbox";
        if (Interlocked.Exchange(ref outbox, 0) == 1)
            yield return "outbox";
    }

    private async Task RepeatAsync(Func<CancellationToken, Task> step, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            try
            {
                await step(ct);
            }
            catch (Exception error) when (error is NpgsqlException or InvalidOperationException or IOException or TimeoutException)
            {
                await Task.Delay(AfterOutage, clock, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                return;
            }
        }
    }
}
