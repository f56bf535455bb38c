namespace Peru.Assistant.Scoring.Language;

/// <summary>Messages that are no words: typed at random («asdfgh jkl») or letter by letter («T R U J I L L O»).</summary>
/// <remarks>As training/steps/language_features.py decides.</remarks>
internal static class Noise
{
    // Side by side: «instrucción»; «asdfgh» has five. Of ch, sh, th, ll and rr one counts.
    private const int MostConsonants = 4;

    private const string Vowels = "aeiouyü";

    /// <param name="letters">The folded words, one after another.</param>
    /// <param name="ends">Where each of them ends.</param>
    public static bool AreNoWords(ReadOnlySpan<char> letters, ReadOnlySpan<int> ends)
    {
        var (start, noise) = (0, 0);
        foreach (var end in ends)
        {
            if (IsNoise(letters[start..end]))
                noise += end - start;
            start = end;
        }
        return 2 * noise > letters.Length || (ends.Length > 2 && letters.Length == ends.Length);
    }

    private static bool IsNoise(ReadOnlySpan<char> word)
    {
        var (run, vowels, before) = (0, 0, '\0');
        foreach (var letter in word)
        {
            if (Vowels.Contains(letter, StringComparison.Ordinal) || letter == WordReader.Foreign)
                (run, vowels) = (0, vowels + 1);
            else if (letter is not ('\'' or '0') && letter != before && !(letter == 'h' && before is 'c' or 's' or 'p' or 't' or 'k' or 'q') && ++run > MostConsonants)
                return true;
            before = letter;
        }
        return vowels == 0 && word.Length > 2;
    }
}
