using System.Collections.Concurrent;
using Peru.Assistant.Scoring;
using Peru.Assistant.Skills.Assessment;
using Peru.Assistant.Skills.Retrieval;

namespace Peru.Assistant.Skills.Recommendation;

/// <summary>The three resources that fit this owner, the next three, and the card of each.</summary>
/// <param name="term">The plain words of a need, by <c>need.&lt;name&gt;</c>.</param>
public sealed class RecommendationSkill(Recommender recommender, TextEncoder encoder, Func<string, string> term) : ISkill
{
    private const int Listed = 3;

    // Enough for two rounds of "más" without ranking deeper than a phone is read.
    private const int Ranked = 12;

    // The texts of some hundred turns: one turn asks for the same vector several times.
    private const int MostVectors = 300;
    private readonly ConcurrentDictionary<string, float[]> vectors = new(StringComparer.Ordinal);

    public string Name => "recommend";

    /// <summary>Topics: <c>list</c>, <c>more</c>, <c>again</c>, and with a resource's id <c>card:</c>, <c>info:</c>, <c>next_step:</c>.</summary>
    public SkillAnswer Answer(SkillRequest request)
    {
        var colon = request.Topic.IndexOf(':', StringComparison.Ordinal);
        var (topic, id) = colon < 0 ? (request.Topic, "") : (request.Topic[..colon], request.Topic[(colon + 1)..]);
        return topic switch
        {
            "more" => More(request),
            "again" => Again(request),
            "card" => Card(request, id, CardWords.Open),
            "info" => Card(request, id, CardWords.Info),
            "next_step" => NextStep(request, id),
            _ => List(request),
        };
    }

    /// <summary>The candidates that a question's answer could reorder, best first.</summary>
    public IReadOnlyList<Recommendation> Candidates(SkillRequest request, int count = Ranked)
    {
        var text = QueryText(request);
        var stage = BusinessFacts.Stage(request.Profile, request.Today).Stage;
        var query = RecommendationRequest.For(request.Profile, text, VectorOf(text), stage, request.Today) with
        {
            Lexical = request.Lexical,
            Except = request.Seen,
        };
        return recommender.Rank(query, count);
    }

    public Resource? Find(string id) => recommender.Find(id);

    private SkillAnswer List(SkillRequest request)
    {
        var fitting = Candidates(request, Listed);
        if (fitting.Count == 0)
            return new SkillAnswer { Says = [new Say("recommend.none")], Handoff = "nothing_found", UnmetNeed = QueryText(request) };
        var intro = request.Profile.Needs is [var need, ..] ? Say.With("recommend.intro_for", ("need", term("need." + need))) : new Say("recommend.intro");
        return Offered(request, fitting, intro);
    }

    private SkillAnswer More(SkillRequest request)
    {
        var fitting = Candidates(request, Listed);
        return fitting.Count == 0 ? SkillAnswer.Saying(new Say("recommend.no_more")) : Offered(request, fitting, new Say("recommend.intro_more"));
    }

    private SkillAnswer Again(SkillRequest request)
    {
        var shown = request.Shown.Select(recommender.Find).OfType<Resource>().Select(resource => new Recommendation(resource, 0, "", "")).ToList();
        return shown.Count == 0 ? List(request) : Offered(request, shown, new Say("recommend.intro_again"));
    }

    private static SkillAnswer Offered(SkillRequest request, IReadOnlyList<Recommendation> fitting, Say intro)
    {
        var cards = fitting.Select(found => ResourceCard.Of(found.Resource, request.Profile, request.Today)).ToList();
        return new SkillAnswer
        {
            Says = [intro, .. cards.Select((card, i) => CardWords.Item(card, i + 1, fitting[i].Why)), new Say("recommend.end")],
            Choices = [.. cards.Select((card, i) => CardWords.Choice(card, i + 1))],
            Opens = "offer",
            Shown = [.. fitting.Select(found => new ShownResource(found.Resource.Id, found.Resource.Revision, found.Score, found.Why))],
        };
    }

    private SkillAnswer Card(SkillRequest request, string id, Func<ResourceCard, string, Say> say)
    {
        if (recommender.Find(id) is not { } resource)
            return SkillAnswer.Saying(new Say("recommend.no_more"));
        var card = ResourceCard.Of(resource, request.Profile, request.Today);
        return new SkillAnswer
        {
            Says = [say(card, WhyOf(request, resource))],
            Choices = [new Choice("more_info:" + id), new Choice("interested:" + id), new Choice("not_for_me:" + id)],
            Opens = "card",
            Card = id,
        };
    }

    private SkillAnswer NextStep(SkillRequest request, string id) => recommender.Find(id) is { } resource
        ? new SkillAnswer
        {
            Says = [CardWords.NextStep(ResourceCard.Of(resource, request.Profile, request.Today))],
            Choices = [new Choice("list"), new Choice("more")],
            Opens = "offer",
        }
        : SkillAnswer.Saying(new Say("recommend.no_more"));

    /// <summary>Why it would be shown to this owner now; empty where it would not.</summary>
    public string WhyOf(SkillRequest request, Resource resource) =>
        Candidates(request with { Seen = new HashSet<string>() }).FirstOrDefault(found => found.Resource.Id == resource.Id)?.Why ?? "";

    // "finance" of a farm is asked for as a farm would.
    private string InWords(string need, string? section) =>
        term($"wish.{need}.{section}") is { Length: > 0 } words ? words : term("wish." + need);

    // What is asked now weighs with what the business is and needs; a bare number asks nothing.
    private string QueryText(SkillRequest request)
    {
        var needs = request.Profile.Needs.Take(1).Select(need => InWords(need, request.Profile[FactNames.Section]));
        var parts = needs.Prepend(request.Text).Append(request.Profile[FactNames.Activity] ?? "").Where(part => part.Length > 2);
        return string.Join(". ", parts);
    }

    private float[] VectorOf(string text)
    {
        if (vectors.Count > MostVectors)
            vectors.Clear();
        return vectors.GetOrAdd(text, encoder.EncodeQuery);
    }
}
