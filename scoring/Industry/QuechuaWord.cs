using System.Text;

namespace Peru.Assistant.Scoring.Industry;

/// <summary>One Quechua word: its spellings folded into one, its endings taken off.</summary>
/// <remarks>Folding after the orthographies of Southern Quechua: five or three vowels, aspirates and ejectives, Hispanic j, c, qu, hu.</remarks>
internal static class QuechuaWord
{
    private const int MostEndings = 5;

    // In folded spelling (q and g are k, e is i, o is u). Case, person, number, tense and the particles that owners' sentences use.
    private static readonly string[] Endings =
    [
        "ta", "pi", "man", "manta", "pak", "wan", "pa", "p", "k", "kuna", "y", "iki", "yki", "n", "nchik", "nchis", "niku", "yku", "iku", "nku", "ni", "ninku",
        "yuk", "niyuk", "lla", "ña", "m", "mi", "s", "si", "chu", "tak", "pas", "pis", "ka", "ri", "kama", "raiku", "cha", "challa", "ntin", "niyki", "nki", "niy", "nin",
        "ku", "chka", "sha", "sa", "chi", "mu", "pu", "rku", "paya", "naku", "wa", "ska", "rka", "ra", "spa", "stin", "pti", "kti", "na", "sak", "sun", "sunchik",
        "nai", "naipak", "napak", "ikuni", "ykuni", "t", "w", "kuni", "kuniku", "ykun", "ikun", "ruku", "rukuspa", "yuki", "mpi", "manmi", "es", "ykuy",
    ];

    private static readonly string[] LoanEndings = [.. Endings.Select(Loan).Where(ending => ending.Length > 0).Distinct(StringComparer.Ordinal)];

    // Endings that Spanish words do not have, and endings that some have.
    private static readonly string[] Sure = ["pi", "manta", "kuna", "kunata", "kunaman", "yuk", "pak", "niku", "kuni", "spa", "nchik", "nchis", "kama", "yukkani", "niyuk", "pitak", "iku", "yku", "chka", "chkan", "chkani", "chkanku", "shan", "shani", "shanku", "rkani"];
    private static readonly string[] Likely = ["ta", "ni", "man", "wan", "tak", "kani", "tam", "tan", "pa", "imi", "uika", "aika", "rkan", "nku"];

    // Short words that any Quechua message may have and no Spanish one has.
    private static readonly HashSet<string> Common = new("kani kanki kanku kaiku wasi wasii nuka ñuka ñukapas manam chaipi chaita kaipi kaita".Split(' '), StringComparer.Ordinal);

    /// <summary>One spelling for all writers: qhatuni, qatuni, katuni, ccatuni.</summary>
    public static string Fold(string word)
    {
        var plain = Plain(word);
        var folded = new StringBuilder(plain.Length);
        for (var at = 0; at < plain.Length; at++)
        {
            var letter = plain[at];
            var before = folded.Length > 0 ? folded[^1] : '\0';
            var after = at + 1 < plain.Length ? plain[at + 1] : '\0';
            if (letter == 'h' && (before is 'p' or 't' or 'k'))
                continue;
            if (letter == 'c' && after == 'h')
            {
                folded.Append("ch");
                at++;
                if (at + 1 < plain.Length && plain[at + 1] == 'h')
                    at++;
                continue;
            }
            if (letter == 'u' && at > 0 && plain[at - 1] == 'q' && (after is 'i' or 'e'))
                continue;
            letter = letter switch
            {
                'e' => 'i',
                'o' => 'u',
                'q' or 'g' or 'c' => 'k',
                'v' or 'b' => 'w',
                'z' => 's',
                'j' => 'h',
                'y' when IsVowel(before) && !IsVowel(after) => 'i',
                'n' when after is 'p' => 'm',
                _ => letter,
            };
            if (letter != before || letter == 'l')
                folded.Append(letter);
        }
        return folded.ToString();
    }

    /// <summary>A Spanish word by its sound in Quechua mouths: three vowels, no h or j, f as p, g as k.</summary>
    public static string Loan(string word)
    {
        var heard = FoldedText.Sound(word);
        var loan = new StringBuilder(heard.Length);
        foreach (var unit in heard)
        {
            var letter = unit switch { 'e' => 'i', 'o' => 'u', 'f' => 'p', 'g' => 'k', _ => unit };
            if (letter is not ('j' or 'h') && (loan.Length == 0 || loan[^1] != letter))
                loan.Append(letter);
        }
        return loan.ToString();
    }

    /// <summary>Only what every later step needs: nothing but letters.</summary>
    public static string Plain(string word) => FoldedText.Fold(word).Replace(" ", "", StringComparison.Ordinal);

    /// <summary>2: the word ends as only Quechua words do; 1: as Quechua and some Spanish ones do; 0: neither.</summary>
    public static int EndingOf(string word)
    {
        var folded = Fold(word);
        bool Ends(string ending) => folded.Length > ending.Length + 2 && folded.EndsWith(ending, StringComparison.Ordinal);
        return Array.Exists(Sure, Ends) ? 2 : Array.Exists(Likely, Ends) ? 1 : 0;
    }

    /// <summary>A word that by itself says that the message is Quechua.</summary>
    public static bool IsCommon(string word) => Common.Contains(Fold(word));

    /// <summary>The word, then what is left of it as endings come off: the longest rest first.</summary>
    public static IEnumerable<string> Stems(string word) => Stems(word, Endings);

    /// <summary>The same of a word as <see cref="Loan"/> spells it.</summary>
    public static IEnumerable<string> LoanStems(string word) => Stems(word, LoanEndings);

    private static IEnumerable<string> Stems(string word, string[] endings)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { word };
        var now = new List<string> { word };
        for (var round = 0; round < MostEndings && now.Count > 0; round++)
        {
            var next = new List<string>();
            foreach (var rest in now)
            {
                foreach (var ending in endings)
                {
                    if (rest.Length - ending.Length >= 2 && rest.EndsWith(ending, StringComparison.Ordinal) && seen.Add(rest[..^ending.Length]))
                        next.Add(rest[..^ending.Length]);
                }
            }
            now = next;
        }
        return seen.OrderByDescending(rest => rest.Length);
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';
}
