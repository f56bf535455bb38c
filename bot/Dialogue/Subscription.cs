using Peru.Assistant.Skills;

namespace Peru.Assistant.Bot.Dialogue;

/// <summary>Opting out and back in: honoured at once, in every state, on every channel.</summary>
internal sealed class Subscription
{
    /// <summary>Whether nothing at all is answered: the owner has opted out and has not come back.</summary>
    public static bool IsSilent(Talk talk) => talk.Input.OptedOut && !WantsBack(talk);

    public static SkillAnswer? Answer(Talk talk)
    {
        if (talk.Input.OptedOut)
            return Back(talk);
        if (talk.Heard.Control == "stop")
            return Out(talk);
        return talk.Heard.Control switch
        {
            "stop_or_cancel" => SkillAnswer.Saying(new Say("stop.ask")) with { Opens = "stop", Choices = [new Choice("stop:yes"), new Choice("stop:no")] },
            "start" when talk.State.Consent == true => SkillAnswer.Saying(new Say("start.already")),
            _ => null,
        };
    }

    /// <summary>Out at once, with one confirmation.</summary>
    public static SkillAnswer Out(Talk talk)
    {
        talk.OptOut = true;
        talk.Consents.Add(new ConsentChange("follow_up", false, "stop"));
        return SkillAnswer.Saying(new Say("stop.done"));
    }

    private static SkillAnswer Back(Talk talk)
    {
        talk.OptOut = false;
        return talk.State.Consent == true
            ? SkillAnswer.Saying(new Say("start.done"))
            : ConsentStep.Greet(talk);
    }

    private static bool WantsBack(Talk talk) => talk.Heard.Control == "start";
}
