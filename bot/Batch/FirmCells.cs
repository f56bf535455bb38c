using System.Globalization;

namespace Peru.Assistant.Bot.Batch;

/// <summary>The cells of one row, read by column name; the first cell that cannot be read is remembered.</summary>
internal sealed class FirmCells(FirmHeader header, FirmCells.Source cell)
{
    /// <summary>The text of the cell that stands at a place of the current row.</summary>
    internal delegate string? Source(int at);

    private static readonly string[] Missing = ["na", "nan", "null", "none", "."];

    /// <summary>What is wrong with the row, or null.</summary>
    public string? Problem { get; private set; }

    /// <summary>The trimmed text of a column; null where it is empty or the file has no such column.</summary>
    public string? Text(string name)
    {
        var at = header.At(name);
        var text = at < 0 ? null : cell(at)?.Trim();
        return string.IsNullOrEmpty(text) ? null : text;
    }

    /// <summary>A number within limits; missing may be empty, NA, NaN or null.</summary>
    public double? Number(string name, double least = 0, double most = 1e15)
    {
        if (Text(name) is not { } text || Missing.Contains(text, StringComparer.OrdinalIgnoreCase))
            return null;
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
            return Refuse(name, text, "is not a number");
        return number >= least && number <= most ? number : Refuse(name, text, string.Create(CultureInfo.InvariantCulture, $"is not between {least} and {most}"));
    }

    /// <summary>1, 0 or missing; also yes/no, sí/no, true/false.</summary>
    public double? YesNo(string name)
    {
        if (Text(name) is not { } text || Missing.Contains(text, StringComparer.OrdinalIgnoreCase))
            return null;
        return text.ToLowerInvariant() switch
        {
            "1" or "1.0" or "yes" or "true" or "si" or "sí" => 1,
            "0" or "0.0" or "no" or "false" => 0,
            _ => Refuse(name, text, "is neither yes nor no"),
        };
    }

    /// <summary>One word of a closed list, in lower case.</summary>
    public string? Word(string name, params ReadOnlySpan<string> allowed)
    {
        if (Text(name)?.ToLowerInvariant() is not { } word || (word is "na" or "nan" or "null"))
            return null;
        if (allowed.Contains(word))
            return word;
        Refuse(name, word, $"is none of {string.Join(", ", allowed.ToArray())}");
        return null;
    }

    /// <summary>A month: yyyy-MM, also yyyy-MM-dd or a year (its middle).</summary>
    public DateOnly? Month(string name)
    {
        if (Text(name) is not { } text || Missing.Contains(text, StringComparer.OrdinalIgnoreCase))
            return null;
        var dated = text.Length switch { 4 => text + "-07-01", 7 => text + "-01", _ => text };
        if (DateOnly.TryParseExact(dated, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
            return month;
        Refuse(name, text, "is not a month (yyyy-MM)");
        return null;
    }

    private double? Refuse(string name, string text, string why)
    {
        Problem ??= $"column «{name}»: «{(text.Length > 40 ? text[..40] + "…" : text)}» {why}";
        return null;
    }
}
