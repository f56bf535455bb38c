using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Peru.Assistant.Bot.Database;
using Peru.Assistant.Scoring;
using Peru.Assistant.Skills;
using Peru.Assistant.Skills.Profile;
using Peru.Assistant.Skills.Recommendation;
using Peru.Assistant.Skills.Retrieval;

namespace Peru.Assistant.Bot.CommandLine;

/// <summary><c>recommend [FILE]</c>: JSON lines of situations in, JSON lines of the ten resources that fit out.</summary>
internal static class RecommendCommand
{
    private const int Count = 10;
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create()
    {
        var file = new Argument<FileInfo?>("FILE") { Arity = ArgumentArity.ZeroOrOne, Description = "JSON lines {\"text\", \"stage\", \"section\", \"department\"}, all but text optional; standard input without it." };
        var features = new Option<bool>("--features") { Description = "For training: every eligible resource with the numbers that its rank is made of.", Hidden = true };
        var command = new Command("recommend", "The resources that fit a situation, best first, each with why.") { file, features };
        command.SetAction((parsed, ct) => RunAsync(parsed.GetValue(file), parsed.GetValue(features), ct));
        return command;
    }

    private static async Task<int> RunAsync(FileInfo? file, bool features, CancellationToken ct)
    {
        await using var database = await Database.Database.OpenAsync(DatabaseOptions.From(Settings.Read()), TimeProvider.System, ct);
        using var encoder = TextEncoder.Load();
        var recommender = await Recommender.LoadAsync(database.Source, encoder, ct);
        var catalog = new CatalogStore(database.Source);
        var facts = FactExtractor.Load();
        var (number, failed) = (0, 0);
        await foreach (var line in InputLines.ReadAsync(file, ct))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            try
            {
                var situation = JsonSerializer.Deserialize<Situation>(line, Json);
                if (situation?.Text is null)
                    throw new JsonException("«text» is missing.");
                var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
                var profile = new BusinessProfile(facts.Extract(situation.Text, today));
                var request = new RecommendationRequest
                {
                    Text = situation.Text,
                    Vector = encoder.EncodeQuery(situation.Text),
                    Lexical = await catalog.LexicalAsync(situation.Text, ct),
                    Stage = situation.Stage,
                    Section = situation.Section,
                    Department = situation.Department ?? profile[FactNames.Region],
                    Needs = profile.Needs,
                    Profile = profile,
                    Today = today,
                };
                await Console.Out.WriteLineAsync(features ? Features(recommender, request) : Answer(recommender, request));
            }
            catch (JsonException error)
            {
                failed++;
                await Console.Out.WriteLineAsync("{\"resources\":[]}");
                await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"line {number}: {error.Message}"));
            }
        }
        return failed > 0 ? 1 : 0;
    }

    private static string Answer(Recommender recommender, RecommendationRequest request) => JsonSerializer.Serialize(
        new { resources = recommender.Rank(request, Count).Select(found => new { id = found.Resource.Id, score = Math.Round(found.Score, 4), why = found.Why }) }, Json);

    private static string Features(Recommender recommender, RecommendationRequest request) => JsonSerializer.Serialize(
        new { names = RankFeatures.Names, resources = recommender.Features(request).ToDictionary(entry => entry.Resource.Id, entry => entry.Features) }, Json);

    private sealed record Situation(string? Text, string? Stage, string? Section, string? Department);
}
