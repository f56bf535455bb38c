using System.Globalization;
using System.Text;

namespace Peru.Assistant.Skills.Language;

/// <summary>
/// An owner's words without what varies in chat: case, accents, stacked marks, hidden direction marks, emoji, punctuation, stretched letters.
/// </summary>
public static class FoldedText
{
    private const string Accented = "áàâäãéèêëíìîïóòôöõúùûüñç’‘`´ʼ";
    private const string Plain = "aaaaaeeeeiiiiooooouuuunc'''''";

    /// <summary>Lower case words of letters a–z and digits, with one space between them; apostrophes stay inside words.</summary>
    public static string Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format)
                continue;
            Append(folded, rune);
        }
        var words = Unstretched(folded.ToString().Trim(' ', '\''));
        return words.Length > 0 ? words : OfSigns(text);
    }

    // A thumb is an answer too.
    private static string OfSigns(string text) =>
        text.Contains("👍", StringComparison.Ordinal) || text.Contains("👌", StringComparison.Ordinal) || text.Contains('✅', StringComparison.Ordinal) ? "si"
        : text.Contains("👎", StringComparison.Ordinal) || text.Contains('❌', StringComparison.Ordinal) ? "no"
        : text.Contains('?', StringComparison.Ordinal) ? "que"
        : "";

    /// <summary>The words of a folded text.</summary>
    public static string[] Words(string folded) => folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static void Append(StringBuilder folded, Rune rune)
    {
        var letter = rune.IsBmp ? char.ToLowerInvariant((char)rune.Value) : ' ';
        var place = Accented.IndexOf(letter, StringComparison.Ordinal);
        if (place >= 0)
            letter = Plain[place];
        if (letter is '\'' || char.IsAsciiLetterOrDigit(letter))
            folded.Append(letter);
        else if (letter is '.' or ',' && folded.Length > 0 && char.IsAsciiDigit(folded[^1]))
            folded.Append(letter);
        else if (folded.Length > 0 && folded[^1] != ' ')
            TrimNumber(folded).Append(' ');
    }

    // A full stop after a number ends a sentence; inside one it belongs to it ("5.000").
    private static StringBuilder TrimNumber(StringBuilder folded)
    {
        while (folded.Length > 0 && folded[^1] is '.' or ',')
            folded.Length--;
        return folded;
    }

    // "holaaaa", "siiii": three of a letter or more are one.
    private static string Unstretched(string text)
    {
        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var run = i;
            while (run + 1 < text.Length && text[run + 1] == text[i])
                run++;
            var length = run - i + 1;
            kept.Append(text[i], length >= 3 && char.IsAsciiLetter(text[i]) ? 1 : length);
            i = run;
        }
        return kept.ToString().TrimEnd('.', ',');
    }
}
