using Npgsql;
using Peru.Assistant.Scoring;
using Peru.Assistant.Skills.Retrieval;

namespace Peru.Assistant.Skills.Recommendation;

/// <summary>From a request to the resources that fit, best first: eligible ones only, ranked by need, words, meaning and facts. Pure once made.</summary>
public sealed class Recommender
{
    private readonly PassageIndex passages;
    private readonly PassageIndex phrases;
    private readonly NeedDetector needs;
    private readonly RankWeights weights;

    private Recommender(IReadOnlyList<Resource> resources, PassageIndex passages, PassageIndex phrases, NeedDetector needs, RankWeights weights) =>
        (Resources, this.passages, this.phrases, this.needs, this.weights) = (resources, passages, phrases, needs, weights);

    /// <summary>The live catalog that it ranks.</summary>
    public IReadOnlyList<Resource> Resources { get; }

    /// <summary>Seeds the catalog where it is new, and loads what is live now.</summary>
    public static async Task<Recommender> LoadAsync(NpgsqlDataSource database, TextEncoder encoder, CancellationToken ct)
    {
        var catalog = new CatalogStore(database);
        await catalog.SeedAsync(CatalogFolder.ReadEntries(), ct);
        var resources = await catalog.LoadAsync(ct);
        var topics = CatalogFolder.ReadNeeds();
        var vectors = new VectorStore(database, encoder, VectorFile.Load());
        var texts = await vectors.PassagesAsync(resources.Select(resource => resource.Passage), ct);
        var words = await vectors.QueriesAsync(resources.SelectMany(resource => resource.Phrases).Concat(topics.Topics.SelectMany(topic => topic.Phrases)), ct);
        return new Recommender(
            resources,
            new PassageIndex([.. resources.Select(resource => new[] { texts[resource.Passage] })]),
            new PassageIndex([.. resources.Select(resource => resource.Phrases.Select(phrase => words[phrase]).ToArray())]),
            new NeedDetector(topics, words, NeedHead.Load([.. topics.Topics.Select(topic => topic.Id)])),
            RankWeights.Load());
    }

    public Resource? Find(string id) => Resources.FirstOrDefault(resource => resource.Id == id);

    /// <summary>The best <paramref name="count"/>, best first; empty where nothing may be offered.</summary>
    public IReadOnlyList<Recommendation> Rank(RecommendationRequest request, int count = 10)
    {
        var topics = needs.Detect(request.Text, request.Vector, request.Needs);
        var scored = Features(request, topics)
            .Select(entry => (entry.Resource, Score: weights.Score(entry.Features)))
            .OrderByDescending(entry => entry.Score).ThenBy(entry => entry.Resource.Id, StringComparer.Ordinal)
            .ToList();
        return
        [
            .. Diversity.Apply(scored, entry => entry.Resource, entry => entry.Score).Take(count).Select(entry =>
            {
                var topic = Reason.TopicOf(entry.Resource, topics);
                return new Recommendation(entry.Resource, 1 / (1 + Math.Exp(-entry.Score)), Reason.Of(entry.Resource, topic, request), topic?.Id ?? "");
            }),
        ];
    }

    /// <summary>The features of every resource that may be offered; for training.</summary>
    public IReadOnlyList<(Resource Resource, float[] Features)> Features(RecommendationRequest request) =>
        Features(request, needs.Detect(request.Text, request.Vector, request.Needs));

    private List<(Resource Resource, float[] Features)> Features(RecommendationRequest request, IReadOnlyList<(NeedTopic Topic, float Probability)> topics)
    {
        var context = ContextOf(request, topics);
        var (meaning, phrase) = (passages.Search(request.Vector), phrases.Search(request.Vector));
        var features = new List<(Resource, float[])>(Resources.Count);
        for (var i = 0; i < Resources.Count; i++)
            if (Eligibility.IsOffered(Resources[i], request))
                features.Add((Resources[i], RankFeatures.Of(Resources[i], request, context, meaning[i], phrase[i])));
        return features;
    }

    private RankFeatures.Context ContextOf(RecommendationRequest request, IReadOnlyList<(NeedTopic Topic, float Probability)> topics)
    {
        var (sums, best) = (new Dictionary<string, float>(StringComparer.Ordinal), new Dictionary<string, float>(StringComparer.Ordinal));
        var highest = topics.Count > 0 ? topics[0].Probability : 1;
        foreach (var (topic, probability) in topics)
            foreach (var (id, grade) in topic.Resources)
            {
                sums[id] = sums.GetValueOrDefault(id) + probability * grade / 3f;
                best[id] = Math.Max(best.GetValueOrDefault(id), probability / highest * grade / 3f);
            }
        var stage = request.Stage is "decline" ? "struggling" : request.Stage is "idea" or "start" or "established" or "growth" or "struggling" ? request.Stage : null;
        return new RankFeatures.Context(sums, highest, best, needs.TradesIn(request.Text), stage, request.Lexical.Values.Select(hit => hit.FullText).DefaultIfEmpty().Max());
    }
}
