using System.Globalization;
using System.Text;

namespace Peru.Assistant.Skills.Profile;

/// <summary>
/// Cuts a message into folded words: lower case, no accents (ñ becomes n: owners write «anos»), no apostrophes, «siiii» as
/// «si», amounts as one number. What is neither letter nor digit nor mark parts the words.
/// </summary>
internal static class PlainText
{
    // Longer than any message a carrier delivers (1,600 characters), short enough to stay quick on a pasted book.
    public const int MaxLength = 4000;

    // Their full stop is no end of a sentence: «jr. de la Unión».
    private static readonly HashSet<string> Shortened = ["jr", "av", "ave", "ca", "psje", "pje", "urb", "sr", "sra", "srta", "dr", "dra", "mz", "lt", "s/", "aprox", "nro", "km", "st", "sta", "sto", "prov", "dist", "dpto", "min", "max", "mens", "tlf", "cel"];

    public static List<Word> Words(string text)
    {
        var words = new List<Word>(Math.Min(text.Length, MaxLength) / 5 + 4);
        var length = Math.Min(text.Length, MaxLength);
        var buffer = new StringBuilder(24);
        for (var i = 0; i < length;)
        {
            var c = Fold(text[i]);
            if (c is >= 'a' and <= 'z')
                i = ReadLetters(text, i, length, buffer, words);
            else if (char.IsAsciiDigit(c))
                i = NumberText.Read(text, i, length, words);
            else
                i = ReadMark(text, i, c, words);
        }
        return words;
    }

    /// <summary>A letter as a–z, a digit as 0–9, a combining mark or apostrophe as <c>'\0'</c> (skip it), anything else as it is.</summary>
    public static char Fold(char c)
    {
        if (c < 128)
            return c is >= 'A' and <= 'Z' ? (char)(c | 32) : c is '\'' or '`' ? '\0' : c;
        if (c is >= '\uFF01' and <= '\uFF5E')
            return Fold((char)(c - 0xFEE0));
        const string from = "áàâäãåāéèêëēíìîïīóòôöõōúùûüūñńçýÿÁÀÂÄÃÅĀÉÈÊËĒÍÌÎÏĪÓÒÔÖÕŌÚÙÛÜŪÑŃÇÝ";
        const string to = "aaaaaaaeeeeeiiiiioooooouuuuunncyyaaaaaaaeeeeeiiiiioooooouuuuunncy";
        var at = from.IndexOf(c, StringComparison.Ordinal);
        if (at >= 0)
            return to[at];
        if (c is '\u2019' or '\u2018' or '\u00B4' or '\u02BC' or '\u200D' or '\uFE0F' or '\u200B')
            return '\0';
        return CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format ? '\0' : c;
    }

    private static int ReadLetters(string text, int start, int length, StringBuilder buffer, List<Word> words)
    {
        buffer.Clear();
        var i = start;
        var end = start;
        for (; i < length; i++)
        {
            var c = Fold(text[i]);
            if (c == '\0')
                continue;
            if (c is not (>= 'a' and <= 'z'))
                break;
            // «siiii», «noooo»: three or more of a letter are one.
            if (buffer.Length < 2 || buffer[^1] != c || buffer[^2] != c)
                buffer.Append(c);
            end = i + 1;
        }
        if (buffer.Length >= 3 && buffer[^1] == buffer[^2] && buffer[^1] is 'a' or 'i' or 'o' or 'u')
            buffer.Length--;
        if (buffer.Length == 1 && buffer[0] == 's' && i < length && text[i] is '/' && (i + 1 == length || !char.IsLetter(text[i + 1])))
        {
            words.Add(new Word("s/", start, i + 1));
            return i + (i + 1 < length && text[i + 1] == '.' ? 2 : 1);
        }
        words.Add(new Word(buffer.ToString(), start, end));
        return i;
    }

    private static int ReadMark(string text, int i, char c, List<Word> words)
    {
        var mark = c switch
        {
            '.' or '!' or ';' or ':' or '\n' or '\r' or '¡' or '…' => ".",
            '?' => "?",
            '¿' => "¿",
            ',' or '(' or ')' or '-' or '–' or '—' or '*' or '•' or '|' or '_' or '"' or '«' or '»' => ",",
            '$' => "dolares",
            '%' => "porciento",
            _ => char.IsSurrogate(c) || c > 0x2000 ? "," : "",
        };
        var afterShortened = mark == "." && words.Count > 0 && Shortened.Contains(words[^1].Text) && c == '.';
        if (mark.Length > 0 && !afterShortened && (words.Count == 0 || words[^1].Text != mark))
            words.Add(new Word(mark, i, i + 1));
        return i + 1;
    }
}
