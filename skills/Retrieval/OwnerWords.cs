using System.Text;

namespace Peru.Assistant.Skills.Retrieval;

/// <summary>A text as its words are compared: lower case, no accents, ñ as n, letters and digits only.</summary>
public static class OwnerWords
{
    // A message has 1,600 characters at most; more of a text says nothing new and costs time.
    private const int LongestText = 2_000;

    private const string Accented = "áàäâãéèëêíìïîóòöôõúùüûñç";
    private const string Unaccented = "aaaaaeeeeiiiiooooouuuunc";

    public static string[] Of(string text) => Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The words of a text, one space between them.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(Math.Min(text.Length, LongestText));
        foreach (var letter in text.AsSpan(0, Math.Min(text.Length, LongestText)))
            if (letter is < '\u0300' or > '\u036f')
                Append(folded, letter < 128 ? letter : Plain(letter));
        return folded.ToString().Trim();
    }

    // By hand: the program runs without ICU, whose normalisation would otherwise split a letter from its accent.
    private static char Plain(char letter)
    {
        var at = Accented.IndexOf(char.ToLowerInvariant(letter), StringComparison.Ordinal);
        return at < 0 ? letter : Unaccented[at];
    }

    private static void Append(StringBuilder folded, char part)
    {
        if (char.IsLetterOrDigit(part))
            folded.Append(char.ToLowerInvariant(part));
        else if (folded.Length > 0 && folded[^1] != ' ')
            folded.Append(' ');
    }
}
