namespace Peru.Assistant.Skills.Profile;

/// <summary>
/// Where the business is. A department, province or large district counts by its name alone, any district after «en» or
/// «distrito de», and a name that is also an ordinary word (Santa, Unión, Comas) only so, beside another place, or as the whole
/// sentence. Of two places of one name the one inside another place that was named wins, then the higher or better known.
/// </summary>
internal sealed class Places(Gazetteer gazetteer)
{
    public void Read(Reading reading, List<Fact> facts)
    {
        var mentions = Mentions(reading);
        if (mentions.Count == 0)
            return;
        var settled = mentions.Select(mention => (Mention: mention, Place: Settle(mention, mentions, reading.Words))).Where(found => found.Place is not null).ToList();
        if (settled.Count == 0)
            return;
        var best = settled.MaxBy(found => (found.Mention.Cue, -found.Mention.First));
        // «Chupaca, Junín»: the narrower of two that agree.
        var narrow = settled.Where(found => found.Place!.Value.Ubigeo.StartsWith(best.Place!.Value.Ubigeo, StringComparison.Ordinal)).MaxBy(found => found.Place!.Value.Ubigeo.Length);
        Add(narrow.Place!.Value.Ubigeo, narrow.Mention.Cue >= PlaceCue.From ? 0.95 : 0.8, facts);
    }

    /// <summary>Every place named, whatever it is named for, as what it would say of where the business is.</summary>
    public IEnumerable<FactSpan> Spans(Reading reading)
    {
        var mentions = Mentions(reading, any: true);
        foreach (var mention in mentions)
        {
            if (PlaceCues.IsPartOfName(reading.Words, mention.First))
                continue;
            var place = mention.Readings.MaxBy(known => (IsInside(mention, known, mentions, reading.Words) ? 10 : 0) + known.Rank);
            // A name that is also a word («caja», «la unión»), or a hamlet's, is a place only where the sentence says so.
            var least = gazetteer.IsOrdinary(mention.Name) && mention.Name != "lima" ? place.Rank == 0 ? PlaceCue.Official : PlaceCue.From : place.Rank == 0 ? PlaceCue.Weak : PlaceCue.Barred;
            if (mention.Cue < least && !IsInside(mention, place, mentions, reading.Words))
                continue;
            yield return new FactSpan(mention.First, mention.Last, ["place", "cue" + mention.Cue, "rank" + place.Rank, gazetteer.IsOrdinary(mention.Name) ? "word" : "name"],
                [new SpanMeaning("in", FactNames.Region, place.Ubigeo)]);
        }
    }

    public static void Add(string ubigeo, double confidence, List<Fact> facts, string extractor = "rule")
    {
        facts.Add(new Fact(FactNames.Region, ubigeo[..2], "ubigeo", extractor, confidence));
        if (ubigeo.Length >= 4)
            facts.Add(new Fact(FactNames.Province, ubigeo[..4], "ubigeo", extractor, confidence));
        if (ubigeo.Length == 6)
            facts.Add(new Fact(FactNames.District, ubigeo, "ubigeo", extractor, confidence));
    }

    private List<PlaceMention> Mentions(Reading reading, bool any = false)
    {
        var mentions = new List<PlaceMention>();
        for (var i = 0; i < reading.Words.Count;)
        {
            var (node, last, native) = Longest(reading.Words, i);
            if (node is null)
            {
                i++;
                continue;
            }
            var cue = native ? PlaceCue.In : PlaceCues.Before(reading.Words, i, last);
            // «Quinua Ayacucho»: the cue of the first holds for both.
            if (mentions.Count > 0 && mentions[^1].Last == i && cue != PlaceCue.Barred && mentions[^1].Cue > cue)
                cue = mentions[^1].Cue;
            if (!PlaceCues.IsDenied(reading.Words, i) && (any || cue is not (PlaceCue.Barred or PlaceCue.Weak)))
                mentions.Add(new PlaceMention(i, last, node.Name, node.Readings, cue));
            i = last;
        }
        return mentions;
    }

