namespace Peru.Assistant.Skills.Profile;

/// <summary>
/// Which word beginnings stand in a message: for each word its first one to eight letters, and the whole of a shorter word. A yes
/// may be wrong (two beginnings can share a place), a no never is.
/// </summary>
internal sealed class WordKeys
{
    private const int Longest = 8;

    private readonly ulong[] bits = new ulong[1024];

    public WordKeys(IReadOnlyList<Word> words)
    {
        foreach (var word in words)
        {
            for (var length = 1; length <= Math.Min(word.Text.Length, Longest); length++)
                Mark(Place(word.Text.AsSpan(0, length), false));
            if (word.Text.Length < Longest)
                Mark(Place(word.Text, true));
        }
    }

    /// <param name="ends">Whether the word is known to end there.</param>
    public static ushort Place(ReadOnlySpan<char> word, bool ends)
    {
        var key = 0UL;
        foreach (var c in word.Length > Longest ? word[..Longest] : word)
            key = (key << 7) | c;
        return (ushort)(((word.Length < Longest && ends ? ~key : key) * 0x9E3779B97F4A7C15UL) >> 48);
    }

    public bool HasAny(ushort[] places)
    {
        foreach (var place in places)
            if ((bits[place >> 6] & (1UL << (place & 63))) != 0)
                return true;
        return false;
    }

    private void Mark(ushort place) => bits[place >> 6] |= 1UL << (place & 63);
}
