using Peru.Assistant.Skills;
using Peru.Assistant.Skills.Profile;

namespace Peru.Assistant.Bot.Dialogue;

/// <summary>What comes after a fact is learned: what was understood, then the next question or the advice.</summary>
internal sealed class Interview(Offer offer, Assessments assessments, Acknowledgement acknowledgement, Contradiction contradiction)
{
    // Before the first advice; more would be a form.
    private const int MostQuestions = 3;

    private static readonly string[] WithPapers = ["licence", "tax", "invoice"];

    /// <summary>Keeps facts, joining needs to those that were known.</summary>
    public static void Learn(Talk talk, IEnumerable<Fact> facts)
    {
        talk.Learn(facts.Select(fact => fact.Name == FactNames.Needs ? Joined(fact, talk.Profile) : fact).ToList());
        // Whoever needs a permit and has no RUC begins with the RUC.
        if (talk.Profile[FactNames.Ruc] == "no" && talk.Profile.Needs is [var first, ..] && WithPapers.Contains(first))
            talk.Learn([Joined(new Fact(FactNames.Needs, "formalise"), talk.Profile)]);
    }

    /// <summary>What was understood; then one question, or the list.</summary>
    public SkillAnswer Next(Talk talk)
    {
        var doubt = contradiction.In(talk);
        var sections = assessments.Industry(talk);
        assessments.Business(talk);
        if (acknowledgement.Of(talk) is { } understood)
            talk.Lead.Add(understood);
        if (doubt is not null)
            return doubt;
        var isFirst = talk.State.Listed.Count == 0;
        if (isFirst && talk.State.Asked.Count < MostQuestions && Question(talk, sections) is { } question)
            return question;
        return isFirst || ChangesAdvice(talk) ? Recommend(talk) : Kept(talk);
    }

    /// <summary>The list, or the one question without which there is none.</summary>
    public SkillAnswer Recommend(Talk talk)
    {
        var profile = talk.Profile;
        var isKnown = profile.Knows(FactNames.Activity) || profile.Knows(FactNames.Section) || profile.Needs.Count > 0;
        return isKnown || talk.State.Asked.Contains(FactNames.Activity) ? offer.List(talk) : Questions.Ask(FactNames.Activity);
    }

    private SkillAnswer? Question(Talk talk, IReadOnlyList<string> sections)
    {
        if (sections.Count > 1 && !talk.State.Asked.Contains(FactNames.Section))
            return Questions.AskSection(sections);
        var fact = QuestionValue.Best(talk.Ask(), () => offer.Candidates(talk));
        return fact is null ? null : Questions.Ask(fact);
    }

    // What is needed, what is done and where decide the list; the rest is noted.
    private static bool ChangesAdvice(Talk talk) =>
        talk.Facts.Exists(fact => fact.Name is FactNames.Needs or FactNames.Section or FactNames.Activity or FactNames.Region or FactNames.Ruc or FactNames.Selling);

    private SkillAnswer Kept(Talk talk)
    {
        Say[] says = talk.Lead.Count == 0 ? [new Say("noted"), new Say("offer.kept")] : [new Say("offer.kept")];
        return SkillAnswer.Saying(says) with { Choices = offer.Again(talk).Choices, Opens = Offer.Question };
    }

    // The latest need comes first: it is what the owner wants now.
    private static Fact Joined(Fact fact, BusinessProfile profile) => fact with
    {
        Value = string.Join(',', fact.Value.Split(',').Concat(profile.Needs).Distinct(StringComparer.Ordinal).Take(4)),
    };
}
