using Peru.Assistant.Skills;
using Peru.Assistant.Skills.Language;

namespace Peru.Assistant.Bot.Dialogue;

/// <summary>What comes before any business: extortion, a life in danger. Answered without asking for consent, and a person is told.</summary>
internal sealed class Danger(Vocabulary vocabulary)
{
    private static readonly string[] Topics = ["crisis", "extortion"];

    public SkillAnswer? Answer(Talk talk)
    {
        var topic = Topics.FirstOrDefault(topic => vocabulary.Hears(topic, talk.Heard.Folded));
        if (topic is null)
            return null;
        // The open question waits: nobody in danger is asked about a RUC.
        return SkillAnswer.Saying(new Say("danger." + topic)) with { Handoff = topic };
    }
}