    private (PlaceNode? Node, int Last, bool Native) Longest(IReadOnlyList<Word> words, int first)
    {
        (PlaceNode? Node, int Last, bool Native) best = (null, first, false);
        var node = gazetteer.Root;
        for (var i = first; i < words.Count && !words[i].IsMark; i++)
        {
            var word = words[i].Text;
            var next = node.Find(word) ?? (gazetteer.Respell(word, i > first || Expected(words, i)) is { } respelt ? node.Find(respelt) : null);
            if (next is null && WithoutEnding(word) is { } stem && (node.Find(stem) ?? (gazetteer.Respell(stem, false) is { } again ? node.Find(again) : null)) is { Readings.Count: > 0 } native && (!gazetteer.IsOrdinary(native.Name) || native.Readings.Exists(reading => reading.Rank > 1)))
                return (native, i + 1, true);
            if (next is null)
                break;
            node = next;
            if (node.Readings.Count > 0)
                best = (node, i + 1, false);
        }
        return best;
    }

    // A name one letter off is only believed where a name is due: after «en», «de», or alone.
    private static bool Expected(IReadOnlyList<Word> words, int at) =>
        at == 0 || words[at - 1].IsMark ? words[at].Text.Length >= 7 && (at + 1 >= words.Count || words[at + 1].IsMark)
            : words[at - 1].Text is "en" or "de" or "desde" or "vivo" or "por" or "aqui" or "distrito" or "provincia" or "region" or "ciudad" or "la" or "el";

    // «Limapi», «Punumanta», «Qusqupim»: in, from.
    private static string? WithoutEnding(string word)
    {
        foreach (var ending in (ReadOnlySpan<string>)["mantam", "mantan", "manta", "piqa", "pim", "pin", "pi"])
            if (word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal))
                return word[..^ending.Length];
        return null;
    }

    private PlaceName? Settle(PlaceMention mention, List<PlaceMention> all, IReadOnlyList<Word> words)
    {
        PlaceName? best = null;
        var bestScore = -1;
        foreach (var reading in mention.Readings)
        {
            var inside = IsInside(mention, reading, all, words);
            var score = (inside ? 10 : 0) + reading.Rank;
            if (score > bestScore && IsMeant(mention, reading, inside))
                (best, bestScore) = (reading, score);
        }
        return best;
    }

    // A name that is also a word must stand right beside the larger place: «Comas, Lima», not «pisco en Ica».
    private bool IsInside(PlaceMention mention, PlaceName reading, List<PlaceMention> all, IReadOnlyList<Word> words) =>
        all.Any(other => other != mention && (!gazetteer.IsOrdinary(mention.Name) || Beside(mention, other, words)) && other.Readings.Any(outer => outer.Ubigeo.Length < reading.Ubigeo.Length && outer.Rank > 1 && reading.Ubigeo.StartsWith(outer.Ubigeo, StringComparison.Ordinal)));

    private static bool Beside(PlaceMention one, PlaceMention other, IReadOnlyList<Word> words) => other.First - one.Last is 0 or 1 && AreJoined(one.Last, other.First, words) || one.First - other.Last is 0 or 1 && AreJoined(other.Last, one.First, words);

    // «Comas Lima», «Comas, Lima»
    private static bool AreJoined(int end, int next, IReadOnlyList<Word> words) => end == next || words[end].Text == ",";

    private bool IsMeant(PlaceMention mention, PlaceName reading, bool inside)
    {
        var ordinary = gazetteer.IsOrdinary(mention.Name);
        if (inside)
            return mention.Cue >= PlaceCue.Bare;
        if (reading.Rank == 0)
            return mention.Cue == PlaceCue.Official || (mention.Cue == PlaceCue.In && !ordinary) || (mention.Cue == PlaceCue.From && !ordinary && mention.First > 0);
        return !ordinary || mention.Cue >= PlaceCue.From || mention.Name is "lima";
    }
}
