using System.Globalization;

namespace Peru.Assistant.Skills.Profile;

/// <summary>Reads a date that was cut out of a message, folded: «marzo del 2020», «15/03/2021», «el año pasado», «98», «pandemia».</summary>
internal static class Dates
{
    private static readonly string[] Months =
        ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "setiembre", "octubre", "noviembre", "diciembre"];

    // The state of emergency of 2020 began in March; «desde la pandemia» means that.
    private static readonly DateOnly Pandemic = new(2020, 3, 1);

    /// <summary>The first day of the month that is meant; null if there is no such date or it has not come yet.</summary>
    public static DateOnly? Read(string written, DateOnly today)
    {
        var began = Parse(written, today);
        return began is { } date && date <= today && date.Year >= 1940 ? date : null;
    }

    /// <summary>Any date in a message, whatever it tells of: its first word, one past its last, and the month.</summary>
    public static IEnumerable<(int First, int Last, DateOnly Month)> In(IReadOnlyList<Word> words, DateOnly today)
    {
        for (var i = 0; i < words.Count;)
        {
            var last = End(words, i);
            if (last > i && Read(string.Join(' ', Enumerable.Range(i, last - i).Select(at => words[at].Text)), today) is { } month)
                yield return (i, last, month);
            i = Math.Max(last, i + 1);
        }
    }

    private static int End(IReadOnlyList<Word> words, int at)
    {
        var (word, next) = (words[at].Text, at + 1 < words.Count ? words[at + 1].Text : "");
        if (word.Contains('/', StringComparison.Ordinal) && char.IsAsciiDigit(word[0]) || IsYear(word) || word is "ayer" or "hoy" or "pandemia" or "cuarentena")
            return at + 1;
        if (word is "ano" or "mes" or "semana" && next is "pasado" or "pasada" || word == "este" && next is "mes" or "ano")
            return at + 2;
        if (MonthIn([word]) is null)
            return at;
        var last = at + 1;
        while (last < words.Count && last < at + 3 && words[last].Text is "de" or "del" or "ano" or "el" or "este")
            last++;
        return last < words.Count && (IsYear(words[last].Text) || words[last].Text is "pasado" || (words[last].Text == "ano" && last > at + 1)) ? last + 1 : at + 1;
    }

    private static bool IsYear(string word) => word.Length == 4 && word[0] is '1' or '2' && word[1] is '9' or '0' && word.All(char.IsAsciiDigit);

    private static DateOnly? Parse(string written, DateOnly today)
    {
        var thisMonth = new DateOnly(today.Year, today.Month, 1);
        if (written.Contains('/', StringComparison.Ordinal))
            return Slashed(written.Split('/'));
        var words = written.Split(' ');
        if (MonthIn(words) is { } month)
            return YearIn(words) is { } year ? new DateOnly(year, month, 1)
                : words.Contains("pasado") ? new DateOnly(today.Year - 1, month, 1)
                : new DateOnly(month > today.Month ? today.Year - 1 : today.Year, month, 1);
        if (YearIn(words) is { } only)
            return new DateOnly(only, 1, 1);
        if (words is [[_, _] two] && int.TryParse(two, NumberStyles.None, CultureInfo.InvariantCulture, out var short2))
            return new DateOnly(short2 > today.Year % 100 ? 1900 + short2 : 2000 + short2, 1, 1);
        return written switch
        {
            "ano pasado" => thisMonth.AddYears(-1),
            "mes pasado" => thisMonth.AddMonths(-1),
            "semana pasada" => new DateOnly(today.AddDays(-7).Year, today.AddDays(-7).Month, 1),
            "ayer" => new DateOnly(today.AddDays(-1).Year, today.AddDays(-1).Month, 1),
            "hoy" or "este mes" or "semana" => thisMonth,
            "este ano" => new DateOnly(today.Year, 1, 1),
            "pandemia" or "cuarentena" => Pandemic,
            _ => null,
        };
    }

    private static int? MonthIn(string[] words)
    {
        foreach (var word in words)
            if (Array.IndexOf(Months, word == "septiembre" ? "setiembre" : word) is var at and >= 0)
                return at + 1;
        return null;
    }

    private static int? YearIn(string[] words)
    {
        foreach (var word in words)
            if (word.Length == 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and < 2100)
                return year;
        return null;
    }

    private static DateOnly? Slashed(string[] parts)
    {
        var numbers = new int[parts.Length];
        for (var i = 0; i < parts.Length; i++)
            if (!int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]))
                return null;
        var (month, year) = numbers.Length switch { 3 => (numbers[1], numbers[2]), 2 => (numbers[0], numbers[1]), _ => (0, 0) };
        year = year < 100 ? 2000 + year : year;
        return month is >= 1 and <= 12 && year is >= 1900 and < 2100 ? new DateOnly(year, month, 1) : null;
    }
}
