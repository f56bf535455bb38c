using System.Globalization;

namespace Peru.Assistant.Bot.Batch;

/// <summary>A number as people's spreadsheets write it: 1500.5, «1,500.50», «1.500,50», «S/ 1 500».</summary>
internal static class CellNumber
{
    /// <param name="commaDecimals">Whether a lone comma is the decimal mark, as in files of semicolons; else «1,500» is fifteen hundred.</param>
    /// <returns>Null where it is no finite number.</returns>
    public static double? Read(string text, bool commaDecimals)
    {
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && !double.TryParse(Plain(text, commaDecimals), NumberStyles.Float, CultureInfo.InvariantCulture, out number))
            return null;
        return double.IsFinite(number) ? number : null;
    }

    private static string Plain(string text, bool commaDecimals)
    {
        // Excel parts thousands with a no-break space.
        var plain = text.Replace(" ", "", StringComparison.Ordinal).Replace("\u00a0", "", StringComparison.Ordinal).Replace("\u202f", "", StringComparison.Ordinal);
        plain = plain.StartsWith("S/.", StringComparison.OrdinalIgnoreCase) ? plain[3..] : plain.StartsWith("S/", StringComparison.OrdinalIgnoreCase) ? plain[2..] : plain;
        var (comma, point) = (plain.LastIndexOf(','), plain.LastIndexOf('.'));
        var decimals = comma >= 0 && point >= 0 ? Math.Max(comma, point)
            : comma >= 0 ? plain.IndexOf(',', StringComparison.Ordinal) < comma || (!commaDecimals && InThousands(plain, comma)) ? -1 : comma
            : plain.IndexOf('.', StringComparison.Ordinal) < point ? -1 : point;
        // Every mark but the decimal one must part thousands: «1,2,3» is no number.
        var whole = decimals < 0 ? plain : plain[..decimals];
        return whole.Split(',', '.').Skip(1).Any(group => group.Length != 3)
            ? ""
            : whole.Replace(",", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal) + (decimals < 0 ? "" : "." + plain[(decimals + 1)..]);
    }

    private static bool InThousands(string text, int comma) => text.Length - comma == 4 && comma is >= 1 and <= 4 && text[0] != '0';
}
