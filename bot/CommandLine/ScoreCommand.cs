using System.CommandLine;
using System.Globalization;
using System.Text;
using Peru.Assistant.Bot.Batch;
using Peru.Assistant.Scoring.Growth;

namespace Peru.Assistant.Bot.CommandLine;

/// <summary><c>score FILE.csv --out scores.csv</c>: stage, growth and closure risk of many firms.</summary>
internal static class ScoreCommand
{
    private const string About = """
        Stage, growth potential and closure risk of the firms in a CSV; «-» reads standard input.

        FILE has a column «firm» (the key) and any of:
          facts of an owner: selling started section activity|text place ruc workers sales_month sales_good_month sales_bad_month trend records credit
          facts of the panels: business_age_years registered licence workers workers_ft workers_pt profit_month all_months fixed_premises home_based
            street_or_client keeps_records records_withdrawals has_formal_loan net_borrower loan_outstanding bank_account sells_on_credit hours_week edu_secondary
            edu_years startup_capital advertises marketing_index invested_last_year investment business_contacts_phone n_businesses bonus_paid fired_any cost_* sector
          and: study region month (of the row, yyyy-MM; today without it).
        Other columns are passed over and named once. The owner's sex and age are never read.

        Money is compared within «study» where there is that column (ZA, TZ, KE, PK on the scale that the model was trained with, others within the file);
        in soles, on the scale of Peru, where there is a column that only Peruvian owners fill (selling started place ruc region records credit …);
        else within the file (or by log_money_z where the file brings it). --money says otherwise. A group of fewer than 30 firms with money is put on the scale of Peru.
        Comparing within a file or study reads it twice; standard input is then kept in a temporary file.

        «text» or «activity» is what an owner says: it is turned into a sector where the file tells none (some hundred firms a second), and other
        facts that it tells stand in for empty cells. Cells may be in an owner's words: «tienda», «en trámite», «3 años», «S/ 1 500».
        market_trends.csv and socioeconomic_factors.csv have columns region, sector, month (any of them) and figures; the figures are
        joined to each row as market_… and socio_… and never change a score: no data links them to what became of a firm.
        A rising trend never raises growth; a falling one raises the closure risk.
        growth_expected (0–1) is the score to rank by; growth_band is «high» or «low» from a chance of 40 % on (a third of all
        firms end in each), else «medium»; «no sé todavía» where information is under the model's limit.

        Exit code: 0 all rows scored, 1 some rows kept out (named by line on standard error), 2 wrong usage or a wrong header.
        """;

    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "CSV of firms (commas, semicolons or tabs); «-» is standard input." };
        var output = new Option<string?>("--out") { Description = "Where the scores go; «-» or nothing is standard output." };
        var report = new Option<FileInfo?>("--report") { Description = "An HTML page with pictures by region and sector." };
        var market = new Option<FileInfo?>("--market") { Description = "market_trends.csv, joined by region, sector, month." };
        var social = new Option<FileInfo?>("--socioeconomic") { Description = "socioeconomic_factors.csv, joined the same way." };
        var money = new Option<MoneyRule>("--money") { Description = "How money is compared.", DefaultValueFactory = _ => MoneyRule.Auto };
        var command = new Command("score", About) { file, output, report, market, social, money };
        command.SetAction((parsed, ct) => RunAsync(new Choices(
            parsed.GetValue(file)!, parsed.GetValue(output), parsed.GetValue(report), parsed.GetValue(market), parsed.GetValue(social), parsed.GetValue(money)),
            parsed.InvocationConfiguration.Error, ct));
        return command;
    }

    private static async Task<int> RunAsync(Choices choices, TextWriter errors, CancellationToken ct)
    {
        var current = choices.File;
        try
        {
            RefuseToWriteOver(choices);
            var clock = TimeProvider.System;
            var today = DateOnly.FromDateTime(clock.GetUtcNow().Date);
            List<ContextTable> context = [];
            foreach (var (name, table) in new[] { ("market", choices.Market), ("socio", choices.Social) })
            {
                if (table is null)
                    continue;
                current = table.FullName;
                using var text = new StreamReader(table.FullName, Encodings.Utf8OrLatin1);
                context.Add(ContextTable.Load(name, text));
            }

            current = choices.File;
            await using var input = choices.File == "-" ? await SpoolAsync(ct) : new FileStream(choices.File, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
            var progress = new ScoreProgress(clock, errors, visible: !Console.IsErrorRedirected);
            using var first = new FirmReader(FirmReader.Open(input), today);
            RefuseWhatCannotBeJoined(first.Header, context);
            if (first.Header.Unknown.Count > 0)
                progress.Say($"columns passed over: {string.Join(", ", first.Header.Unknown)}");
            foreach (var table in context)
                table.Problems.ForEach(problem => progress.Say($"{table.Name}: {problem}"));

            // Opened before the work: a page that cannot be written is said at once, not after a million firms.
            current = choices.Report?.FullName ?? current;
            await using var page = choices.Report is { } report ? new StreamWriter(report.FullName, false, new UTF8Encoding(false)) : null;
            current = choices.Out is null or "-" ? choices.File : choices.Out;
            await using var writer = choices.Out is null or "-"
                ? new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16)
                : new StreamWriter(choices.Out, false, new UTF8Encoding(false), 1 << 16);
            current = choices.File;
            double Done() => input.Length == 0 ? 1 : (double)input.Position / input.Length;
            var scales = new MoneyScales(MoneyScales.Resolve(choices.Money, first.Header));
            if (MoneyScales.NeedsFirstPass(choices.Money, first.Header))
                first.ReadMoney(scales, rows => progress.Show("compared", Done(), rows));
            input.Position = 0;
            using var reader = new FirmReader(FirmReader.Open(input), today);
            using var growth = GrowthScorer.Load();
            using var industry = new SectionOfText();
            var tally = new ScoreTally();
            var run = new ScoreRun(new FirmScorer(growth, scales, industry.Of), context, tally, progress);
            await run.ScoreAsync(reader, writer, Done, ct);
            progress.Close(run.Firms);
            if (tally.BadRows > 0)
                progress.Say(string.Create(CultureInfo.InvariantCulture, $"{run.Firms} firms scored, {tally.BadRows} rows kept out"));
            if (page is not null)
                await page.WriteAsync(ScoreReport.Html(tally, context.SelectMany(table => table.Columns)));
            return tally.BadRows > 0 || context.Any(table => table.Problems.Count > 0) ? 1 : 0;
        }
        catch (Exception error) when (error is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            await errors.WriteLineAsync($"{current}: {error.Message}");
            return 2;
        }
    }

    // Standard input cannot be read twice, and the scale of its money may need that.
    private static async Task<FileStream> SpoolAsync(CancellationToken ct)
    {
        var spool = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        await using var input = Console.OpenStandardInput();
        await input.CopyToAsync(spool, ct);
        spool.Position = 0;
        return spool;
    }

    private static void RefuseWhatCannotBeJoined(FirmHeader header, List<ContextTable> context)
    {
        foreach (var table in context)
        {
            foreach (var key in table.FoundBy.Where(key => key != "month" && !header.Has(key) && !(key == "sector" && header.Has("section"))))
                throw new InvalidDataException($"column «{key}» is missing, and the {table.Name} table is joined by it");
        }
    }

    // A file that is written while it is read is lost.
    private static void RefuseToWriteOver(Choices choices)
    {
        var written = new[] { choices.Out is null or "-" ? null : Path.GetFullPath(choices.Out), choices.Report?.FullName }.OfType<string>().Where(path => !path.StartsWith("/dev/", StringComparison.Ordinal)).ToList();
        var read = new[] { choices.File == "-" ? null : Path.GetFullPath(choices.File), choices.Market?.FullName, choices.Social?.FullName }.OfType<string>();
        if (written.Intersect(read, StringComparer.Ordinal).Concat(written.Count == 2 && written[0] == written[1] ? written : []).FirstOrDefault() is { } path)
            throw new InvalidDataException($"{path} would be written over: give --out and --report files of their own");
    }

    private sealed record Choices(string File, string? Out, FileInfo? Report, FileInfo? Market, FileInfo? Social, MoneyRule Money);
}
