using System.Globalization;

namespace Peru.Assistant.Bot.Batch;

/// <summary>A month as programs and spreadsheets write it; a year alone is its middle.</summary>
internal static class CellMonth
{
    private static readonly string[] Forms = ["yyyy-MM-dd", "yyyy-MM", "yyyy/MM/dd", "yyyy/MM", "yyyyMM", "yyyyMMdd", "d/M/yyyy", "M/yyyy", "M-yyyy", "d-M-yyyy"];

    /// <returns>Null where it is no month between 1900 and 2100.</returns>
    public static DateOnly? Read(string text)
    {
        // «2020-03-01 00:00:00», «2020-03-01T…» and a year that a program took for a number.
        var dated = text.Length > 10 && (text[10] == ' ' || text[10] == 'T') ? text[..10] : text.EndsWith(".0", StringComparison.Ordinal) ? text[..^2] : text;
        var read = dated.Length == 4 && int.TryParse(dated, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? year is >= 1900 and <= 2100 ? new DateOnly(year, 7, 1) : null
            : DateOnly.TryParseExact(dated, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month : (DateOnly?)null;
        return read?.Year is >= 1900 and <= 2100 ? read : null;
    }
}
