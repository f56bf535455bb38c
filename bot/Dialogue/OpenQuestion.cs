using Peru.Assistant.Skills;
using Peru.Assistant.Skills.Language;

namespace Peru.Assistant.Bot.Dialogue;

/// <summary>Whether the message answers what was asked: by a choice, in words, or by declining to answer.</summary>
internal sealed class OpenQuestion(Chosen chosen, Choices choices, Vocabulary vocabulary, Understanding understanding, Interview interview, Reopening reopening)
{
    public SkillAnswer? Answer(Talk talk)
    {
        if (chosen.Of(talk) is { } choice && choices.Answer(talk, choice) is { } done)
            return done;
        if (talk.State.OpenQuestion is not { } open)
            return null;
        var folded = talk.Heard.Folded;
        if (vocabulary.Hears("confused", folded) && reopening.Question(open, talk.State) is { IsNothing: false } shorter)
            return shorter with { Opens = open };
        if (!FactNames.All.Contains(open))
            return null;
        if (vocabulary.Hears("dont_know", folded) || vocabulary.Hears("prefer_not", folded))
            return Declined(talk);
        var facts = understanding.Answer(open, talk.Heard.Text, talk.Input.Today);
        if (facts.Count == 0)
            return null;
        // A direct answer may say more than was asked: "no, pero hace 3 años vendo".
        Interview.Learn(talk, [.. understanding.Facts(talk.Heard.Text, talk.Input.Today), .. facts]);
        return interview.Next(talk);
    }

    private SkillAnswer Declined(Talk talk)
    {
        talk.Lead.Add(new Say("no_problem"));
        return interview.Next(talk);
    }
}
