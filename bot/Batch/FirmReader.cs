using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Peru.Assistant.Bot.Batch;

/// <summary>A row that was read: a firm, or what is wrong with it.</summary>
/// <param name="Line">The line of the file that the row begins on; the header is line 1.</param>
internal sealed record FirmRow(long Line, Firm? Firm, string? Problem);

/// <summary>Reads a CSV of firms row by row; never more than one row in memory.</summary>
internal sealed class FirmReader : IDisposable
{
    // A quote that is never closed would otherwise swallow the rest of the file.
    private const int LongestCell = 2_000_000;

    private readonly CsvParser csv;
    private readonly DateOnly today;
    private readonly OwnerAnswers answers = new();
    private readonly Func<int, string?> source;
    private bool badData;
    private bool broken;

    /// <exception cref="InvalidDataException">The header is wrong; the message names the column.</exception>
    public FirmReader(TextReader text, DateOnly today)
    {
        this.today = today;
        csv = new CsvParser(text, Configuration(() => badData = true), leaveOpen: true);
        if (!csv.Read() || csv.Record is not { } header)
            throw new InvalidDataException("it is empty: the first line must name the columns, «firm» among them");
        Header = new FirmHeader(header);
        source = i => csv[i];
    }

    public FirmHeader Header { get; }

    public static StreamReader Open(Stream stream) => new(stream, Encodings.Utf8OrLatin1, detectEncodingFromByteOrderMarks: true, 1 << 16);

    /// <summary>A parser of tables as people save them: commas, semicolons or tabs; no trust in its cells.</summary>
    public static CsvConfiguration Configuration(Action onBadData) => new(CultureInfo.InvariantCulture)
    {
        DetectDelimiter = true,
        DetectDelimiterValues = [",", ";", "\t"],
        BadDataFound = _ => onBadData(),
        MaxFieldSize = LongestCell,
        IgnoreBlankLines = true,
        LineBreakInQuotedFieldIsBadData = false,
    };

    /// <summary>The next row, or null at the end of the file.</summary>
    public FirmRow? Next()
    {
        if (NextCells(out var line, out var problem) is { } cells)
        {
            var firm = Firm.Read(cells, answers, today);
            // The parser looks at a cell when it is asked for, so stray quotes are known only now.
            problem = badData ? "a quotation mark stands where none may stand" : cells.Problem ?? (firm.Key.Length == 0 ? $"column «{FirmHeader.Key}» is empty" : null);
            return new FirmRow(line, problem is null ? firm : null, problem);
        }
        return problem is null ? null : new FirmRow(line, null, problem);
    }

    /// <summary>Reads to the end for the money alone: what a first pass over the file is for.</summary>
    /// <param name="progress">Told how many rows are read.</param>
    public void ReadMoney(MoneyScales scales, Action<long> progress)
    {
        for (var rows = 0L; ; rows++)
        {
            if (rows % 1_000 == 0)
                progress(rows);
            if (NextCells(out _, out var problem) is { } cells)
                scales.Add(cells.Text("study") ?? "", cells.Number("sales_month"), cells.Number("profit_month", -1e15), cells.Number("workers", 0, 100_000));
            else if (problem is null)
                return;
        }
    }

    // Null with a problem is a bad row; null without one is the end.
    private FirmCells? NextCells(out long line, out string? problem)
    {
        line = 0;
        problem = null;
        badData = false;
        try
        {
            do
            {
                line = csv.RawRow + 1L;
                if (broken || !csv.Read())
                    return null;
            }
            // Spreadsheets leave rows of nothing but separators at the end.
            while (IsBlank());
        }
        catch (MaxFieldSizeException)
        {
            broken = true;
            problem = "a cell is far too long (a quote that is never closed?); the rest of the file was not read";
            return null;
        }
        if (csv.Count == Header.Count)
            return new FirmCells(Header, source, csv.Delimiter == ";", answers);
        problem = string.Create(CultureInfo.InvariantCulture, $"{csv.Count} cells, the header has {Header.Count}");
        return null;
    }

    private bool IsBlank()
    {
        for (var i = 0; i < csv.Count; i++)
        {
            if (!string.IsNullOrWhiteSpace(csv[i]))
                return false;
        }
        return true;
    }

    public void Dispose() => csv.Dispose();
}
