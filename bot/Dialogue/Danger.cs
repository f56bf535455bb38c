using Peru.Assistant.Skills;
using Peru.Assistant.Skills.Language;

namespace Peru.Assistant.Bot.Dialogue;

/// <summary>
/// What comes before any business: extortion, a life in danger, a robbery. Answered without asking for consent, never with a list of
/// loans; of the first two a person is told.
/// </summary>
internal sealed class Danger(Vocabulary vocabulary)
{
    private static readonly string[] Topics = ["crisis", "extortion", Robbery];

    // Over already: the owner decides whether somebody is called.
    private const string Robbery = "robbery";

    public SkillAnswer? Answer(Talk talk)
    {
        var topic = Topics.FirstOrDefault(topic => vocabulary.Hears(topic, talk.Heard.Folded));
        if (topic is null)
            return null;
        // The open question waits: nobody in danger is asked about a RUC.
        return SkillAnswer.Saying(new Say("danger." + topic)) with { Handoff = topic == Robbery ? "" : topic };
    }
}
