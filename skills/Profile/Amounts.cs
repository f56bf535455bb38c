using System.Globalization;
using System.Text.RegularExpressions;

namespace Peru.Assistant.Skills.Profile;

/// <summary>An amount of soles in a message.</summary>
/// <param name="Soles">What was written, in soles; the middle of a range.</param>
/// <param name="Start">Where it begins in the reading's line.</param>
/// <param name="End">One past its end.</param>
/// <param name="SaysMoney">Whether S/ or a word for money stands with it.</param>
internal readonly record struct Amount(decimal Soles, int Start, int End, bool SaysMoney);

/// <summary>Finds amounts: «S/.1,200.50», «150 lucas», «5 mil», «entre 80 y 100 soles», «un palo».</summary>
internal static class Amounts
{
    // A message with more numbers is a price list, and reading around each would take seconds.
    public const int Most = 24;

    public static IEnumerable<Amount> In(Reading reading)
    {
        var left = Most;
        for (var match = Written.First(reading); match.Success && left > 0; match = match.NextMatch(), left--)
        {
            if (match.Groups["foreign"].Success || match.Groups["low"].Length > 9 || match.Groups["high"].Length > 9)
                continue;
            var unit = match.Groups["unit"].Value;
            var high = Value(match.Groups["high"].Value);
            var low = match.Groups["low"].Success ? Value(match.Groups["low"].Value) : high;
            // «2 a 3 mil»: the thousand stands once for both.
            if (low < high / 100 && high >= 1000)
                low *= 1000;
            var each = unit switch { "palos" => 1000m, "gambas" => 100m, _ => 1m };
            yield return new Amount((low + high) / 2 * each, match.Index, match.Index + match.Length, match.Groups["sign"].Success || unit.Length > 0);
        }
    }

    // In today's street use a «palo» is a thousand soles for a small seller, a «gamba» a hundred, a «luca» one.
    private static decimal Value(string written) =>
        written is "un" or "una" ? 1 : decimal.Parse(written, NumberStyles.Number, CultureInfo.InvariantCulture);

    private static readonly Pattern Written = new(
        """
        (?<=\ )(?<foreign>dolares\ )?(?<sign>s/\ )?
        (?:(?:entre\ |de\ )?(?<low>\d[\d.]*)(?:\ soles)?\ (?:y|a|o|,)\ (?:s/\ )?(?=\d))?
        (?:(?<high>\d[\d.]*)|(?<high>una?)(?=\ (?:palos|gambas)\ ))(?![\d/])
        (?:\ (?:y\ )?(?:pico|algo|tantos|nuevos))?
        (?:\ (?<unit>soles|palos|gambas)|\ (?<foreign>dolares|euros|porciento))?(?=\ )
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant);
}
