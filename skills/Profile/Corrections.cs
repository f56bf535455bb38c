namespace Peru.Assistant.Skills.Profile;

/// <summary>Puts a number that its writer takes back right: «somos 3 en el taller, perdón 4» is «somos 4 en el taller».</summary>
internal static class Corrections
{
    // Words between the wrong number and the «perdón».
    private const int Farthest = 6;

    public static List<Word> Apply(List<Word> words)
    {
        for (var i = 1; i + 1 < words.Count; i++)
        {
            if (words[i].Text is not ("perdon" or "digo" or "disculpe" or "disculpa" or "miento" or "corrijo"))
                continue;
            var right = i + 1;
            while (right < words.Count && (words[right].IsMark || words[right].Text is "no" or "son" or "somos" or "eran" or "es"))
                right++;
            var wrong = words.FindLastIndex(i - 1, Math.Min(i, Farthest), word => word.IsNumber);
            if (wrong < 0 || right >= words.Count || !words[right].IsNumber)
                continue;
            words[wrong] = words[wrong] with { Text = words[right].Text };
            // «5, perdón 6 años»: the comma goes, too.
            var from = words.FindIndex(wrong + 1, i - wrong - 1, word => !word.IsMark) < 0 ? wrong + 1 : i;
            words.RemoveRange(from, right - from + 1);
        }
        return words;
    }
}
