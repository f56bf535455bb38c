using System.Globalization;
using CsvHelper;

namespace Peru.Assistant.Bot.Batch;

/// <summary>A file of firms in, a file of scores out, a few thousand firms in memory at any time.</summary>
/// <remarks>One thread reads and writes; handfuls of firms are scored side by side and written in the order they were read.</remarks>
internal sealed class ScoreRun(FirmScorer scorer, IReadOnlyList<ContextTable> context, ScoreTally tally, ScoreProgress progress)
{
    // Large enough that one run of the model is worth its overhead, small enough that four of them are a few megabytes.
    private const int Handful = 1_000;

    // A text takes milliseconds: small handfuls keep every core busy to the end.
    private const int HandfulWithTexts = 50;

    public long Firms { get; private set; }

    /// <param name="done">How much of the input is read, 0–1.</param>
    public async Task ScoreAsync(FirmReader reader, TextWriter output, Func<double> done, CancellationToken ct)
    {
        await using var csv = new CsvWriter(output, CultureInfo.InvariantCulture, leaveOpen: true);
        WriteLine(csv, [FirmHeader.Key, .. StudyColumn(reader), .. ScoredFirm.Columns, .. context.SelectMany(table => table.Columns)]);
        var waiting = new Queue<Task<ScoredFirm[]>>();
        var size = reader.Header.Has("text") || reader.Header.Has("activity") ? HandfulWithTexts : Handful;
        while (ReadHandful(reader, size) is { Count: > 0 } firms)
        {
            waiting.Enqueue(Task.Run(() => scorer.Score(firms), ct));
            if (waiting.Count > Environment.ProcessorCount)
                Write(csv, await waiting.Dequeue().WaitAsync(ct), reader.Header);
            progress.Show("scored", done(), Firms);
            ct.ThrowIfCancellationRequested();
        }
        while (waiting.TryDequeue(out var scoring))
            Write(csv, await scoring.WaitAsync(ct), reader.Header);
        await csv.FlushAsync();
    }

    private static string[] StudyColumn(FirmReader reader) => reader.Header.Has("study") ? ["study"] : [];

    private List<Firm> ReadHandful(FirmReader reader, int size)
    {
        var firms = new List<Firm>(size);
        while (firms.Count < size && reader.Next() is { } row)
        {
            if (row.Firm is { } firm)
            {
                firms.Add(firm);
                continue;
            }
            var problem = string.Create(CultureInfo.InvariantCulture, $"line {row.Line}: {row.Problem}");
            tally.AddBadRow(problem);
            progress.Say(problem);
        }
        return firms;
    }

    private void Write(CsvWriter csv, ScoredFirm[] scored, FirmHeader header)
    {
        foreach (var firm in scored)
        {
            IEnumerable<string> study = header.Has("study") ? [firm.Firm.Study] : [];
            WriteLine(csv, [firm.Firm.Key, .. study, .. firm.Cells(), .. context.SelectMany(table => table.Of(firm.Firm))]);
            tally.Add(firm);
        }
        Firms += scored.Length;
    }

    private static void WriteLine(CsvWriter csv, IEnumerable<string?> cells)
    {
        foreach (var cell in cells)
            csv.WriteField(cell);
        csv.NextRecord();
    }
}
