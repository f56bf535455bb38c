using CsvHelper;
using Peru.Assistant.Skills.Retrieval;

namespace Peru.Assistant.Bot.Batch;

/// <summary>Figures on markets or on places (market_trends, socioeconomic_factors), found by region, sector and month.</summary>
/// <remarks>They are joined and reported, never scored: no panel links them to what became of a firm.</remarks>
internal sealed class ContextTable
{
    // Regions times sections times ten years of months, and room to spare; a table of firms given by mistake stops here.
    private const int MostRows = 300_000;
    private static readonly string[] Keys = ["region", "sector", "month"];
    private readonly Dictionary<string, string[]> rows = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> keys = [];

    private ContextTable(string name) => Name = name;

    /// <summary>What the joined columns are prefixed with.</summary>
    public string Name { get; }

    /// <summary>The joined columns: «market_price_index».</summary>
    public IReadOnlyList<string> Columns { get; private set; } = [];

    /// <summary>The columns that it is found by.</summary>
    public IReadOnlyList<string> FoundBy => keys;

    /// <summary>Rows that were passed over, by line.</summary>
    public List<string> Problems { get; } = [];

    /// <exception cref="InvalidDataException">It cannot be joined; the message names the column.</exception>
    public static ContextTable Load(string name, TextReader text)
    {
        var table = new ContextTable(name);
        using var csv = new CsvParser(text, FirmReader.Configuration(() => { }));
        if (!csv.Read() || csv.Record is not { } header)
            throw new InvalidDataException("it is empty");
        var columns = header.Select(column => column.Trim()).ToList();
        var keyAt = Keys.Select(key => columns.FindIndex(column => column.Equals(key, StringComparison.OrdinalIgnoreCase))).ToArray();
        table.keys.AddRange(Keys.Where((_, i) => keyAt[i] >= 0));
        if (table.keys.Count == 0)
            throw new InvalidDataException($"column «region», «sector» or «month» is missing; there are: {string.Join(", ", columns.Take(20))}");
        var valueAt = Enumerable.Range(0, columns.Count).Where(i => !keyAt.Contains(i)).ToArray();
        table.Columns = [.. valueAt.Select(i => $"{name}_{columns[i]}")];
        table.Read(csv, columns.Count, [.. keyAt.Where(i => i >= 0)], valueAt);
        return table;
    }

    /// <summary>The joined cells of a firm; empty ones where the table has no such place, sector and month.</summary>
    public IReadOnlyList<string> Of(Firm firm) =>
        rows.GetValueOrDefault(Key(keys.Select(key => key switch { "region" => firm.Region, "sector" => firm.Sector, _ => firm.Month }))) ?? new string[Columns.Count];

    private void Read(CsvParser csv, int width, int[] keyAt, int[] valueAt)
    {
        while (csv.Read())
        {
            if (csv.Count != width)
                Problems.Add($"line {csv.RawRow}: {csv.Count} cells, the header has {width}");
            else if (!rows.TryAdd(Key(keyAt.Select(i => csv[i] ?? "")), [.. valueAt.Select(i => csv[i] ?? "")]))
                Problems.Add($"line {csv.RawRow}: the same {string.Join(", ", keys)} a second time");
            if (rows.Count > MostRows)
                throw new InvalidDataException($"it has more than {MostRows} rows: is it a table by region, sector and month?");
        }
    }

    // «5», «05», « 05 » and «Ayacucho» are one region; «2026-03-01» and «2026-03» one month.
    private static string Key(IEnumerable<string> parts) => string.Join('\u001f', parts.Select(part =>
    {
        var text = part.Trim();
        return text.Length == 1 && char.IsAsciiDigit(text[0]) ? "0" + text : text.Length == 10 && text[4] == '-' ? text[..7]
            : text.Length > 1 && char.IsLetter(text[0]) ? Departments.CodeOf(text) ?? text : text;
    }));
}
