namespace Peru.Assistant.Skills.Retrieval;

/// <summary>A word or a sequence of words to be found in a text; a final <c>*</c> of a word also takes longer ones: «prestam*», «libro de reclam*».</summary>
public sealed class WordPattern
{
    private readonly (string Word, bool Prefix)[] parts;

    public WordPattern(string pattern)
    {
        parts = [.. pattern.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => (OwnerWords.Fold(part.TrimEnd('*')), part.EndsWith('*')))];
    }

    /// <summary>How many words it takes: longer patterns say more.</summary>
    public int Length => parts.Length;

    /// <param name="words">As <see cref="OwnerWords.Of"/> gives them.</param>
    public bool IsIn(ReadOnlySpan<string> words)
    {
        for (var start = 0; start + parts.Length <= words.Length; start++)
            if (IsAt(words[start..]))
                return true;
        return false;
    }

    private bool IsAt(ReadOnlySpan<string> words)
    {
        for (var i = 0; i < parts.Length; i++)
        {
            var (word, prefix) = parts[i];
            if (prefix ? !words[i].StartsWith(word, StringComparison.Ordinal) : !string.Equals(words[i], word, StringComparison.Ordinal))
                return false;
        }
        return true;
    }
}
