using Peru.Assistant.Skills;
using Peru.Assistant.Skills.Language;
using Peru.Assistant.Skills.Profile;

namespace Peru.Assistant.Bot.Dialogue;

/// <summary>What was understood in this turn, in the owner's own terms, so that it can be corrected.</summary>
internal sealed class Acknowledgement(FactWords words)
{
    private static readonly string[] Places = [FactNames.District, FactNames.Province, FactNames.Region];

    // Each has a sentence of its own, "understood.<fact>".
    private static readonly string[] Sentences =
        [FactNames.SalesMonth, FactNames.SalesGoodMonth, FactNames.SalesBadMonth, FactNames.TaxRegime, FactNames.Records, FactNames.Digital];

    private static readonly string[] Changeable = [FactNames.Started, FactNames.Ruc, FactNames.Workers, FactNames.Place, FactNames.Credit, .. Sentences];

    /// <returns>"Puesto de jugos, Huancayo, 4 años." and what else was told; nothing where nothing was.</returns>
    public IReadOnlyList<Say> Of(Talk talk)
    {
        var told = talk.Facts.Where(fact => !IsKnown(talk, fact)).Select(fact => fact.Name).ToHashSet(StringComparer.Ordinal);
        // What is told a second time is said to be known: the owner need not repeat it again.
        if (told.Count == 0 && talk.Facts.Count > 0 && !talk.Facts.Exists(fact => fact.Name == talk.Input.State.OpenQuestion))
            return Summary(talk, talk.Facts.Select(fact => fact.Name).ToHashSet(StringComparer.Ordinal)) is { Length: > 0 } known ? [Say.With("understood.known", ("summary", known))] : [];
        var says = new List<Say>();
        // What takes the place of something known is said to be a correction.
        if (told.Any(name => Changeable.Contains(name) && talk.Input.Profile.Knows(name)))
            says.Add(new Say("corrected"));
        var summary = Summary(talk, told);
        if (summary.Length > 0)
            says.Add(told.Overlaps([FactNames.Activity, .. Places]) ? Say.With("understood", ("summary", Capital(summary))) : Say.With("understood.started", ("age", Capital(summary))));
        if (told.Contains(FactNames.Workers))
            says.Add(Workers(talk));
        // A yes or no to a question is not said back, nor a RUC that goes without saying.
        if (told.Contains(FactNames.Ruc) && talk.Input.State.OpenQuestion != FactNames.Ruc && !told.Contains(FactNames.TaxRegime))
            says.Add(new Say(talk.Profile[FactNames.Ruc] switch { "yes" => "understood.has_ruc", "no" => "understood.no_ruc", _ => "understood.ruc_soon" }));
        says.AddRange(Sentences.Where(name => told.Contains(name) && talk.Input.State.OpenQuestion != name)
            .Select(name => Say.With("understood." + name, ("value", words.Value(name, talk.Profile[name] ?? "")))));
        return says;
    }

    private string Summary(Talk talk, HashSet<string> told)
    {
        var profile = talk.Profile;
        List<string> parts = [];
        if (told.Contains(FactNames.Activity))
            parts.Add(Quiet(profile[FactNames.Activity] ?? ""));
        if (told.Overlaps(Places))
            parts.Add(words.PlaceOf(profile));
        // "Más de 3 años" was pressed, not said: no number is made of it.
        if (told.Contains(FactNames.Started) && profile.Find(FactNames.Started) is { Confidence: >= FactWords.Exact })
            parts.Add(FactWords.Age(profile, talk.Input.Today));
        parts.RemoveAll(part => part.Length == 0);
        return string.Join(", ", parts);
    }

    // "Yo sola nomás" is answered as she said it.
    private static Say Workers(Talk talk)
    {
        var count = talk.Profile[FactNames.Workers] ?? "";
        if (count != "0")
            return Say.With(count == "1" ? "understood.one_worker" : "understood.workers", ("value", count));
        var said = FoldedText.Words(talk.Heard.Folded);
        return new Say(Array.Exists(said, word => word is "sola" or "solita") ? "understood.alone_she"
            : Array.Exists(said, word => word is "solo" or "solito") ? "understood.alone_he" : "understood.alone");
    }

    // Capitals are how some people write, not what they say.
    private static string Quiet(string text) => text.Any(char.IsLower) ? text : text.ToLowerInvariant();

    private static bool IsKnown(Talk talk, Fact fact) => talk.Input.Profile[fact.Name] == fact.Value;

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
