using System.Globalization;
using System.Text.RegularExpressions;

namespace Peru.Assistant.Skills.Profile;

/// <summary>A length of time in a message: «año y medio», «1 año 3 meses», «2 mesesitos», «kimsa wata».</summary>
internal readonly record struct Duration(int Months, int Days, int Start, int End, bool Quechua)
{
    public DateOnly Before(DateOnly today)
    {
        var began = today.AddDays(-Days).AddMonths(-Months);
        return new DateOnly(began.Year, began.Month, 1);
    }
}

internal static class Durations
{
    private const int LongestBusiness = 90 * 12;

    public static IEnumerable<Duration> In(Reading reading)
    {
        var left = Amounts.Most;
        for (var match = Written.First(reading); match.Success && left > 0; match = match.NextMatch(), left--)
        {
            var count = Count(match.Groups["n"].Value);
            var unit = match.Groups["unit"].Value;
            var half = match.Groups["half"].Success || match.Groups["halfyear"].Success;
            var (months, days) = unit switch
            {
                "ano" or "anos" => (decimal.Truncate(count * 12 + (half ? 6 : 0)) + Count(match.Groups["extra"].Value, 0), 0m),
                "mes" or "meses" => (decimal.Truncate(count), half || count % 1 > 0 ? 15m : 0m),
                "semana" or "semanas" or "simana" => (0m, count * 7),
                "quincena" => (0m, 15m),
                ['w', ..] => (count * 12, 0m),
                ['k', ..] => (count, 0m),
                _ => (0m, count),
            };
            if (match.Groups["halfyear"].Success)
                (months, days) = (unit.StartsWith('a') ? 6 : 0, unit.StartsWith('a') ? 0 : 15);
            if (months is >= 0 and < LongestBusiness && days < 4000 && months + days > 0)
                yield return new Duration((int)months, (int)days, match.Index, match.Index + match.Length, unit[0] is 'w' or 'k' || unit == "simana");
        }
    }

    private static decimal Count(string written, decimal otherwise = 1) => written switch
    {
        "" => otherwise,
        "un" or "una" or "1" => 1,
        "par" => 2,
        _ => decimal.TryParse(written, NumberStyles.Number, CultureInfo.InvariantCulture, out var n) && n < 5000 ? n : 0,
    };

    private static readonly Pattern Written = new(
        """
        (?<=\ )(?:
        (?:un\ )?(?<n>par)\ de\ (?<unit>anos|meses|semanas|dias)
        |(?<halfyear>medio|media)\ (?<unit>ano|anos|mes)
        |(?:(?<n>\d+(?:\.\d+)?|una?)\ )?(?<unit>anos?)\ (?<half>y\ medio|y\ media|medio)
        |(?<n>\d+(?:\.\d+)?|una?)\ (?<unit>anos?|mes|meses)\ (?<half>y\ medio|y\ media|medio)
        |(?<n>\d+(?:\.\d+)?|una?)\ (?<unit>anos?)(?:\ y)?(?:\ con)?\ (?<extra>\d+|un)\ mes(?:es)?
        |(?<n>\d+(?:\.\d+)?|una?)\ (?<half>y\ medio)\ (?<unit>anos?)
        |(?<n>\d+(?:\.\d+)?|una?)\ (?<unit>anos|ano|meses|mes|semanas?|dias|dia|quincena)
        |(?<n>\d+)\ (?<unit>wata|killa|simana)(?:lla)?(?:nam|nan|na|m|n|pas|paq|ta)?(?:\ na)?
        )(?=\ )
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant);
}
