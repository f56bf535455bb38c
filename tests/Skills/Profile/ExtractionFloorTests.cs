using System.Text.Json;
using Peru.Assistant.Tests.Support;

namespace Peru.Assistant.Tests.Skills.Profile;

/// <summary>Precision and recall on messages that were written apart from the rules, against committed floors.</summary>
public sealed class ExtractionFloorTests
{
    [Theory]
    [InlineData("extraction_holdout.tsv")]
    [InlineData("extraction_holdout2.tsv")]
    [InlineData("extraction_holdout3.tsv")]
    public void Facts_of_messages_written_apart_stay_above_their_floors(string file)
    {
        using var metrics = JsonDocument.Parse(File.ReadAllText(RepoRoot.File("scoring", "training", "metrics", "extraction.json")));
        var floors = metrics.RootElement.GetProperty("floors").GetProperty(file);
        var measured = Measure(ExtractionCase.Read(file));
        var all = Sum(measured.Values);

        Assert.True(all.Precision >= floors.GetProperty("precision").GetDouble(), $"precision {all.Precision:0.000}\n{Table(measured)}");
        Assert.True(all.Recall >= floors.GetProperty("recall").GetDouble(), $"recall {all.Recall:0.000}\n{Table(measured)}");
        foreach (var (name, counts) in measured.Where(fact => fact.Value.Right + fact.Value.Missed >= 10))
        {
            Assert.True(counts.Precision >= floors.GetProperty("fact_precision").GetDouble(), $"{name} precision {counts.Precision:0.000}");
            Assert.True(counts.Recall >= floors.GetProperty("fact_recall").GetDouble(), $"{name} recall {counts.Recall:0.000}");
        }
    }

    private sealed record Counts(int Right, int Wrong, int Missed)
    {
        public double Precision => Right / (double)Math.Max(1, Right + Wrong);

        public double Recall => Right / (double)Math.Max(1, Right + Missed);
    }

    private static SortedDictionary<string, Counts> Measure(IReadOnlyList<ExtractionCase> cases)
    {
        var counts = new SortedDictionary<string, Counts>(StringComparer.Ordinal);
        foreach (var one in cases)
        {
            var found = one.Found();
            foreach (var name in found.Keys.Union(one.Expected.Keys))
            {
                var right = one.Expected.ContainsKey(name) && found.GetValueOrDefault(name) == one.Expected[name];
                var before = counts.GetValueOrDefault(name) ?? new Counts(0, 0, 0);
                counts[name] = new Counts(before.Right + (right ? 1 : 0), before.Wrong + (!right && found.ContainsKey(name) ? 1 : 0), before.Missed + (!right && one.Expected.ContainsKey(name) ? 1 : 0));
            }
        }
        return counts;
    }

    private static Counts Sum(IEnumerable<Counts> counts) =>
        counts.Aggregate(new Counts(0, 0, 0), (sum, one) => new Counts(sum.Right + one.Right, sum.Wrong + one.Wrong, sum.Missed + one.Missed));

    private static string Table(SortedDictionary<string, Counts> counts) =>
        string.Join('\n', counts.Select(fact => $"{fact.Key} precision {fact.Value.Precision:0.000} recall {fact.Value.Recall:0.000}"));
}
