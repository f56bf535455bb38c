using System.Text.Json;
using Peru.Assistant.Skills;
using Peru.Assistant.Tests.Support;

namespace Peru.Assistant.Tests.Skills.Profile;

/// <summary>Precision and recall over (fact, value) pairs, each need and each level of a place by itself, against the committed floors.</summary>
public sealed class ExtractionFloorTests
{
    [Theory]
    [InlineData("extraction_apart.tsv")]
    [InlineData("extraction_dev.tsv")]
    [InlineData("extraction_holdout.tsv")]
    [InlineData("extraction_holdout2.tsv")]
    [InlineData("extraction_holdout3.tsv")]
    public void Facts_of_messages_stay_above_their_floors(string file)
    {
        using var floors = JsonDocument.Parse(File.ReadAllText(RepoRoot.File("scoring", "training", "floors.json")));
        var floor = floors.RootElement.GetProperty("facts").GetProperty(file);
        var (right, wrong, missed) = (0, 0, 0);
        foreach (var one in ExtractionCase.Read(file))
        {
            var (stated, found) = (Pairs(one.Expected), Pairs(one.Found()));
            right += stated.Intersect(found).Count();
            wrong += found.Except(stated).Count();
            missed += stated.Except(found).Count();
        }

        Assert.True(right / (double)(right + wrong) >= floor.GetProperty("precision").GetDouble(), $"precision {right / (double)(right + wrong):0.000}");
        Assert.True(right / (double)(right + missed) >= floor.GetProperty("recall").GetDouble(), $"recall {right / (double)(right + missed):0.000}");
    }

    private static List<string> Pairs(IReadOnlyDictionary<string, string> facts) =>
        [.. facts.SelectMany(fact => fact.Key == FactNames.Needs ? fact.Value.Split(',') : [fact.Key + "=" + fact.Value])];
}
