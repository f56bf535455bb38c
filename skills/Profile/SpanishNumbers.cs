using System.Globalization;

namespace Peru.Assistant.Skills.Profile;

/// <summary>Spanish number words, alone or after digits: «mil doscientos», «veinti cinco», «5 mil quinientos», «media docena».</summary>
internal static class SpanishNumbers
{
    private static readonly Dictionary<string, int> Values = Spellings.Read(
        """
        0: cero · 2: dos · 3: tres · 4: cuatro · 5: cinco sinco · 6: seis ceis · 7: siete ciete · 8: ocho
        9: nueve nuebe · 10: diez dies · 11: once · 12: doce dose · 13: trece · 14: catorce · 15: quince · 16: dieciseis
        17: diecisiete · 18: dieciocho · 19: diecinueve · 20: veinte beinte · 21: veintiuno veintiun · 22: veintidos · 23: veintitres · 24: veinticuatro
        25: veinticinco · 26: veintiseis · 27: veintisiete · 28: veintiocho · 29: veintinueve · 30: treinta · 40: cuarenta · 50: cincuenta sincuenta
        60: sesenta · 70: setenta · 80: ochenta · 90: noventa · 100: cien sien ciento · 200: doscientos docientos · 300: trescientos tresientos · 400: cuatrocientos
        500: quinientos quiniento kinientos · 600: seiscientos · 700: setecientos · 800: ochocientos · 900: novecientos
        """);

    public static int Read(List<Word> words, int at, out decimal value)
    {
        value = 0;
        if (Fixed(words, at, out value) is var used && used > 0)
            return used;

        decimal total = 0, group = 0;
        var open = 1000m;
        var next = at;
        var any = false;
        while (next < words.Count)
        {
            var text = words[next].Text;
            if (text is "mil" or "millar" or "millares" || (text is "k" or "que" && IsBareK(words, next, at)))
            {
                total += (any && group > 0 ? group : 1) * 1000;
                (group, open, any) = (0, 1000, true);
            }
            else if (text is "millon" or "millones" && any)
            {
                total = (total + group) * 1_000_000;
                (group, open) = (0, 1000);
            }
            else if (text is "cientos" or "sientos" && any && group is > 1 and < 10)
                (group, open) = (group * 100, 100);
            else if (any && open == 10 && JoinsUnit(words, next))
            {
                next++;
                continue;
            }
            else if (Amount(words, next, at, any) is { } amount && amount < open)
            {
                group += amount;
                open = amount >= 100 ? 100 : amount >= 20 && amount % 10 == 0 ? 10 : 0;
                any = true;
            }
            else
                break;
            next++;
        }
        value = total + group;
        return any && value < 1_000_000_000 ? next - at : 0;
    }

    // «treinta y cinco»: the «y» says nothing by itself.
    private static bool JoinsUnit(List<Word> words, int at) =>
        words[at].Text == "y" && at + 1 < words.Count && (words[at + 1].Text is "uno" or "un" || (Values.TryGetValue(words[at + 1].Text, out var unit) && unit is > 0 and < 10));

    /// <summary>A word's value; digits count at the beginning («5 mil») or as hundreds after «mil» («10 mil 500»).</summary>
    private static decimal? Amount(List<Word> words, int at, int start, bool any)
    {
        var word = words[at];
        if (word.Text == "ciento" && at == start && at > 0 && words[at - 1].Text == "por")
            return null;
        if (Values.TryGetValue(word.Text, out var known))
            return known;
        if (any && at > start + 1 && word.Text is "uno" or "un" && words[at - 1].Text == "y")
            return 1;
        if (!word.IsNumber || !decimal.TryParse(word.Text, NumberStyles.Number, CultureInfo.InvariantCulture, out var digits))
            return null;
        var beforeThousand = at == start && at + 1 < words.Count && words[at + 1].Text is "mil" or "millar" or "millares" or "millon" or "millones" or "k" or "que";
        var afterThousand = at > start && words[at - 1].Text == "mil" && digits is >= 100 and < 1000 && digits == decimal.Truncate(digits);
        return beforeThousand || afterThousand ? digits : null;
    }

    // «2k» comes as the number and a «k» (by itself an SMS «que») that touches it.
    private static bool IsBareK(List<Word> words, int at, int start) => at == start + 1 && words[start].IsNumber && words[start].End == words[at].Start;

    private static int Fixed(List<Word> words, int at, out decimal value)
    {
        var next = at + 1 < words.Count ? words[at + 1].Text : "";
        (value, var used) = (words[at].Text, next) switch
        {
            ("medio", "millar") => (500m, 2),
            ("media", "docena") => (6m, 2),
            ("un" or "1", "millar") => (1000m, 2),
            ("un" or "1", "mil") => (0m, 0),
            ("un", "millon") => (1_000_000m, 2),
            ("docena", _) => (12m, 1),
            ("diez", "y") when at + 2 < words.Count && Values.TryGetValue(words[at + 2].Text, out var unit) && unit is > 5 and < 10 => (10m + unit, 3),
            ("veinti", _) when Values.TryGetValue(next, out var unit) && unit is > 0 and < 10 => (20m + unit, 2),
            _ => (0m, 0),
        };
        return used;
    }
}
