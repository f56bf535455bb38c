namespace Peru.Assistant.Scoring.Industry;

/// <summary>Hashed word and letter features of an owner's words: numbers below 2^17 and their counts.</summary>
/// <remarks>
/// training/steps/industry_features.py does exactly the same. Words by themselves do not tell the line of business: the same shoes
/// are sold (47), made (15) or mended (95), so each word is also counted together with the act announced before it.
/// </remarks>
internal static class IndustryFeatures
{
    public const int Bits = 17;
    private const int MostWords = 80;

    internal static readonly HashSet<string> Silent = new(
        ("a al ante asi aqui con de del desde el ella en es esta este esto la las le les lo los me mi mis muy nos nuestra nuestro "
        + "para pero por que se si sin sobre su sus te tu un una uno unos unas y ya yo e o u i d q x").Split(' '), StringComparer.Ordinal);

    // Longest first, so that «compong» is asked before «comp».
    private static readonly (string Prefix, string Act)[] Acts = new (string Act, string Prefixes)[]
        {
            ("sell", "vend vent bend comerci tienda puesto ofre expend remat bodega"),
            ("make", "fabric elabor confecc produc hago hace haco manufact ago coso cosem tej prepar diseñ taller"),
            ("mend", "repar arregl mante compong compon restaur tecnic"),
            ("let", "alquil arriend rent"),
            ("grow", "siembr ciembr sembr cultiv cosech cri engord ordeñ agric ganad"),
            ("bulk", "mayor distribu import export acopi provee"),
            ("move", "transp trasl traslad reparto repartid llev carg flete mudan"),
            ("teach", "enseñ clase dict curso capacit academ profe instit"),
            ("fit", "instal serv brind atend atiend"),
            ("build", "constru obra"),
        }
        .SelectMany(group => group.Prefixes.Split(' ').Select(prefix => (prefix, group.Act)))
        .OrderByDescending(pair => pair.prefix.Length)
        .ToArray();

    /// <summary>The features of a text; never empty.</summary>
    public static (long[] Ids, float[] Counts) Of(string text)
    {
        var counts = new Dictionary<long, float>();
        string act = "", before = "";
        var place = 0;
        foreach (var word in FoldedText.Fold(text).Split(' ').Take(MostWords))
        {
            if (word.Length == 0 || Silent.Contains(word))
                continue;
            var sound = FoldedText.Sound(word);
            Letters(word, sound, counts);
            if (before.Length > 0)
                Count(counts, $"b:{before} {sound}");
            if (place < 3)
                Count(counts, $"{(char)('0' + place)}:{sound}");
            var announced = ActOf(word);
            if (announced.Length > 0)
            {
                act = announced;
            }
            else
            {
                Count(counts, $"a:{act} {sound}");
                Count(counts, $"a:{act} {(sound.Length > 4 ? sound[..4] : sound)}");
            }
            before = sound;
            place++;
        }
        FirstPart(text, counts);
        if (counts.Count == 0)
            Count(counts, "nothing");
        return ([.. counts.Keys], [.. counts.Values]);
    }

    private static void Letters(string word, string sound, Dictionary<long, float> counts)
    {
        Count(counts, "w:" + word);
        Count(counts, "s:" + sound);
        var padded = $" {sound} ";
        for (var size = 3; size <= 5; size++)
        {
            for (var at = 0; at + size <= padded.Length; at++)
                Count(counts, string.Concat("c:", padded.AsSpan(at, size)));
        }
    }

    // Of several activities the first one is the business: its words are counted once more, by themselves.
    private static void FirstPart(string text, Dictionary<long, float> counts)
    {
        string act = "", before = "";
        foreach (var word in FirstActivity.Words(text).Take(MostWords))
        {
            if (word.Length == 0 || Silent.Contains(word))
                continue;
            var sound = FoldedText.Sound(word);
            Count(counts, "f:" + sound);
            Count(counts, "f:" + (sound.Length > 5 ? sound[..5] : sound));
            if (before.Length > 0)
                Count(counts, $"g:{before} {sound}");
            var announced = ActOf(word);
            if (announced.Length > 0)
                act = announced;
            else
                Count(counts, $"h:{act} {sound}");
            before = sound;
        }
    }

    private static string ActOf(string word)
    {
        foreach (var (prefix, act) in Acts)
        {
            if (word.StartsWith(prefix, StringComparison.Ordinal))
                return act;
        }
        return "";
    }

    private static void Count(Dictionary<long, float> counts, string feature)
    {
        // FNV-1a over the UTF-16 units, the high bits folded in.
        var hash = 2_166_136_261u;
        foreach (var unit in feature)
            hash = unchecked((hash ^ unit) * 16_777_619u);
        hash ^= hash >> 15;
        var id = hash & ((1u << Bits) - 1);
        counts[id] = counts.GetValueOrDefault(id) + 1;
    }
}
