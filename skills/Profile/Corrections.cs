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
            if (!Corrects(words, i))
                continue;
            var right = i + 1;
            while (right < words.Count && (words[right].Text is "," or "no" or "son" or "somos" or "eran" or "es"))
                right++;
            var wrong = words.FindLastIndex(i - 1, Math.Min(i, Farthest), word => word.IsNumber);
            if (wrong < 0 || right >= words.Count || !words[right].IsNumber || IsOfTheTalk(words, right + 1))
                continue;
            words[wrong] = words[wrong] with { Text = words[right].Text };
            // «5, perdón 6 años»: the comma goes, too.
            var from = words.FindIndex(wrong + 1, i - wrong - 1, word => !word.IsMark) < 0 ? wrong + 1 : i;
            words.RemoveRange(from, right - from + 1);
        }
        return words;
    }

    /// <summary>Whether this word takes back what stands before it: «perdón», «miento»; «digo» and «disculpe» only in the same breath.</summary>
    public static bool Corrects(IReadOnlyList<Word> words, int at) => words[at].Text switch
    {
        "perdon" or "miento" or "mentira" or "corrijo" => true,
        "disculpe" or "disculpa" => at > 0 && !words[at - 1].IsBreak,
        "digo" => at > 0 && words[at - 1].Text == "," && (at + 1 == words.Count || words[at + 1].Text != "que"),
        _ => false,
    };

    // «Disculpe, 1 pregunta»
    private static bool IsOfTheTalk(List<Word> words, int at) =>
        at < words.Count && words[at].Text is "pregunta" or "preguntas" or "consulta" or "consultas" or "minuto" or "minutos" or "cosa" or "cosas" or "duda" or "dudas" or "favor";

    private static void Denied(List<Word> words)
    {
        for (var no = 0; no < words.Count; no++)
        {
            if (words[no].Text != "no" || (no + 1 < words.Count && words[no + 1].IsMark))
                continue;
            var wrong = Number(words, no + 1);
            if (wrong < 0)
                continue;
            var (unit, instead) = (Unit(words, wrong), wrong + 1);
            while (instead < words.Count && (words[instead].Text == "," || Units.Contains(words[instead].Text)))
                instead++;
            if (instead >= words.Count || words[instead].Text is not ("es" or "son" or "sino" or "somos" or "fue"))
                continue;
            var right = Number(words, instead + 1);
            // «No 3 años, somos 4» are two things.
            if (right < 0 || (unit.Length > 0 && Unit(words, right) != unit) || (words[instead].Text == "somos" && words[no + 1].Text != "somos"))
                continue;
            words.RemoveRange(no, (words[instead].Text is "son" or "somos" ? instead : instead + 1) - no);
        }
    }

    private static readonly HashSet<string> Units = ["anos", "ano", "meses", "mes", "semanas", "personas", "trabajadores", "soles"];

    private static string Unit(List<Word> words, int number) => number + 1 < words.Count && Units.Contains(words[number + 1].Text) ? words[number + 1].Text : "";

    // The number that follows with nothing but small words between.
    private static int Number(List<Word> words, int from)
    {
        for (var i = from; i < words.Count && i < from + 4; i++)
        {
            if (words[i].IsNumber)
                return i;
            if (words[i].Text is not ("es" or "son" or "somos" or "fue" or "desde" or "hace" or "el" or "en" or "que" or "s/"))
                return -1;
        }
        return -1;
    }
}
