using Peru.Assistant.Bot.Inbox;
using Peru.Assistant.Bot.Outbox;
using Peru.Assistant.Bot.WakeUp;

namespace Peru.Assistant.Bot;

/// <summary>The loops of the bot, for as long as it runs.</summary>
internal sealed partial class Workers(
    InboxOptions options, InboxWorker inbox, OutboxWorker outbox, ErasureWorker erasures, IWakeUp wakeUp, Bell bell, ILogger<Workers> logger) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        Enumerable.Range(0, options.Workers).Select(_ => LoopAsync(inbox.RunAsync, stoppingToken))
            .Append(LoopAsync(outbox.RunAsync, stoppingToken))
            .Append(LoopAsync(erasures.RunAsync, stoppingToken))
            .Append(LoopAsync(ct => wakeUp.RunAsync(bell, ct), stoppingToken)));

    private async Task LoopAsync(Func<CancellationToken, Task> loop, CancellationToken ct)
    {
        try
        {
            await Task.Run(() => loop(ct), ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // Stopping.
        }
        catch (Exception error)
        {
            // A bug: the host stops, and whoever runs it sees which kind it was. The message could carry an owner's words.
            var (kind, where) = (error.GetType().Name, error.StackTrace ?? "");
            LogEnded(kind, where);
            throw;
        }
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "A worker ended with {Error} {Where}; the bot stops")]
    private partial void LogEnded(string error, string where);
}
