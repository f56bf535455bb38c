namespace Peru.Assistant.Bot.Dialogue;

/// <summary>One turn of the dialogue: data in, data out; no clock, no database, no network.</summary>
internal sealed class Turn(string greeting)
{
    public Task<TurnResult> RunAsync(TurnInput input, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        return Task.FromResult(new TurnResult { Reply = new OutboundReply(greeting, []), State = input.State });
    }
}
