using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Microsoft.ML.OnnxRuntime;
using Npgsql;
using Peru.Assistant.Bot.Database;
using Peru.Assistant.Scoring;
using Peru.Assistant.Scoring.Growth;
using Peru.Assistant.Scoring.Industry;
using Peru.Assistant.Scoring.Language;
using Peru.Assistant.Skills.Profile;
using Peru.Assistant.Skills.Recommendation;
using Peru.Assistant.Skills.Retrieval;

namespace Peru.Assistant.Bot.CommandLine;

/// <summary><c>bench</c>: medians of each scorer on this machine, one thread. For <c>make bench</c>.</summary>
internal static class BenchCommand
{
    // 25 words, as owners write them.
    private const string Sentence =
        "hola buenas tardes tengo un puesto de jugos y desayunos en el mercado modelo de huancayo hace cuatro años y la municipalidad me pide licencia";

    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "As JSON." };
        var body = new Option<FileInfo?>("--body") { Description = "Only this graph, with the input input_ids; prints its median in milliseconds." };
        var tokens = new Option<int>("--tokens") { DefaultValueFactory = _ => 36, Description = "Tokens of that graph's input." };
        var command = new Command("bench", "Medians of every scorer on this machine.") { json, body, tokens };
        command.SetAction(async (parsed, ct) =>
        {
            if (parsed.GetValue(body) is { } graph)
            {
                await Console.Out.WriteLineAsync(Body(graph.FullName, parsed.GetValue(tokens)).ToString("0.000", CultureInfo.InvariantCulture));
                return;
            }
            var figures = await MeasureAsync(ct);
            await Console.Out.WriteLineAsync(parsed.GetValue(json) ? JsonSerializer.Serialize(figures) : string.Join('\n', figures.Select(figure => $"{figure.Key}\t{figure.Value}")));
        });
        return command;
    }

    private static async Task<Dictionary<string, double>> MeasureAsync(CancellationToken ct)
    {
        await using var database = await Database.Database.OpenAsync(DatabaseOptions.From(Settings.Read()), TimeProvider.System, ct);
        var today = new DateOnly(2026, 11, 22);
        var memory = new Dictionary<string, double>();
        var resident = Environment.WorkingSet;
        using var encoder = TextEncoder.Load();
        encoder.EncodeQuery(Sentence);
        memory["encoder_mb"] = Grown(ref resident);
        var language = LanguageClassifier.Load();
        language.Classify(Sentence);
        memory["language_mb"] = Grown(ref resident);
        using var industry = IndustryClassifier.Load(encoder);
        industry.Classify(Sentence);
        memory["industry_mb"] = Grown(ref resident);
        var facts = FactExtractor.Load();
        facts.Extract(Sentence, today);
        memory["facts_mb"] = Grown(ref resident);
        using var growth = GrowthScorer.Load();
        growth.Score(new GrowthFacts { Workers = 1 });
        memory["growth_mb"] = Grown(ref resident);
        var recommender = await Recommender.LoadAsync(database.Source, encoder, ct);
        recommender.Rank(new RecommendationRequest { Text = Sentence, Vector = encoder.EncodeQuery(Sentence), Today = today }, 10);
        memory["recommender_mb"] = Grown(ref resident);
        var catalog = new CatalogStore(database.Source);
        var firms = Enumerable.Range(0, 4_096).Select(number => new GrowthFacts { BusinessAgeYears = number % 20, Workers = number % 5, Registered = number % 2 }).ToList();

        var figures = new Dictionary<string, double>
        {
            ["encoder_ms"] = Median(300, () => encoder.EncodeQuery(Sentence)),
            ["language_us"] = 1_000 * Median(200, () => Repeat(100, () => language.Classify(Sentence))) / 100,
            ["industry_ms"] = Median(200, () => industry.Classify(Sentence)),
            // Long enough for the rules' code to be compiled for good: the first thousands of messages cost up to twice as much.
            ["facts_us"] = 1_000 * Median(600, () => Repeat(20, () => facts.Extract(Sentence, today))) / 20,
            ["firms_per_second"] = firms.Count * 1_000 / Median(20, () => growth.ScoreAll(firms)),
        };
        var waits = new List<double>();
        for (var run = 0; run < 200; run++)
        {
            var began = TimeProvider.System.GetTimestamp();
            recommender.Rank(new RecommendationRequest { Text = Sentence, Vector = encoder.EncodeQuery(Sentence), Lexical = await catalog.LexicalAsync(Sentence, ct), Today = today }, 10);
            waits.Add(TimeProvider.System.GetElapsedTime(began).TotalMilliseconds);
        }
        figures["recommend_ms"] = waits.Order().ElementAt(waits.Count / 2);
        figures["commits_per_second"] = await CommitsAsync(database.Source, ct);
        return figures.Concat(memory).ToDictionary(figure => figure.Key, figure => Math.Round(figure.Value, figure.Value < 100 ? 2 : 0));
    }

    /// <summary>Megabytes that the process has grown by since the last look.</summary>
    private static double Grown(ref long resident)
    {
        var before = resident;
        resident = Environment.WorkingSet;
        return (resident - before) / 1048576.0;
    }

    // What pgbench -N does in short: one row updated and committed, four connections, five seconds.
    private static async Task<double> CommitsAsync(NpgsqlDataSource database, CancellationToken ct)
    {
        await ExecuteAsync(database, "create table if not exists bench_row (id int primary key, n int not null); insert into bench_row select i, 0 from generate_series(0, 3) i on conflict do nothing", ct);
        var began = TimeProvider.System.GetTimestamp();
        var counts = await Task.WhenAll(Enumerable.Range(0, 4).Select(async id =>
        {
            var commits = 0;
            for (; TimeProvider.System.GetElapsedTime(began) < TimeSpan.FromSeconds(5); commits++)
                await ExecuteAsync(database, $"update bench_row set n = n + 1 where id = {id}", ct);
            return commits;
        }));
        var seconds = TimeProvider.System.GetElapsedTime(began).TotalSeconds;
        await ExecuteAsync(database, "drop table bench_row", ct);
        return counts.Sum() / seconds;
    }

