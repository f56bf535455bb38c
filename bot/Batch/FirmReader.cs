using System.Globalization;
using System.Text;
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
    private const int LongestCell = 100_000;

    private readonly CsvParser csv;
    private readonly DateOnly today;
    private readonly FirmCells.Source source;
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
        source = new FirmCells.Source(i => i < csv.Count ? csv[i] : null);
    }

    public FirmHeader Header { get; }

    public static StreamReader Open(Stream stream) => new(stream, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: true, 1 << 16);

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
        if (broken)
            return null;
        var line = csv.RawRow + 1L;
        badData = false;
        try
        {
            if (!csv.Read())
                return null;
        }
        catch (MaxFieldSizeException)
        {
            broken = true;
            return new FirmRow(line, null, "a cell is far too long (a quote that is never closed?); the rest of the file was not read");
        }
        if (badData)
            return new FirmRow(line, null, "a quotation mark stands where none may stand");
        if (csv.Count != Header.Count)
            return new FirmRow(line, null, string.Create(CultureInfo.InvariantCulture, $"{csv.Count} cells, the header has {Header.Count}"));
        var cells = new FirmCells(Header, source);
        var firm = Firm.Read(cells, today);
        var problem = cells.Problem ?? (firm.Key.Length == 0 ? $"column «{FirmHeader.Key}» is empty" : null);
        return problem is null ? new FirmRow(line, firm, null) : new FirmRow(line, null, problem);
    }

    public void Dispose() => csv.Dispose();
}
