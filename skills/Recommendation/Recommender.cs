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
    private readonly Reason reason;
    private readonly RankWeights weights;

    private Recommender(IReadOnlyList<Resource> resources, PassageIndex passages, PassageIndex phrases, NeedDetector needs, Reason reason, RankWeights weights) =>
        (Resources, this.passages, this.phrases, this.needs, this.reason, this.weights) = (resources, passages, phrases, needs, reason, weights);

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
            new NeedDetector(topics, words, NeedHead.Load([.. topics.Topics.Select(topic => topic.Id)], [.. resources.Select(resource => resource.Id)])),
            new Reason(topics),
            RankWeights.Load());
    }

    public Resource? Find(string id) => Resources.FirstOrDefault(resource => resource.Id == id);

    /// <summary>The best <paramref name="count"/>, best first; empty where nothing may be offered or the text has nothing to do with a business.</summary>
    public IReadOnlyList<Recommendation> Rank(RecommendationRequest request, int count = 10)
    {
        var situations = Situations.Of(request);
        var wish = needs.Detect(request.Text, request.Vector, request.Needs, situations);
        if (wish.IsOffTopic)
            return [];
        var scored = Features(request, wish)
            .Select(entry => new Scored(entry.Resource, weights.Score(entry.Features), Reason.TopicOf(entry.Resource, wish.Topics)))
            .OrderByDescending(entry => entry.Score).ThenBy(entry => entry.Resource.Id, StringComparer.Ordinal)
            .ToList();
        var ordered = wish.IsNamed
            ? Diversity.Apply(scored, entry => entry.Resource, entry => entry.Score, entry => wish.IsLikely(entry.Topic))
            : OneOfEachTopic(scored, wish);
        return
        [
            .. ordered.Take(count).Select(entry => new Recommendation(
                entry.Resource, 1 / (1 + Math.Exp(-entry.Score)), reason.Of(entry.Resource, entry.Topic, wish, situations, request), entry.Topic?.Id ?? "")),
        ];
    }

    // Nobody knows yet what is wanted: the best answer to each of the three likeliest needs, then the rest. Unasked, only what a dated source confirms.
    private static IReadOnlyList<Scored> OneOfEachTopic(List<Scored> scored, Wish wish)
    {
        var first = new List<Scored>();
        foreach (var (topic, _) in wish.Topics.Take(3))
            if (scored.Find(entry => entry.Resource.LastKnownYear is not null && topic.Resources.GetValueOrDefault(entry.Resource.Id) == 3 && !first.Exists(chosen => chosen.Resource == entry.Resource)) is { } best)
                first.Add(best with { Topic = topic });
        return [.. first, .. scored.Where(entry => !first.Exists(chosen => chosen.Resource == entry.Resource))];
    }

    /// <summary>The features of every resource that may be offered; for training.</summary>
    public IReadOnlyList<(Resource Resource, float[] Features)> Features(RecommendationRequest request) =>
        Features(request, needs.Detect(request.Text, request.Vector, request.Needs, Situations.Of(request)));

    private List<(Resource Resource, float[] Features)> Features(RecommendationRequest request, Wish wish)
    {
        var context = ContextOf(request, wish);
        var (meaning, phrase) = (passages.Search(request.Vector), phrases.Search(request.Vector));
        var features = new List<(Resource, float[])>(Resources.Count);
        for (var i = 0; i < Resources.Count; i++)
            if (Eligibility.IsOffered(Resources[i], request))
                features.Add((Resources[i], RankFeatures.Of(Resources[i], request, context, wish.Likeness * meaning[i], wish.Likeness * phrase[i], wish.Likeness * wish.Resources[i])));
        return features;
    }

    private static RankFeatures.Context ContextOf(RecommendationRequest request, Wish wish)
    {
        var (sums, best) = (new Dictionary<string, float>(StringComparer.Ordinal), new Dictionary<string, float>(StringComparer.Ordinal));
        var highest = wish.Topics.Count > 0 ? wish.Topics[0].Probability : 1;
        foreach (var (topic, probability) in wish.Topics)
            foreach (var (id, grade) in topic.Resources)
            {
                sums[id] = sums.GetValueOrDefault(id) + probability * grade / 3f;
                best[id] = Math.Max(best.GetValueOrDefault(id), probability / highest * grade / 3f);
            }
        return new RankFeatures.Context(sums, best, wish.Shown, Departments.CodeOf(request.Department), HighestFullText(request, wish));
    }

    private static float HighestFullText(RecommendationRequest request, Wish wish) =>
        request.Lexical.Values.Select(hit => hit.FullText).DefaultIfEmpty().Max() / wish.Likeness;

    private sealed record Scored(Resource Resource, float Score, NeedTopic? Topic);
}
