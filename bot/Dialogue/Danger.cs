using Peru.Assistant.Skills;
using Peru.Assistant.Skills.Language;

namespace Peru.Assistant.Bot.Dialogue;

/// <summary>
/// What comes before any business: a life in danger, extortion, a robbery, where to report them. Answered without asking for consent,
/// never with a list of loans; of the first two a person is told.
/// </summary>
internal sealed class Danger(Vocabulary vocabulary)
{
    private static readonly string[] ToldToAPerson = ["crisis", "extortion"];

    public SkillAnswer? Answer(Talk talk)
    {
        if (Topic(talk.Heard.Folded) is not { } topic)
            return null;
        // The open question waits: nobody in danger is asked about a RUC.
        return SkillAnswer.Saying(new Say("danger." + topic)) with { Handoff = ToldToAPerson.Contains(topic) ? topic : "" };
    }

    // A robber threatens, too: only money asked for again and again is extortion.
    private string? Topic(string folded)
    {
        if (vocabulary.Hears("crisis", folded))
            return "crisis";
        var isExtortion = vocabulary.Hears("extortion", folded) && !vocabulary.Hears("not_extortion", folded);
        if (vocabulary.Hears("robbery", folded) && !(isExtortion && folded.Contains("cupo", StringComparison.Ordinal)))
            return "robbery";
        return isExtortion ? "extortion" : vocabulary.Hears("denounce", folded) ? "denounce" : null;
    }
}
