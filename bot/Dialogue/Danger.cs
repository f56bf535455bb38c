using Peru.Assistant.Skills;
using Peru.Assistant.Skills.Language;

namespace Peru.Assistant.Bot.Dialogue;

/// <summary>
/// What comes before any business: a life in danger, extortion, a robbery, where to report them. Answered without asking for consent,
/// never with a list of loans; of a life in danger, extortion and threats a person is told.
/// </summary>
internal sealed class Danger(Vocabulary vocabulary)
{
    public SkillAnswer? Answer(Talk talk)
    {
        var folded = talk.Heard.Folded;
        if (vocabulary.Hears("crisis", folded))
            return Say("crisis", "crisis");
        // A denial takes back the name of the thing, never a bullet on the doorstep.
        var isExtortion = vocabulary.Hears("extortion", folded) && !vocabulary.Hears("not_extortion", folded);
        var isThreat = vocabulary.Hears("threat", folded);
        if (!isExtortion && vocabulary.Hears("robbery", folded))
            return Say("robbery", isThreat ? "extortion" : "");
        return isExtortion || isThreat ? Say("extortion", "extortion") : vocabulary.Hears("denounce", folded) ? Say("denounce", "") : null;
    }

    // The open question waits: nobody in danger is asked about a RUC.
    private static SkillAnswer Say(string topic, string handoff) => SkillAnswer.Saying(new Say("danger." + topic)) with { Handoff = handoff };
}
