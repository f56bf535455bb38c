using Peru.Assistant.Bot.Inbox;
using Peru.Assistant.Bot.Outbox;
using Peru.Assistant.Bot.WakeUp;

namespace Peru.Assistant.Bot;

/// <summary>The loops of the bot, for as long as it runs.</summary>
internal sealed class Workers(InboxOptions options, InboxWorker inbox, OutboxWorker outbox, ErasureWorker erasures, IWakeUp wakeUp, Bell bell) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        Enumerable.Range(0, options.Workers).Select(_ => Task.Run(() => inbox.RunAsync(stoppingToken), stoppingToken))
            .Append(Task.Run(() => outbox.RunAsync(stoppingToken), stoppingToken))
            .Append(Task.Run(() => erasures.RunAsync(stoppingToken), stoppingToken))
            .Append(Task.Run(() => wakeUp.RunAsync(bell, stoppingToken), stoppingToken)));
}
