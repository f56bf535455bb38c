using System.Globalization;
using System.Text;

namespace Peru.Assistant.Bot.Channels;

/// <summary>Folds a text to what an SMS carries cheaply: ñ, é, ü, ¿ and ¡ stay, á becomes a, quotes and dashes become plain, emoji go.</summary>
internal static class SmsText
{
    // Every first character of a group is what the others become.
    private static readonly Dictionary<char, string> Letters = Groups(
        "aáâãāăąª AÁÂÀÃĀĂĄ cçćč CĆČ dď DĎĐ eêëēęě EÈÊËĒĘĚ gğ GĞ iíîïīįı IÍÌÎÏĪĮİ lł LŁ nńň NŃŇ "
        + "oóôõōőº°˚ OÓÒÔÕŌŐ rř RŘ sśšş SŚŠŞ tţť TŢŤ uúûūůű UÚÙÛŪŮŰ yýÿ YÝŸ zźżž ZŹŻŽ "
        + "\"“”„‟«»″ '‘’‚‛‹›ʼʻʹˈ′´`‵ -‐‑‒–—―−•·‣▪◦● x×✕✖ /÷⁄ 2² 3³ 1¹");

    private static readonly Dictionary<int, string> Signs = new()
    {
        ['…'] = "...",
        ['½'] = "1/2",
        ['¼'] = "1/4",
        ['¾'] = "3/4",
        ['→'] = "->",
        ['←'] = "<-",
        ['≤'] = "<=",
        ['≥'] = ">=",
        ['≈'] = "~",
        ['≠'] = "!=",
        ['‼'] = "!!",
        ['œ'] = "oe",
        ['Œ'] = "OE",
        ['\t'] = " ",
        ['\u2028'] = "\n",
        ['\u2029'] = "\n",
        ['\f'] = "\n",
    };

    // Letters that keep their mark, for texts that arrive with letter and mark apart (as phones by Apple write them).
    private static readonly Dictionary<(char, char), char> Marked = new()
    {
        [('n', '\u0303')] = 'ñ',
        [('N', '\u0303')] = 'Ñ',
        [('e', '\u0301')] = 'é',
        [('E', '\u0301')] = 'É',
        [('u', '\u0308')] = 'ü',
        [('U', '\u0308')] = 'Ü',
    };

    /// <returns>The text with GSM-7 characters only. Letters of other scripts become "?"; emoji and marks leave no gap.</returns>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        var dropped = false;
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (folded.Length > 0 && rune.IsBmp && Marked.TryGetValue((folded[^1], (char)rune.Value), out var marked))
            {
                folded[^1] = marked;
                continue;
            }
            var replacement = Replace(rune);
            if (replacement.Length == 0)
            {
                dropped |= Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format);
                continue;
            }
            // "Hola 👋 ¿qué tal?" keeps one space where the hand was.
            if (dropped && replacement is " " && (folded.Length == 0 || folded[^1] is ' ' or '\n'))
                continue;
            if (dropped && replacement is "\n" && folded.Length > 0 && folded[^1] == ' ')
                folded.Length--;
            dropped = false;
            folded.Append(replacement);
        }
        if (dropped && folded.Length > 0 && folded[^1] == ' ')
            folded.Length--;
        return folded.ToString();
    }

    private static string Replace(Rune rune)
    {
        if (Signs.TryGetValue(rune.Value, out var sign))
            return sign;
        if (rune.IsBmp && Gsm7.Has((char)rune.Value))
            return rune.ToString();
        if (rune.IsBmp && Letters.TryGetValue((char)rune.Value, out var letter))
            return letter;
        // The full-width forms stand in the order of ASCII.
        if (rune.Value is >= 0xFF01 and <= 0xFF5E)
            return Replace(new Rune(rune.Value - 0xFF01 + '!'));
        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.SpaceSeparator => " ",
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber => "?",
            _ => "",
        };
    }

    private static Dictionary<char, string> Groups(string groups) => groups.Split(' ')
        .SelectMany(group => group[1..].Select(from => (from, To: group[..1])))
        .ToDictionary(pair => pair.from, pair => pair.To);
}
