using System.Text;

namespace Peru.Assistant.Scoring.Industry;

/// <summary>Owners' words without their accidents: capitals, accents, punctuation, digits, and letters that sound alike.</summary>
/// <remarks>training/steps/industry_features.py does exactly the same; the rows of training/data/industry/agreement.tsv hold both to it.</remarks>
internal static class FoldedText
{
    private const int LongestText = 1_000;

    // Written out, so that folding does not depend on the culture data of the machine.
    private const string Accented = "áàäâãåéèëêíìïîóòöôõúùüûýÿç";
    private const string Plain = "aaaaaaeeeeiiiiooooouuuuyyc";

    /// <summary>Lower case, accents off (ñ kept), apostrophes dropped, everything but a–z and ñ a single space.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(Math.Min(text.Length, LongestText));
        var gap = false;
        foreach (var unit in text.AsSpan(0, Math.Min(text.Length, LongestText)))
        {
            if (unit is '\'' or '’' or '‘' or 'ʼ' or '`' or '´')
                continue;
            if (unit is >= '\u0300' and <= '\u036f')
            {
                // An accent written apart from its letter; over n the tilde makes another letter.
                if (unit == '\u0303' && !gap && folded.Length > 0 && folded[^1] == 'n')
                    folded[^1] = 'ñ';
                continue;
            }
            var letter = Bare(char.ToLowerInvariant(unit));
            if (letter is (>= 'a' and <= 'z') or 'ñ')
            {
                if (gap && folded.Length > 0)
                    folded.Append(' ');
                folded.Append(letter);
                gap = false;
            }
            else
            {
                gap = true;
            }
        }
        return folded.ToString();
    }

    /// <summary>One spelling for all that sounds alike: bendo = vendo, sapatiya = zapatilla, kasa = casa.</summary>
    public static string Sound(string word)
    {
        var sound = new StringBuilder(word.Length);
        for (var at = 0; at < word.Length; at++)
        {
            var after = at + 1 < word.Length ? word[at + 1] : '\0';
            var before = at > 0 ? word[at - 1] : '\0';
            var letter = word[at];
            if (letter == 'h')
            {
                if (sound.Length > 0 && sound[^1] == 'c')
                    sound[^1] = 'x'; // ch is a sound of its own
                continue;
            }
            if (letter == 'u' && (before is 'q' or 'g') && (after is 'e' or 'i'))
                continue;
            letter = Heard(letter, after);
            if (sound.Length == 0 || sound[^1] != letter)
                sound.Append(letter);
        }
        return sound.ToString();
    }

    private static char Heard(char letter, char after) => letter switch
    {
        'v' or 'w' => 'b',
        'z' => 's',
        'c' => after is 'e' or 'i' ? 's' : after == 'h' ? 'c' : 'k',
        'q' => 'k',
        'y' => after is 'a' or 'e' or 'i' or 'o' or 'u' ? 'l' : 'i',
        'g' when after is 'e' or 'i' => 'j',
        'm' when after is 'b' or 'p' or 'v' => 'n',
        _ => letter,
    };

    private static char Bare(char letter)
    {
        var place = letter < '\u00c0' ? -1 : Accented.IndexOf(letter, StringComparison.Ordinal);
        return place < 0 ? letter : Plain[place];
    }
}
