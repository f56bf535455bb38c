using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Peru.Assistant.Skills.Profile;

namespace Peru.Assistant.Bot.CommandLine;

/// <summary><c>features [FILE]</c>: one text a line in; out, a JSON object with the fact classifier's features and what the rules read. For the training steps.</summary>
internal static class FeaturesCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo?>("FILE") { Arity = ArgumentArity.ZeroOrOne, Description = "One text a line; standard input without it." };
        var day = new Option<string>("--today") { Required = true, Description = "The day that «hace 3 años» counts from, yyyy-MM-dd." };
        var command = new Command("features", "Texts as the fact classifier reads them, for training.") { file, day };
        command.SetAction(async (parsed, ct) =>
        {
            var today = DateOnly.ParseExact(parsed.GetRequiredValue(day), "yyyy-MM-dd", CultureInfo.InvariantCulture);
            var extractor = FactExtractor.Load();
            await foreach (var line in InputLines.ReadAsync(parsed.GetValue(file), ct))
            {
                var reading = Reading.Of(line);
                var rules = extractor.ByRules(reading, today);
                var row = new JsonObject
                {
                    ["features"] = Numbers(FactFeatures.Of(reading)),
                    ["said"] = Numbers(FactFeatures.Of(rules)),
                    ["spans"] = new JsonArray([.. extractor.SpansIn(reading, today).Select(span => new JsonObject
                    {
                        ["features"] = Numbers(FactFeatures.Of(reading, span)),
                        ["meanings"] = new JsonArray([.. span.Meanings.Select(meaning => new JsonObject { ["role"] = meaning.Role, ["name"] = meaning.Name, ["value"] = meaning.Value, ["said"] = Numbers(FactFeatures.Of(meaning, rules)) })]),
                    })]),
                    ["rules"] = FactKeys.Of(rules, today, extractor.Gazetteer),
                };
                await Console.Out.WriteLineAsync(row.ToJsonString(JsonSerializerOptions.Default));
            }
        });
        return command;
    }

    private static JsonArray Numbers(List<uint> features) => new([.. features.Select(feature => JsonValue.Create(feature))]);
}
