using Npgsql;
using Peru.Assistant.Bot.Dialogue;
using Peru.Assistant.Bot.Outbox;

namespace Peru.Assistant.Bot.Inbox;

/// <summary>Answers waiting messages, one conversation at a time.</summary>
internal sealed partial class InboxWorker(
    ClaimStore claims, CommitStore commits, TurnReading reading, Turn turn, Fallback fallback, Bell bell, TimeProvider clock, ILogger<InboxWorker> logger)
{
    private const int MostFailures = 4;

    // Another process may have written without ringing: look at least so often.
    private static readonly TimeSpan LongestRest = TimeSpan.FromSeconds(2);

    // A turn that is about to be due is worth a short rest, not a spin.
    private static readonly TimeSpan ShortestRest = TimeSpan.FromMilliseconds(2);

    /// <summary>Runs until the token is cancelled. An outage is waited out, never fatal.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            try
            {
                var heard = bell.Inbox.Listen();
                if (!await HandleNextAsync(ct))
                    await heard.WaitAsync(await claims.NextDueAsync(ct), ShortestRest, LongestRest, clock, ct);
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error) when (error is NpgsqlException or TimeoutException or InvalidOperationException or IOException)
            {
                LogOutage(error.GetType().Name);
                await Task.Delay(TimeSpan.FromMilliseconds(500), clock, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <returns>Whether there was a conversation to answer.</returns>
    public async Task<bool> HandleNextAsync(CancellationToken ct)
    {
        if (await claims.ClaimNextAsync(clock.GetUtcNow(), ct) is not { } claimed)
            return false;

        var result = await ThinkAsync(claimed, ct);
        if (result is null)
            return true;

        if (await commits.CommitAsync(claimed, result, clock.GetUtcNow(), ct))
        {
            LogAnswered(claimed.Conversation.Value, claimed.Input.Messages.Count);
            bell.Outbox.Ring();
        }
        else
        {
            LogClaimLost(claimed.Conversation.Value);
        }

        return true;
    }

    // The slow part: no transaction is open while the models think.
    private async Task<TurnResult?> ThinkAsync(ClaimedConversation claimed, CancellationToken ct)
    {
        try
        {
            if (claimed.Input.Messages.Count == 0)
                return new TurnResult { Reply = null, State = claimed.Input.State };
            return await turn.RunAsync(await reading.CompleteAsync(claimed.Input, ct), ct);
        }
        catch (Exception error) when (error is not OperationCanceledException and not NpgsqlException)
        {
            // The type and the place tell us enough; the message could carry an owner's words.
            LogTurnFailed(claimed.Conversation.Value, error.GetType().Name, error.StackTrace ?? "");
            if (claimed.Failures + 1 >= MostFailures)
                return fallback.For(claimed.Input);
            await claims.ReleaseAsync(claimed, clock.GetUtcNow() + RetrySchedule.After(claimed.Failures + 1), ct);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Conversation {Conversation}: {Count} messages answered")]
    private partial void LogAnswered(long conversation, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Conversation {Conversation}: the claim was lost, nothing written")]
    private partial void LogClaimLost(long conversation);

    [LoggerMessage(Level = LogLevel.Error, Message = "Conversation {Conversation}: the turn failed with {Error} {Where}")]
    private partial void LogTurnFailed(long conversation, string error, string where);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database is away ({Error}); waiting for it")]
    private partial void LogOutage(string error);
}
