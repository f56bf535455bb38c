namespace Peru.Assistant.Skills.Language;

/// <summary>Whether two words differ by one slip of the thumb: a letter more, less, changed, or two swapped.</summary>
public static class EditDistance
{
    public static bool IsOneSlip(string typed, string word)
    {
        if (typed == word)
            return true;
        if (Math.Abs(typed.Length - word.Length) > 1)
            return false;
        var start = 0;
        while (start < typed.Length && start < word.Length && typed[start] == word[start])
            start++;
        var rest = typed.AsSpan(start);
        var wanted = word.AsSpan(start);
        if (rest.Length == wanted.Length)
            return rest[1..].SequenceEqual(wanted[1..])
                || (rest.Length >= 2 && rest[0] == wanted[1] && rest[1] == wanted[0] && rest[2..].SequenceEqual(wanted[2..]));
        return rest.Length > wanted.Length ? rest[1..].SequenceEqual(wanted) : rest.SequenceEqual(wanted[1..]);
    }
}
