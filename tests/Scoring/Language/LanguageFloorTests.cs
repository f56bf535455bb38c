using System.Globalization;
using System.Text.Json;
using Peru.Assistant.Scoring.Language;
using Peru.Assistant.Tests.Support;

namespace Peru.Assistant.Tests.Scoring.Language;

/// <summary>The committed sets, which training never sees: a share under its floor in configs/language.floors.json fails.</summary>
public sealed class LanguageFloorTests
{
    private static readonly LanguageClassifier Classifier = LanguageClassifier.Load();
    private static readonly Dictionary<string, double> Floors = JsonSerializer.Deserialize<Dictionary<string, double>>(
        File.ReadAllText(RepoRoot.File("scoring", "training", "configs", "language.floors.json")))!;

    public static TheoryData<string> Sets => [.. Floors.Keys];

    [Theory]
    [MemberData(nameof(Sets))]
    public void A_held_out_set_stays_over_its_floor(string set)
    {
        var rows = LanguageTable.Read($"{set}.tsv");
        var right = rows.Count(row => Classifier.Classify(row["text"]).Label == row["label"]);
        Assert.True(right >= Floors[set] * rows.Count, string.Create(CultureInfo.InvariantCulture, $"{set}: {right} of {rows.Count} right, the floor is {Floors[set]}"));
    }
}
