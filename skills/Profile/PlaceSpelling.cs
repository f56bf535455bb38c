using System.Text;

namespace Peru.Assistant.Skills.Profile;

/// <summary>
/// How a name sounds to the one who types it: «arekipa», «ayacuxo», «huancallo», «trugillo» each give the key of the right
/// spelling. y=ll, k=c=qu, v=b, s=z=c(e,i), x=ch, j=g(e,i), w=hu=u, no silent h, no doubled letter.
/// </summary>
internal static class PlaceSpelling
{
    public static string Key(string word)
    {
        var key = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            var next = i + 1 < word.Length ? word[i + 1] : '\0';
            var sound = c switch
            {
                'l' when next == 'l' => 'y',
                'c' when next == 'h' => 'x',
                'c' when next is 'e' or 'i' => 's',
                'c' or 'k' => 'k',
                'q' => 'k',
                'u' when i > 0 && word[i - 1] == 'q' && next is 'e' or 'i' => '\0',
                'z' => 's',
                's' when next == 'h' => 'x',
                'v' => 'b',
                'w' => 'u',
                'g' when next is 'e' or 'i' => 'j',
                'h' => '\0',
                _ => c,
            };
            if (sound == 'y' && c == 'l' || sound == 'x' && c is 'c' or 's' && next == 'h')
                i++;
            if (sound != '\0' && (key.Length == 0 || key[^1] != sound))
                key.Append(sound);
        }
        return key.ToString();
    }

    /// <summary>Whether two words differ by one letter too many, too few, changed, or two swapped.</summary>
    public static bool OneAway(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 1)
            return false;
        var i = 0;
        while (i < a.Length && i < b.Length && a[i] == b[i])
            i++;
        var j = 0;
        while (j < a.Length - i && j < b.Length - i && a[^(j + 1)] == b[^(j + 1)])
            j++;
        var (restA, restB) = (a.Length - i - j, b.Length - i - j);
        return (restA <= 1 && restB <= 1) || (restA == 2 && restB == 2 && a[i] == b[i + 1] && a[i + 1] == b[i]);
    }
}
