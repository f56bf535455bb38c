using System.Text.RegularExpressions;
using Peru.Assistant.Skills;
using Peru.Assistant.Skills.Language;

namespace Peru.Assistant.Bot.Dialogue;

/// <summary>Whether the message answers what was asked: by a choice, in words, or by declining to answer.</summary>
internal sealed partial class OpenQuestion(Chosen chosen, Choices choices, Vocabulary vocabulary, Understanding understanding, Interview interview, Reopening reopening, LineOfBusiness lineOfBusiness)
{
    public SkillAnswer? Answer(Talk talk)
    {
        if (chosen.Of(talk) is { } choice && choices.Answer(talk, choice) is { } done)
            return done;
        if (talk.State.OpenQuestion is not { } open)
            return null;
        var folded = talk.Heard.Folded;
        var isConfused = vocabulary.Hears("confused", folded);
        if (isConfused && !talk.State.AskedAgain && reopening.Question(open, talk.State) is { IsNothing: false } shorter)
            return shorter with { Opens = open };
        if (!FactNames.All.Contains(open))
            return null;
        if (open == FactNames.Division && lineOfBusiness.Meant(talk) is { } division && choices.Answer(talk, division) is { } told)
            return told;
        // Explained once and still unclear: it is left out.
        if (isConfused)
            return Declined(talk, "skipped");
        if (vocabulary.Hears("dont_know", folded) || vocabulary.Hears("prefer_not", folded))
            return Declined(talk, "no_problem");
        var read = understanding.Answer(open, talk.Heard.Text, talk.Input.Today);
        if (read.IsUnknown)
            return Declined(talk, "no_problem");
        // "Acepto" said once more is no business.
        if (read.Fact is not { } fact || !IsBusiness(fact) || (open == FactNames.Activity && (vocabulary.Hears("agrees", folded) || vocabulary.Hears("yes", folded))))
            return null;
        // An answer may say more than was asked: "no, pero hace 3 años vendo"; a place brings its province and department.
        var others = understanding.Facts(open == FactNames.Region && !folded.StartsWith("en ", StringComparison.Ordinal) ? "en " + talk.Heard.Text : talk.Heard.Text, talk.Input.Today);
        // "Vendo 12 mil en campaña" says how much, not what.
        if (open == FactNames.Activity && others.Any(other => FactNames.Sales.Contains(other.Name)) && !others.Any(other => other.Name == FactNames.Activity))
            return null;
        IReadOnlyList<Fact> all = [.. others.Where(other => other.Name != fact.Name), fact];
        talk.Wish(all);
        Interview.Learn(talk, all);
        return interview.Next(talk);
    }

    // "Asdfgh" is said in answer too, but is nobody's business.
    private static bool IsBusiness(Fact fact) =>
        fact.Name != FactNames.Activity || !FoldedText.Words(FoldedText.Of(fact.Value)).All(word => Unspeakable().IsMatch(word));

    private SkillAnswer Declined(Talk talk, string kindly)
    {
        talk.Lead.Add(new Say(kindly));
        return interview.Next(talk);
    }

    // No word of Spanish or Quechua begins or ends with three consonants or has none but consonants.
    [GeneratedRegex("^[^aeiou']{4,}$|[^aeiou']{3}$|^[^aeiou']{3}|[^aeiou']{5}|^qw")]
    private static partial Regex Unspeakable();
}
