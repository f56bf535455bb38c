using Peru.Assistant.Skills;
using Peru.Assistant.Skills.Language;
using Peru.Assistant.Skills.Profile;

namespace Peru.Assistant.Bot.Dialogue;

/// <summary>A sentence that answers nothing that was asked: a greeting, a question, something about the business. Never a dead end.</summary>
internal sealed class OwnWords(Vocabulary vocabulary, Understanding understanding, Interview interview, Offer offer, Reopening reopening)
{
    // Said back with one sentence; what was open stays open.
    private static readonly string[] SmallTalk = ["thanks", "bye", "robot", "insult"];

    public SkillAnswer Answer(Talk talk)
    {
        var folded = talk.Heard.Folded;
        if (SmallTalk.FirstOrDefault(topic => vocabulary.Hears(topic, folded)) is { } topic)
            return reopening.After(talk, new Say("talk." + topic));
        if (vocabulary.Hears("greeting", folded))
            return Greeting(talk);
        var facts = understanding.Facts(talk.Heard.Text, talk.Input.Today);
        if (vocabulary.Hears("guarantee", folded))
        {
            Interview.Learn(talk, [.. facts, new Fact(FactNames.Needs, "finance")]);
            return offer.List(talk, new Say("guarantee"));
        }
        if (facts.Count > 0)
        {
            Interview.Learn(talk, facts);
            return interview.Next(talk);
        }
        if (vocabulary.Hears("offtopic", folded))
            return reopening.After(talk, new Say("talk.offtopic"));
        if (vocabulary.Hears("ask_recommend", folded))
            return interview.Recommend(talk);
        if (!talk.Heard.HasWords)
            return talk.Profile.Facts.Count == 0 ? Questions.Ask(FactNames.Activity) : interview.Next(talk);
        return reopening.After(talk, new Say("unclear"));
    }

    private SkillAnswer Greeting(Talk talk)
    {
        talk.Lead.Add(new Say("talk.greeting"));
        if (talk.State.OpenQuestion is { } open && FactNames.All.Contains(open))
            return Questions.Ask(open);
        return talk.State.Listed.Count > 0 ? offer.Again(talk) : interview.Recommend(talk);
    }
}
