using Peru.Assistant.Skills;
using Peru.Assistant.Skills.Profile;

namespace Peru.Assistant.Bot.Dialogue;

/// <summary>What was understood in this turn, in the owner's own terms, so that it can be corrected.</summary>
internal sealed class Acknowledgement(FactWords words)
{
    // Facts worth saying back; a yes or no to a question is not.
    private static readonly string[] Told =
        [FactNames.Activity, FactNames.District, FactNames.Province, FactNames.Region, FactNames.Started, FactNames.Workers, FactNames.SalesMonth];

    private static readonly string[] Changeable =
        [FactNames.Started, FactNames.Ruc, FactNames.Workers, FactNames.SalesMonth, FactNames.Place, FactNames.TaxRegime, FactNames.Records, FactNames.Digital, FactNames.Credit];

    /// <returns>"Puesto de jugos, Huancayo, 4 años."; null where nothing new was told.</returns>
    public Say? Of(Talk talk) => Corrected(talk) ?? Understood(talk);

    // What takes the place of something known is said to be a correction.
    private Say? Corrected(Talk talk)
    {
        var changed = talk.Facts.Find(fact => Changeable.Contains(fact.Name) && talk.Input.Profile[fact.Name] is { } before && before != fact.Value);
        if (changed is null)
            return null;
        var now = changed.Name == FactNames.Started
            ? FactWords.Age(talk.Profile, talk.Input.Today)
            : $"{words.Name(changed.Name)} {words.Value(changed.Name, changed.Value)}";
        return now.Length == 0 ? null : Say.With("corrected", ("summary", now));
    }

    private Say? Understood(Talk talk)
    {
        var told = talk.Facts.Where(fact => Told.Contains(fact.Name)).Select(fact => fact.Name).ToHashSet(StringComparer.Ordinal);
        var profile = talk.Profile;
        List<string> parts = [];
        if (told.Contains(FactNames.Activity))
            parts.Add(profile[FactNames.Activity] ?? "");
        if (told.Overlaps([FactNames.District, FactNames.Province, FactNames.Region]))
            parts.Add(words.PlaceOf(profile));
        // "Más de 3 años" was pressed, not said: no number is made of it.
        if (told.Contains(FactNames.Started) && profile.Find(FactNames.Started) is { Confidence: >= FactWords.Exact })
            parts.Add(FactWords.Age(profile, talk.Input.Today));
        if (told.Contains(FactNames.Workers))
            parts.Add(words.Value(FactNames.Workers, profile[FactNames.Workers] ?? ""));
        if (told.Contains(FactNames.SalesMonth))
            parts.Add(words.Value(FactNames.SalesMonth, profile[FactNames.SalesMonth] ?? ""));
        parts.RemoveAll(part => part.Length == 0);
        return parts.Count == 0 ? null : Say.With("understood", ("summary", Capital(string.Join(", ", parts))));
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
