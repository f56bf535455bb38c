using Npgsql;
using Peru.Assistant.Bot.Channels;

namespace Peru.Assistant.Bot.Outbox;

/// <summary>Sends what waits: claims due rows, sends them side by side, records what the carrier said.</summary>
/// <remarks>
/// A send whose outcome is unknown (a time-out, a crash) is never blindly repeated: a callback may prove it by its outbox id,
/// else the carrier's own list is asked, and only a message that the carrier does not have goes out again.
/// </remarks>
internal sealed partial class OutboxWorker(OutboxStore outbox, OutboxOptions options, Carriers carriers, Bell bell, TimeProvider clock, ILogger<OutboxWorker> logger)
{
    private const int MostAtOnce = 32;

    private static readonly TimeSpan LongestRest = TimeSpan.FromSeconds(2);

    // A row may wait for the one before it, which rings when it is done: no spinning meanwhile.
    private static readonly TimeSpan ShortestRest = TimeSpan.FromMilliseconds(25);

    /// <summary>Runs until the token is cancelled. An outage is waited out, never fatal.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        var sending = new HashSet<Task>();
        while (!ct.IsCancellationRequested)
        {
            try
            {
                sending.RemoveWhere(task => task.IsCompleted);
                var heard = bell.Outbox.Listen();
                var free = MostAtOnce - sending.Count;
                var claimed = free > 0 ? await outbox.ClaimDueAsync(free, clock.GetUtcNow(), ct) : [];
                foreach (var message in claimed)
                    sending.Add(SendSafelyAsync(message, ct));
                if (free == 0)
                    await Task.WhenAny(sending);
                else if (claimed.Count == 0)
                    await heard.WaitAsync(await outbox.NextDueAsync(ct), ShortestRest, LongestRest, clock, ct);
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                break;
            }
            catch (Exception error) when (error is NpgsqlException or TimeoutException or InvalidOperationException or IOException)
            {
                LogOutage(error.GetType().Name);
                await Task.Delay(TimeSpan.FromMilliseconds(500), clock, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
        await Task.WhenAll(sending);
    }

    /// <summary>Sends all that is due now. For a terminal owner and for tests, who wait for the end.</summary>
    public async Task<int> SendDueAsync(CancellationToken ct)
    {
        var claimed = await outbox.ClaimDueAsync(MostAtOnce, clock.GetUtcNow(), ct);
        foreach (var message in claimed)
            await SendAsync(message, ct);
        return claimed.Count;
    }

    private async Task SendSafelyAsync(ClaimedMessage claimed, CancellationToken ct)
    {
        try
        {
            await SendAsync(claimed, ct);
            bell.Outbox.RingHere();
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // Stopping: the claim lapses and the next start reconciles the row.
        }
        catch (Exception error)
        {
            // The row stays claimed; when the claim lapses it is reconciled like a send of unknown outcome.
            LogSendFailed(claimed.Message.Id, error.GetType().Name);
        }
    }

    private async Task SendAsync(ClaimedMessage claimed, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (claimed.OptedOut && !claimed.Uncertain)
        {
            await outbox.RecordNotSentAsync(claimed, "dropped", 0, null, now, ct);
            return;
        }
        if (claimed.WindowClosed && !claimed.Uncertain)
        {
            await outbox.RecordNotSentAsync(claimed, "dropped", 63016, "window_closed", now, ct);
            return;
        }
        var channel = carriers.Of(claimed.Message.Carrier, claimed.Message.Channel);
        if (claimed.Uncertain && await ReconcileAsync(claimed, channel, now, ct))
            return;
        await RecordAsync(claimed, await channel.SendAsync(claimed.Message, ct), ct);
    }

    /// <returns>Whether the row is dealt with: found at the carrier, or to be asked for again later.</returns>
    private async Task<bool> ReconcileAsync(ClaimedMessage claimed, IChannel channel, DateTimeOffset now, CancellationToken ct)
    {
        if (now - claimed.Message.FirstTriedAt < options.CallbackTime)
        {
            await outbox.RecordRetryAsync(claimed, uncertain: true, 0, claimed.Message.FirstTriedAt + options.CallbackTime, ct);
            return true;
        }
        if (await channel.FindAsync(claimed.Message, ct) is not { } carrierId)
            return false;
        await outbox.RecordSentAsync(claimed, carrierId, now, ct);
        LogReconciled(claimed.Message.Id);
        return true;
    }

    private async Task RecordAsync(ClaimedMessage claimed, SendResult result, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        switch (result)
        {
            case SendResult.Sent sent:
                await outbox.RecordSentAsync(claimed, sent.CarrierId, now, ct);
                LogSent(claimed.Message.Id, claimed.Tries);
                return;
            case SendResult.TryLater later when claimed.Tries < RetrySchedule.MostTries:
                await outbox.RecordRetryAsync(claimed, uncertain: false, later.Code, now + RetrySchedule.After(claimed.Tries, later.After), ct);
                return;
            case SendResult.Uncertain uncertain when claimed.Tries < RetrySchedule.MostTries:
                await outbox.RecordRetryAsync(claimed, uncertain: true, uncertain.Code, now + options.CallbackTime, ct);
                return;
            case SendResult.OptedOut:
                await outbox.RecordNotSentAsync(claimed, "opted_out", 21610, null, now, ct);
                return;
            default:
                var code = result switch { SendResult.Refused refused => refused.Code, SendResult.TryLater later => later.Code, SendResult.Uncertain unknown => unknown.Code, _ => 0 };
                await outbox.RecordNotSentAsync(claimed, "failed", code, "send_failed", now, ct);
                LogGivenUp(claimed.Message.Id, code, claimed.Tries);
                return;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Outbox {Id}: sent at try {Tries}")]
    private partial void LogSent(Guid id, int tries);

    [LoggerMessage(Level = LogLevel.Information, Message = "Outbox {Id}: the carrier had it already")]
    private partial void LogReconciled(Guid id);

    [LoggerMessage(Level = LogLevel.Error, Message = "Outbox {Id}: given up with carrier code {Code} after {Tries} tries; handed to staff")]
    private partial void LogGivenUp(Guid id, int code, int tries);

    [LoggerMessage(Level = LogLevel.Error, Message = "Outbox {Id}: sending failed with {Error}; it will be reconciled")]
    private partial void LogSendFailed(Guid id, string error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database is away ({Error}); waiting for it")]
    private partial void LogOutage(string error);
}
