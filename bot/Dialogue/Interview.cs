using Peru.Assistant.Skills;
using Peru.Assistant.Skills.Profile;

namespace Peru.Assistant.Bot.Dialogue;

/// <summary>What comes after a fact is learned: what was understood, then the next question or the advice.</summary>
internal sealed class Interview(Offer offer, Acknowledgement acknowledgement)
{
    // Before the first advice; more would be a form.
    private const int MostQuestions = 3;

    /// <summary>Keeps facts, joining needs to those that were known.</summary>
    public static void Learn(Talk talk, IEnumerable<Fact> facts) =>
        talk.Learn(facts.Select(fact => fact.Name == FactNames.Needs ? Joined(fact, talk.Profile) : fact));

    /// <summary>One question, or the list.</summary>
    public SkillAnswer Next(Talk talk)
    {
        if (acknowledgement.Of(talk) is { } understood)
            talk.Lead.Add(understood);
        if (talk.State.Listed.Count == 0 && talk.State.Asked.Count < MostQuestions && QuestionValue.Best(talk.Ask()) is { } fact)
            return Questions.Ask(fact);
        return Recommend(talk);
    }

    /// <summary>The list, or the one question without which there is none.</summary>
    public SkillAnswer Recommend(Talk talk)
    {
        var profile = talk.Profile;
        return profile.Knows(FactNames.Activity) || profile.Knows(FactNames.Section) || profile.Needs.Count > 0 || talk.State.Asked.Contains(FactNames.Activity)
            ? offer.List(talk)
            : Questions.Ask(FactNames.Activity);
    }

    // The latest need comes first: it is what the owner wants now.
    private static Fact Joined(Fact fact, BusinessProfile profile) => fact with
    {
        Value = string.Join(',', fact.Value.Split(',').Concat(profile.Needs).Distinct(StringComparer.Ordinal).Take(4)),
    };
}
