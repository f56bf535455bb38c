namespace Peru.Assistant.Scoring.Language;

/// <summary>Folds a text into words: lower case, no acute accents, inner apostrophes, digits as one 0. training/steps/language_features.py does the same.</summary>
internal static class WordReader
{
    public const int LongestText = 2_000;
    public const int MostWords = 256;
    public const char Foreign = '\u00a4'; // any letter outside Latin-1
    private const int LongestWord = 40;
    private const char CombiningTilde = '\u0303';

    /// <summary>Writes the words one after the other into <paramref name="letters"/> (at least <see cref="LongestText"/>).</summary>
    /// <param name="ends">Where each word ends; at least <see cref="MostWords"/>.</param>
    /// <returns>How many words there are.</returns>
    public static int Read(ReadOnlySpan<char> text, Span<char> letters, Span<int> ends)
    {
        if (text.Length > LongestText)
            text = text[..LongestText];
        int count = 0, start = 0, end = 0, run = 0;
        foreach (var character in text)
        {
            if (count == MostWords)
                return count;
            if (character is >= '\u0300' and <= '\u036f')
            {
                if (character == CombiningTilde && end > start && letters[end - 1] == 'n')
                    letters[end - 1] = 'ñ';
                continue;
            }
            var letter = Fold(character);
            if (letter == '\0' || (letter == '\'' && end == start))
            {
                count = Close(letters, ends, count, start, ref end);
                start = end;
                run = 0;
                continue;
            }
            if (end > start && letters[end - 1] == letter)
            {
                run++;
                if (letter is '0' or '\'')
                    continue;
                if (run == 3)
                    end--; // holaaaa: three or more of a letter are one
                if (run >= 3)
                    continue;
            }
            else
            {
                run = 1;
            }
            if (end - start < LongestWord)
                letters[end++] = letter;
        }
        return count < MostWords ? Close(letters, ends, count, start, ref end) : count;
    }

    // A word of digits alone says nothing; a trailing apostrophe is a quotation mark.
    private static int Close(Span<char> letters, Span<int> ends, int count, int start, ref int end)
    {
        while (end > start && letters[end - 1] == '\'')
            end--;
        if (letters[start..end].ContainsAnyExcept('0'))
            ends[count++] = end;
        else
            end = start;
        return count;
    }

    private static char Fold(char character) => character switch
    {
        >= 'a' and <= 'z' => character,
        >= 'A' and <= 'Z' => (char)(character + 0x20),
        >= '0' and <= '9' => '0',
        '\'' or '`' or '\u2019' or '\u2018' or '\u00b4' or '\u02bc' or '\u201b' or '\u2032' => '\'',
        'á' or 'Á' => 'a',
        'é' or 'É' => 'e',
        'í' or 'Í' => 'i',
        'ó' or 'Ó' => 'o',
        'ú' or 'Ú' => 'u',
        '×' or '÷' => '\0',
        >= '\u00c0' and < '\u00df' => (char)(character + 0x20),
        >= '\u00df' and <= '\u00ff' => character,
        >= '\u0100' when char.IsLetter(character) => Foreign,
        _ => '\0',
    };
}
