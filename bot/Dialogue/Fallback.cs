namespace Peru.Assistant.Bot.Dialogue;

/// <summary>What an owner reads when a turn keeps failing: a plain apology, and a person is told.</summary>
internal sealed class Fallback(string spanish)
{
    public TurnResult For(TurnInput input) => new()
    {
        Reply = new OutboundReply(spanish, []),
        State = input.State,
        HandoffReason = "turn_failed",
    };
}
