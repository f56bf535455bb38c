using System.Globalization;

namespace Peru.Assistant.Bot.Batch;

/// <summary>The cells of one row, read by column name; the first cell that cannot be read is remembered.</summary>
/// <param name="cell">The text of the cell that stands at a place of the current row.</param>
/// <param name="commaDecimals">Whether the file writes 1,5 for one and a half.</param>
/// <param name="answers">Reads a cell in an owner's words.</param>
internal sealed class FirmCells(FirmHeader header, Func<int, string?> cell, bool commaDecimals, OwnerAnswers answers)
{
    private static readonly string[] Missing = ["na", "n/a", "nan", "null", "none", ".", "-", "?", "s/d", "sin dato"];

    // Other names of the same values.
    private static readonly Dictionary<string, string> OtherNames = new(StringComparer.Ordinal)
    {
        ["spreadsheet"] = "app",
        ["spreadsheet/app"] = "app",
        ["being_refused"] = "refused",
        ["in_progress"] = "in_process",
    };

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
        if (Text(name) is not { } text || IsMissing(text))
            return null;
        if (CellNumber.Read(text, commaDecimals) is not { } number)
            return Refuse(name, text, "is not a number");
        return number >= least && number <= most ? number : Refuse(name, text, string.Create(CultureInfo.InvariantCulture, $"is not between {least} and {most}"));
    }

    /// <summary>1, 0 or missing; a share between them counts as such. Also yes/no, sí/no, true/false.</summary>
    public double? YesNo(string name)
    {
        if (Text(name) is not { } text || IsMissing(text))
            return null;
        return Said(text) ?? (CellNumber.Read(text, commaDecimals) is { } share and >= 0 and <= 1 ? share : Refuse(name, text, "is neither yes nor no"));
    }

    /// <summary>One word of a closed list, or an owner's words for it: «tienda» is a shop.</summary>
    public string? Word(string name, DateOnly today, params ReadOnlySpan<string> allowed)
    {
        if (Text(name) is not { } text)
            return null;
        var word = text.ToLowerInvariant().Replace(' ', '_');
        if (allowed.Contains(word))
            return word;
        if (OtherNames.GetValueOrDefault(word) is { } kept && allowed.Contains(kept))
            return kept;
        if (IsMissing(text))
            return null;
        if (allowed.Contains("yes") && Said(word) is { } yes)
            return yes == 1 ? "yes" : "no";
        if (answers.Read(name, text, today) is { } answer && (answer.Length == 0 || allowed.Contains(answer)))
            return answer.Length == 0 ? null : answer;
        Refuse(name, text, $"is none of {string.Join(", ", allowed.ToArray())}");
        return null;
    }

    /// <summary>A month: yyyy-MM, also a whole date or a year (its middle); with a day to count from, «3 años» too.</summary>
    public DateOnly? Month(string name, DateOnly? today = null)
    {
        if (Text(name) is not { } text || IsMissing(text))
            return null;
        if (CellMonth.Read(text) is { } month)
            return month;
        if (today is { } day && answers.Read(name, text, day) is { } answer)
            return CellMonth.Read(answer);
        Refuse(name, text, "is not a month (yyyy-MM)");
        return null;
    }

    private static bool IsMissing(string text) => text.Length <= 8 && Missing.Contains(text, StringComparer.OrdinalIgnoreCase);

    private static double? Said(string text) => text.ToLowerInvariant() switch
    {
        "1" or "1.0" or "yes" or "true" or "si" or "sí" or "s" or "y" or "t" or "verdadero" => 1,
        "0" or "0.0" or "no" or "false" or "n" or "f" or "falso" => 0,
        _ => null,
    };

    private double? Refuse(string name, string text, string why)
    {
        Problem ??= $"column «{name}»: «{(text.Length > 40 ? text[..40] + "…" : text)}» {why}";
        return null;
    }
}
