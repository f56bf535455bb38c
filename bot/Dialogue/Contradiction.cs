using System.Globalization;
using Peru.Assistant.Skills;
using Peru.Assistant.Skills.Language;
using Peru.Assistant.Skills.Profile;

namespace Peru.Assistant.Bot.Dialogue;

/// <summary>A fact told twice and not the same: taken over where it is a correction or a thing that changes, else asked about.</summary>
internal sealed class Contradiction(Vocabulary vocabulary, FactWords words)
{
    // What does not change by itself from one message to the next.
    private static readonly string[] Lasting = [FactNames.Started, FactNames.Region, FactNames.Workers];

    // "Hace 4 años" and "hace 3 años y medio" are the same to a memory.
    private const int MonthsApart = 12;

    /// <returns>The question which of the two holds; null where there is nothing to ask.</returns>
    public SkillAnswer? In(Talk talk)
    {
        // Asked what to correct: what is told now is the correction.
        if (talk.Input.State.OpenQuestion == "correct")
            return null;
        foreach (var fact in talk.Facts.ToList())
        {
            if (talk.Input.Profile.Find(fact.Name) is not { } before || before.Value == fact.Value)
                continue;
            if (!Lasting.Contains(fact.Name) || IsOurs(fact) || !Differ(before, fact))
                continue;
            if (vocabulary.Hears("correction", talk.Heard.Folded) || FoldedText.Words(talk.Heard.Folded) is ["no", ..])
                continue;
            talk.Facts.RemoveAll(found => found.Name == fact.Name || (fact.Name == FactNames.Region && found.Name is FactNames.Province or FactNames.District));
            talk.State = talk.State with { Doubt = [fact.Name, before.Value, fact.Value] };
            return new SkillAnswer
            {
                Says = [Say.With("ask.doubt", ("before", Value(before, talk)), ("now", Value(fact, talk)))],
                Choices = [new Choice("doubt:before", Value(before, talk)), new Choice("doubt:now", Value(fact, talk))],
                Opens = "doubt",
            };
        }
        return null;
    }

    // A direct answer to a question was asked for: it is no slip.
    private static bool IsOurs(Fact fact) => fact.Extractor == "owner";

    private static bool Differ(Fact before, Fact now) => before.Name switch
    {
        FactNames.Started => Months(before.Value) is not { } a || Months(now.Value) is not { } b || Math.Abs(a - b) >= MonthsApart,
        _ => true,
    };

    private string Value(Fact fact, Talk talk) => fact.Name == FactNames.Started
        ? FactWords.Age(new BusinessProfile([fact]), talk.Input.Today)
        : words.Value(fact.Name, fact.Value);

    private static int? Months(string value) =>
        value.Length == 7 && int.TryParse(value[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && int.TryParse(value[5..], NumberStyles.None, CultureInfo.InvariantCulture, out var month)
            ? year * 12 + month
            : null;
}
