namespace Peru.Assistant.Skills.Profile;

/// <summary>
/// Puts a number that its writer takes back right: «somos 3 en el taller, perdón 4» is «somos 4 en el taller», «no es desde 2015, es
/// desde 2020» is «desde 2020».
/// </summary>
internal static class Corrections
{
    // Words between the wrong number and the «perdón».
    private const int Farthest = 6;

    public static List<Word> Apply(List<Word> words)
    {
        Denied(words);
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

    private static void Denied(List<Word> words)
    {
        for (var no = 0; no < words.Count; no++)
        {
            if (words[no].Text != "no")
                continue;
            var wrong = Number(words, no + 1);
            if (wrong < 0)
                continue;
            var instead = wrong + 1;
            while (instead < words.Count && words[instead].Text is "," or "anos" or "meses" or "personas" or "soles")
                instead++;
            if (instead < words.Count && words[instead].Text is "es" or "son" or "sino" or "somos" or "fue" && Number(words, instead + 1) > 0)
                words.RemoveRange(no, (words[instead].Text is "son" or "somos" ? instead : instead + 1) - no);
        }
    }

    // The number that follows with nothing but small words between.
    private static int Number(List<Word> words, int from)
    {
        for (var i = from; i < words.Count && i < from + 4; i++)
        {
            if (words[i].IsNumber)
                return i;
            if (words[i].Text is not ("es" or "son" or "somos" or "fue" or "desde" or "hace" or "el" or "en" or "," or "que" or "s/"))
                return -1;
        }
        return -1;
    }
}
