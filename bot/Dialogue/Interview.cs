using Peru.Assistant.Skills;
using Peru.Assistant.Skills.Profile;

namespace Peru.Assistant.Bot.Dialogue;

/// <summary>What comes after a fact is learned: what was understood, then the next question or the advice.</summary>
internal sealed class Interview(Offer offer, Assessments assessments, Acknowledgement acknowledgement, Contradiction contradiction, LineOfBusiness lineOfBusiness)
{
    // Before the first advice; more would be a form.
    private const int MostQuestions = 3;

    // Beside a wish, what may decide the list; the rest is noted.
    private static readonly string[] Deciding = [FactNames.Section, FactNames.Region, FactNames.Ruc, FactNames.Selling];

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
        assessments.Industry(talk);
        assessments.Business(talk);
        talk.Lead.AddRange(acknowledgement.Of(talk));
        if (talk.State.Consent != true)
            return talk.Facts.Exists(fact => fact.Name == FactNames.Needs) ? General(talk) : ConsentStep.Untold(talk);
        if (doubt is not null)
            return doubt;
        if (talk.State.Listed.Count > 0)
            return Updated(talk);
        return talk.State.Asked.Count < MostQuestions && Question(talk) is { } question ? question : Recommend(talk);
    }

    /// <summary>The list, or the one question without which there is none.</summary>
    public SkillAnswer Recommend(Talk talk)
    {
        var profile = talk.Profile;
        if (talk.State.Consent != true)
            return profile.Facts.Count == 0 ? ConsentStep.Untold(talk) : General(talk);
        var isKnown = profile.Knows(FactNames.Activity) || profile.Knows(FactNames.Section) || profile.Needs.Count > 0;
        return isKnown || talk.State.Asked.Contains(FactNames.Activity) ? offer.List(talk) : Questions.Ask(FactNames.Activity);
    }

    /// <summary>Without a yes: what there is for anybody who says what this one message says.</summary>
    public SkillAnswer General(Talk talk)
    {
        talk.Lead.Add(new Say("consent.general"));
        return offer.List(talk);
    }

    private SkillAnswer? Question(Talk talk)
    {
        if (lineOfBusiness.Question(talk) is { } which)
            return which;
        var fact = QuestionValue.Best(talk.Ask(), () => offer.Candidates(talk));
        return fact is null ? null : Questions.Ask(fact);
    }

    // The list again only where it is another one; else what was told is noted and the open list stays.
    private SkillAnswer Updated(Talk talk)
    {
        var isWish = IsNew(talk, FactNames.Needs) || IsNew(talk, FactNames.Activity);
        if ((isWish || Array.Exists(Deciding, name => IsNew(talk, name))) && offer.Changed(talk, mayRepeat: isWish) is { } changed)
        {
            if (!isWish && changed.Shown.Count > 0)
                talk.Lead.Add(new Say("offer.changed"));
            return changed;
        }
        return offer.Kept(talk);
    }

    private static bool IsNew(Talk talk, string name) => talk.Facts.Exists(fact => fact.Name == name && talk.Input.Profile[name] != fact.Value);

    // The latest need comes first: it is what the owner wants now.
    private static Fact Joined(Fact fact, BusinessProfile profile) => fact with
    {
        Value = string.Join(',', fact.Value.Split(',').Concat(profile.Needs).Distinct(StringComparer.Ordinal).Take(4)),
    };
}
