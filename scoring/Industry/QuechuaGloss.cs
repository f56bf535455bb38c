using System.Text;

namespace Peru.Assistant.Scoring.Industry;

/// <summary>
/// Puts the Quechua words of a message into Spanish, stem by stem: "papata sarata tarpuni" becomes "papa maíz siembro".
/// Spanish messages come back as they went in.
/// </summary>
/// <remarks>
/// Not a translation: only what the Spanish model needs to tell the line of business. Stems: models/quechua_gloss.tsv; Spanish loans
/// ("azukarta", "tumatita", "windini") are found by sound in models/spanish_words.txt, once the suffixes are off.
/// </remarks>
public sealed class QuechuaGloss
{
    private const int ShortestStem = 3;
    private const int ShortestLoan = 3;

    private readonly Dictionary<string, string> stems = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> loans = new(StringComparer.Ordinal);
    private readonly HashSet<string> spanish = new(StringComparer.Ordinal);

    private QuechuaGloss()
    {
    }

    public static QuechuaGloss Load()
    {
        var gloss = new QuechuaGloss();
        foreach (var line in File.ReadLines(ModelFolder.Path("quechua_gloss.tsv")).Skip(1))
        {
            var cells = line.Split('\t');
            var key = string.Join(' ', cells[0].Split(' ').Select(QuechuaWord.Fold));
            gloss.stems.TryAdd(key, cells[1]);
        }
        var names = false;
        foreach (var word in File.ReadLines(ModelFolder.Path("spanish_words.txt")))
        {
            gloss.spanish.Add(word);
            // After the empty line come names of places: nobody's loans.
            names = names || word.Length == 0;
            if (names)
                continue;
            // The list has its commonest words first: they win a sound that two words share.
            gloss.loans.TryAdd(QuechuaWord.Loan(word), word);
            if (word.Length > 4 && word[^1] == 's')
                gloss.loans.TryAdd(QuechuaWord.Loan(word[..^1]), word);
        }
        return gloss;
    }

    /// <summary>The text with its Quechua words in Spanish, or the very same text where none is found.</summary>
    public string Apply(string text)
    {
        var words = FoldedText.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var evidence = Array.ConvertAll(words, Evidence);
        var strong = evidence.Count(one => one == 2);
        if (strong == 0)
            return text;
        // A Spanish message with a Quechua word or two keeps its Spanish: a misspelt word or a name must not be taken for Quechua.
        var mostly = evidence.Count(one => one > 0) >= words.Length * 0.4;

        var glossed = new StringBuilder(text.Length);
        for (var at = 0; at < words.Length; at++)
        {
            // Two words that mean one thing: mikuna wasi, a restaurant.
            if (mostly && at + 1 < words.Length && Pair(words[at], words[at + 1]) is { } both)
            {
                Append(glossed, both);
                at++;
                continue;
            }
            Append(glossed, mostly || evidence[at] == 2 ? InSpanish(words[at]) : words[at]);
        }
        return glossed.ToString();
    }

    // 2: Spanish does not have the word, and a Quechua stem or Quechua endings that Spanish lacks make it up. 1: it may be Quechua.
    private int Evidence(string word)
    {
        if (word.Length < 4 || spanish.Contains(word))
            return 0;
        if (QuechuaWord.IsCommon(word))
            return 2;
        var ending = QuechuaWord.EndingOf(word);
        if (Stem(word) is { } own && (own.Cut > 0 ? ending > 0 : word.Length >= 5))
            return 2;
        return Loan(word) is { Cut: > 0 } ? ending : 0;
    }

    private string InSpanish(string word)
    {
        var stem = Stem(word);
        if (stem is not { Cut: 0 } && spanish.Contains(word))
            return word;
        var loan = Loan(word);
        // Whichever leaves more of the word: galletata is galleta-ta, not kalli-ta-ta.
        return (stem, loan) switch
        {
            ({ } own, { } foreign) => foreign.Cut > 0 && own.Cut - foreign.Cut >= 2 ? foreign.Spanish : own.Spanish,
            ({ } own, null) => own.Spanish,
            (null, { } foreign) => foreign.Spanish,
            _ => word,
        };
    }

    private string? Pair(string first, string second)
    {
        var start = QuechuaWord.Fold(first);
        return QuechuaWord.Stems(QuechuaWord.Fold(second)).Select(stem => stems.GetValueOrDefault($"{start} {stem}")).FirstOrDefault(found => found is not null);
    }

    private (string Spanish, int Cut)? Stem(string word)
    {
        var folded = QuechuaWord.Fold(word);
        foreach (var stem in QuechuaWord.Stems(folded))
        {
            if ((stem.Length >= ShortestStem || stem.Length == folded.Length) && stems.TryGetValue(stem, out var meaning))
                return (meaning, folded.Length - stem.Length);
        }
        return null;
    }

    private (string Spanish, int Cut)? Loan(string word)
    {
        var heard = QuechuaWord.Loan(word);
        foreach (var stem in QuechuaWord.LoanStems(heard))
        {
            if (stem.Length >= ShortestLoan && loans.TryGetValue(stem, out var spanishWord))
                return (spanishWord, heard.Length - stem.Length);
        }
        return null;
    }

    private static void Append(StringBuilder text, string words)
    {
        if (text.Length > 0)
            text.Append(' ');
        text.Append(words);
    }
}
