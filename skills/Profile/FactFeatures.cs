namespace Peru.Assistant.Skills.Profile;

/// <summary>
/// A message as the hashed features of the fact classifier: words by sound with their mood, stems of five letters, stems side by
/// side and apart within a clause, what a «no» reaches. Training reads the same numbers through <c>./assistant features</c>.
/// </summary>
internal static class FactFeatures
{
    // Longer messages hold more than one business; the rest of them is left to the rules.
    private const int MostWords = 120;
    private const int Stem = 5;
    private const int FarthestApart = 4;
    private const int NegationReaches = 4;
    private const int Window = 7;
    private const int Close = 4;
    private const uint Start = 2166136261; // FNV-1a
    private const uint Prime = 16777619;

    /// <summary>32-bit hashes, some more than once; empty for a text without words.</summary>
    public static List<uint> Of(Reading reading)
    {
        var count = Math.Min(reading.Words.Count, MostWords);
        var features = new List<uint>(count * 9);
        Span<uint> stems = stackalloc uint[count];
        var (clause, negated) = (0, 0);
        for (var i = 0; i < count; i++)
        {
            var word = reading.Words[i];
            if (word.IsBreak)
            {
                stems[i] = 0;
                features.Add(Hash('.', word.Text[0]));
                (clause, negated) = (i + 1, 0);
                continue;
            }
            var sound = Sound(word);
            var whole = Hash('w', sound);
            stems[i] = StemOf(sound);
            features.Add(whole);
            features.Add(stems[i]);
            features.Add(Pair(whole, (uint)reading.MoodOf(i) + 1));
            if (i == clause)
                features.Add(Pair(stems[i], 11));
            else
                features.Add(Pair(stems[i - 1], stems[i]));
            if (i >= clause + 2)
                features.Add(Pair(Pair(stems[i - 2], stems[i - 1]), stems[i]));
            for (var back = 2; back <= FarthestApart && i - back >= clause; back++)
                features.Add(Pair(Pair(stems[i - back], 12), stems[i]));
            if (negated > 0 && !word.IsMark)
            {
                features.Add(Pair(stems[i], 13));
                negated--;
            }
            if (word.Denies)
                negated = NegationReaches;
        }
        return features;
    }

    /// <summary>The features of one span: what it is, its mood, and the stems around it by place and in any order.</summary>
    public static List<uint> Of(Reading reading, FactSpan span)
    {
        var features = new List<uint>(48);
        foreach (var kind in span.Kind)
            features.Add(Pair(Hash('k', kind), 20));
        var type = Hash('k', span.Kind[0]);
        features.Add(Pair(type, (uint)reading.MoodOf(span.First) + 21));
        if (reading.Negated(reading.StartOf(span.First), NegationReaches))
            features.Add(Pair(type, 30));
        for (var i = span.First; i < span.Last && i < span.First + Close; i++)
            features.Add(Pair(Pair(StemOf(Sound(reading.Words[i])), 503), type));
        Span<uint> near = stackalloc uint[2 * (Window + 1)];
        near.Clear();
        for (var side = -1; side <= 1; side += 2)
            for (var away = 1; away <= Window; away++)
            {
                var at = side < 0 ? span.First - away : span.Last - 1 + away;
                var word = at >= 0 && at < reading.Words.Count ? reading.Words[at] : default;
                if (word.Text is null || word.IsBreak)
                {
                    features.Add(Pair(type, (uint)(side * 40 + away)));
                    break;
                }
                var stem = StemOf(Sound(word));
                near[(away - 1) * 2 + (side + 1) / 2] = stem;
                if (away <= Close)
                    features.Add(Pair(stem, (uint)(100 + side * 20 + away)));
                features.Add(Pair(stem, (uint)(200 + side)));
                if (away > 1)
                    features.Add(Pair(Pair(near[(away - 2) * 2 + (side + 1) / 2], stem), (uint)(300 + side)));
                if (away == 3)
                    features.Add(Pair(Pair(Pair(near[(side + 1) / 2], near[2 + (side + 1) / 2]), stem), (uint)(400 + side)));
            }
        features.Add(Pair(Pair(near[0], near[1]), 500));
        features.Add(Pair(Pair(Hash('k', span.Kind[^1]), near[0]), 501));
        features.Add(Pair(Pair(Hash('k', span.Kind[^1]), near[1]), 502));
        return features;
    }

    /// <summary>What the rules say of a message, as features.</summary>
    public static List<uint> Of(IReadOnlyList<Fact> rules)
    {
        var features = new List<uint>(rules.Count + 2);
        foreach (var fact in rules)
        {
            if (fact.Name is FactNames.Needs)
                foreach (var need in fact.Value.Split(','))
                    features.Add(Pair(Hash('r', fact.Name), Hash('v', need)));
            else
                features.Add(Pair(Hash('r', fact.Name), Closed(fact) ? Hash('v', fact.Value) : 600));
        }
        return features;
    }

    /// <summary>Whether the rules say what a span would mean, or something else.</summary>
    public static List<uint> Of(SpanMeaning meaning, IReadOnlyList<Fact> rules)
    {
        var role = Hash('r', meaning.Role);
        if (WeighedFacts.Says(rules, meaning.Name, meaning.Value))
            return [Pair(role, 601)];
        foreach (var fact in rules)
            if (fact.Name == meaning.Name)
                return [Pair(role, 602)];
        return [];
    }

    private static bool Closed(Fact fact) => fact.Name is not (FactNames.Activity or FactNames.Started or FactNames.Region or FactNames.Province or FactNames.District)
        && !FactNames.Sales.Contains(fact.Name) && (fact.Name != FactNames.Workers || fact.Value is "0" or "1" or "2");

    private static string Sound(Word word) => word.IsNumber ? "#" : PlaceSpelling.Key(word.Text);

    private static uint StemOf(string sound) => Hash('s', sound.AsSpan(0, Math.Min(Stem, sound.Length)));

    private static uint Pair(uint first, uint second) => ((first ^ 0x9E3779B9) * Prime) ^ (second * 0x85EBCA6B);

    private static uint Hash(char kind, ReadOnlySpan<char> letters)
    {
        var hash = (Start ^ kind) * Prime;
        foreach (var letter in letters)
            hash = (hash ^ letter) * Prime;
        return hash;
    }

    private static uint Hash(char kind, char letter) => Hash(kind, [letter]);
}
