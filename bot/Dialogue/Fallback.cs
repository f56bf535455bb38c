using Peru.Assistant.Skills;

namespace Peru.Assistant.Bot.Dialogue;

/// <summary>What an owner reads when a turn keeps failing: a plain apology, and a person is told.</summary>
internal sealed class Fallback(ReplyWriter writer)
{
    public TurnResult For(TurnInput input) => new()
    {
        Reply = writer.Write([new Say("failed")], [], input.Channel, ReplyTexts.Spanish, input.State.Formal),
        State = input.State,
        HandoffReason = "turn_failed",
    };
}
