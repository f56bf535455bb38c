namespace Peru.Assistant.Skills.Profile;

/// <summary>
/// Southern Quechua numbers 1–999,999 as people spell them, with the linker -yuq/-niyuq and case or evidential endings:
/// «chunka iskayniyuq», «iskay pachakta», «pusaq pachakllam», «2 waranqa». A multiplier follows what it multiplies.
/// </summary>
internal static class QuechuaNumbers
{
    private static readonly Dictionary<string, int> Atoms = Spellings.Read(
        """
        1: huk huq hoq juk
        2: iskay ishkay iscay iskai
        3: kimsa kinsa quimsa kinza kimza quinsa
        4: tawa tahua
        5: pichqa pisqa phisqa phichqa pichka pishqa pichja piska pisca picja
        6: suqta soqta sukta sojta suhta sogta soxta
        7: qanchis kanchis canchis janchis ganchis
        8: pusaq posaq pusak pusaj pusah posaj pusax
        9: isqun isqon esqon iskun iskon isjon isxun
        10: chunka chunca
        100: pachak pachaq pachax pachac pachaj
        1000: waranqa waranka huaranca waranja huaranqa waranga
        """);

    private static readonly HashSet<(char, char)> Beginnings = [.. Atoms.Keys.Select(atom => (atom[0], atom[1]))];

    // Longest first: what may follow a number word.
    private static readonly string[] Endings =
        ["niyuq", "niyoq", "niyux", "niyuj", "niyoj", "niyuh", "yuq", "yoq", "yuj", "yoj", "yuh", "manta", "llaña", "llana", "llapas", "kama", "paq", "pas", "pis", "wan", "lla", "chus", "nin", "pi", "ta", "na", "mi", "qa", "m", "n", "s"];

    public static int Read(List<Word> words, int at, out decimal value)
    {
        value = 0;
        decimal total = 0, group = 0, unit = 0;
        var next = at;
        var atoms = 0;
        for (; next < words.Count; next++)
        {
            if (atoms > 0 && words[next].Text is "niyuq" or "niyoq" or "yuq" or "yoq")
                continue;
            if (Atom(words, next, at) is not { } atom || (unit > 0 && atom < 10))
                break;
            atoms++;
            if (atom < 10)
                unit = atom;
            else if (atom == 1000)
                (total, group, unit) = (total + (group + unit == 0 ? 1 : group + unit) * 1000, 0, 0);
            else
                (group, unit) = (group + (unit == 0 ? 1 : unit) * atom, 0);
        }
        value = total + group + unit;
        // Digits alone are no Quechua number; with a multiplier they are.
        return atoms == 0 || (atoms == 1 && words[at].IsNumber) ? 0 : next - at;
    }

    public static bool IsNumberWord(string word) => ValueOf(word) is not null;

    private static int? Atom(List<Word> words, int at, int start)
    {
        if (at == start && words[at].IsNumber)
            return at + 1 < words.Count && ValueOf(words[at + 1].Text) >= 10 && int.TryParse(words[at].Text, out var digit) && digit is > 0 and < 10 ? digit : null;
        return ValueOf(words[at].Text);
    }

    private static int? ValueOf(string word)
    {
        if (word.Length < 3 || !Beginnings.Contains((word[0], word[1])))
            return null;
        if (Atoms.TryGetValue(word, out var whole))
            return whole;
        for (var cut = 0; cut < 3; cut++)
        {
            var ending = Endings.FirstOrDefault(e => word.Length - e.Length >= 3 && word.EndsWith(e, StringComparison.Ordinal));
            if (ending is null)
                return null;
            word = word[..^ending.Length];
            if (Atoms.TryGetValue(word, out var stem))
                return stem;
        }
        return null;
    }
}
