using System.Text.Json;
using Peru.Assistant.Skills.Recommendation;
using Peru.Assistant.Skills.Retrieval;
using Peru.Assistant.Tests.Support;

namespace Peru.Assistant.Tests.Skills.Recommendation;

/// <summary>The ranking against graded situations: it may not fall under scoring/training/floors.json.</summary>
public sealed class RankingFloorsTests(LoadedCatalog catalog) : IClassFixture<LoadedCatalog>
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    [Theory]
    [InlineData("situations.jsonl", "situations")]
    [InlineData("situations_check.jsonl", "check")]
    public async Task Graded_situations_are_answered_as_well_as_the_floors_ask(string file, string set)
    {
        var store = new CatalogStore(catalog.Database.Source);
        var (gain, hits, count) = (0.0, 0, 0);
        foreach (var line in File.ReadLines(RepoRoot.File("scoring", "training", "data", "retrieval", file)))
        {
            var situation = JsonSerializer.Deserialize<Situation>(line, Json)!;
            var found = catalog.Recommender.Rank(new RecommendationRequest
            {
                Text = situation.Text,
                Vector = catalog.Encoder.EncodeQuery(situation.Text),
                Lexical = await store.LexicalAsync(situation.Text, CancellationToken.None),
                Stage = situation.Stage,
                Section = situation.Section,
                Department = situation.Department,
                Today = new DateOnly(2026, 11, 22),
            });
            var grades = found.Select(item => situation.Grades.GetValueOrDefault(item.Resource.Id)).ToList();
            gain += Gain(grades) / Gain([.. situation.Grades.Values.OrderDescending()]);
            hits += grades.Take(3).Any(grade => grade >= 2) ? 1 : 0;
            count++;
        }
        using var floors = JsonDocument.Parse(File.ReadAllBytes(RepoRoot.File("scoring", "training", "floors.json")));
        var floor = floors.RootElement.GetProperty("retrieval").GetProperty(set);
        Assert.True(gain / count >= floor.GetProperty("ndcg5").GetDouble(), $"nDCG@5 of {set}: {gain / count:F3}");
        Assert.True((double)hits / count >= floor.GetProperty("hit3").GetDouble(), $"hit@3 of {set}: {(double)hits / count:F3}");
    }

    [Fact]
    public void The_texts_of_the_catalog_come_with_their_vectors()
    {
        // Else a first start makes them, at 5 ms each. After editing content/catalog: ./assistant catalog-vectors scoring/models/catalog.vectors.bin
        var vectors = VectorFile.Load();
        var phrases = CatalogFolder.ReadNeeds().Topics.SelectMany(topic => topic.Phrases).Concat(catalog.Recommender.Resources.SelectMany(resource => resource.Phrases));
        Assert.DoesNotContain(phrases, phrase => vectors.Find("query", phrase) is null);
        Assert.DoesNotContain(catalog.Recommender.Resources, resource => vectors.Find("passage", resource.Passage) is null);
    }

    [Fact]
    public void Every_topic_leads_to_resources_that_exist()
    {
        var ids = catalog.Recommender.Resources.Where(resource => resource.Status != "closed").Select(resource => resource.Id).ToHashSet();
        var content = CatalogFolder.ReadNeeds();
        Assert.All(content.Topics, topic =>
        {
            Assert.NotEmpty(topic.Why);
            Assert.NotEmpty(topic.Phrases);
            Assert.Contains(3, topic.Resources.Values);
            Assert.Empty(topic.Resources.Keys.Except(ids));
            Assert.Empty(topic.Trades.Except(content.Trades.Keys));
            Assert.Empty(topic.When.Keys.Except(content.Situations.Keys));
            Assert.Empty(topic.Needs.Except(Peru.Assistant.Skills.FactNames.AllNeeds));
        });
        Assert.Empty(catalog.Recommender.Resources.SelectMany(resource => resource.Trades).Except(content.Trades.Keys));
        Assert.Empty(catalog.Recommender.Resources.SelectMany(resource => resource.People).Except(content.People.Keys));
        Assert.Empty(Peru.Assistant.Skills.FactNames.AllNeeds.Except(content.Topics.SelectMany(topic => topic.Needs)));
    }

    private static double Gain(IReadOnlyList<int> grades) =>
        grades.Take(5).Select((grade, place) => (Math.Pow(2, grade) - 1) / Math.Log2(place + 2)).Sum();

    private sealed record Situation(string Text, string Stage, string Section, string Department, Dictionary<string, int> Grades);
}