#pragma warning disable CA2100 // Statements of this file's own.
    private static async Task ExecuteAsync(NpgsqlDataSource database, string sql, CancellationToken ct)
    {
        await using var command = database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(ct);
    }
#pragma warning restore CA2100

    private static double Body(string file, int tokens)
    {
        using var options = new Microsoft.ML.OnnxRuntime.SessionOptions { IntraOpNumThreads = 1, InterOpNumThreads = 1, ExecutionMode = ExecutionMode.ORT_SEQUENTIAL, GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL };
        using var session = new InferenceSession(file, options);
        using var run = new RunOptions();
        using var ids = OrtValue.CreateTensorValueFromMemory([.. Enumerable.Range(0, tokens).Select(token => 5L + token * 977 % 40_000)], [1, tokens]);
        return Median(200, () =>
        {
            using var outputs = session.Run(run, ["input_ids"], [ids], session.OutputNames);
        });
    }

    private static void Repeat(int times, Action step)
    {
        for (var time = 0; time < times; time++)
            step();
    }

    private static double Median(int runs, Action step)
    {
        // Two seconds first, unmeasured: compiled to its last tier and cached.
        for (var warm = TimeProvider.System.GetTimestamp(); TimeProvider.System.GetElapsedTime(warm) < TimeSpan.FromSeconds(2);)
            step();
        var times = new double[runs];
        for (var run = 0; run < runs; run++)
        {
            var began = TimeProvider.System.GetTimestamp();
            step();
            times[run] = TimeProvider.System.GetElapsedTime(began).TotalMilliseconds;
        }
        Array.Sort(times);
        return times[runs / 2];
    }
}
