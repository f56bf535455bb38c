namespace Peru.Assistant.Skills.Retrieval;

/// <summary>
/// What a text asks for, out of the topics of <c>needs.yaml</c>: by words, by nearness in meaning, by what was learned, and by the needs
/// known as facts. Where nothing is asked: what the business's situation makes likely.
/// </summary>
public sealed class NeedDetector
{
    // Set on the development situations; see scoring/training/steps/retrieval_fit.py.
    private const float MeaningWeight = 0.6f;
    private const float HeadWeight = 1.5f;
    private const float WordWeight = 1.5f;
    private const float MostWords = 2;

    // «Hago muebles, quién me presta»: the topic of the trade is likeness only, the wish is another.
    private const float DoingBesideWish = -4;
    private const float FactWeight = 2.5f;
    private const float OtherTradeWeight = -3;

    // A wish in plain words is known. What is only done, or a greeting, says little of what is wanted: there facts and situation decide.
    private const float LikenessBesideWords = 0.4f;
    private const float LikenessWithoutWish = 0.2f;
    private const float MostlyNoWish = 0.5f;

    // Above the share that unusual wishes reach: who is told «nothing fits» goes away.
    private const float MostlyOffTopic = 0.6f;

    private readonly (NeedTopic Topic, WordPattern[] Words, WordPattern[] Doing)[] topics;
    private readonly (string Name, WordPattern[] Words)[] shown;
    private readonly PassageIndex phrases;
    private readonly NeedHead head;

    /// <param name="vectors">Of every phrase of the topics, as queries.</param>
    public NeedDetector(NeedWords content, IReadOnlyDictionary<string, float[]> vectors, NeedHead head)
    {
        this.head = head;
        topics = [.. content.Topics.Select(topic => (topic, Patterns(topic.Words), Patterns(topic.Doing)))];
        shown = [.. content.Trades.Concat(content.People).Select(named => (named.Key, Patterns(named.Value)))];
        phrases = new PassageIndex([.. content.Topics.Select(topic => topic.Phrases.Select(phrase => vectors[phrase]).ToArray())]);
    }

    /// <param name="vector">Of the text, as a query.</param>
    /// <param name="needs">Of <see cref="FactNames.AllNeeds"/>, where they are known.</param>
    /// <param name="situations">Of <see cref="NeedWords.Situations"/>, those that hold.</param>
    public Wish Detect(string text, float[] vector, IReadOnlyList<string> needs, IReadOnlyList<string> situations)
    {
        var words = OwnerWords.Of(text);
        var near = phrases.Search(vector);
        var learned = head.Score(words, vector);
        var own = Shown(words);
        var asked = topics.Select(topic => Math.Min(MostWords, WordsFound(topic.Words, words))).ToArray();
        var isAsked = asked.Any(found => found > 0);
        var askedNeeds = topics.Where((_, i) => asked[i] > 0).SelectMany(topic => topic.Topic.Needs).ToHashSet(StringComparer.Ordinal);
        var isSaid = isAsked || (words.Length > 0 && learned.NoWish + learned.OffTopic < MostlyNoWish);
        var isNamed = isSaid || needs.Count > 0;
        var isOffTopic = !isAsked && needs.Count == 0 && own.Count == 0 && (words.Length == 0 ? situations.Count == 0 : learned.OffTopic > MostlyOffTopic);

        var scores = new float[topics.Length];
        for (var i = 0; i < topics.Length; i++)
        {
            var (topic, _, doing) = topics[i];
            scores[i] = (isSaid ? 1 : LikenessWithoutWish) * (MeaningWeight * near[i] + HeadWeight * learned.Topics[i]) + WordWeight * asked[i];
            if (asked[i] == 0 && WordsFound(doing, words) is var done and > 0)
                scores[i] += isAsked && topic.Needs.Count > 0 && !topic.Needs.Any(askedNeeds.Contains) ? DoingBesideWish : isAsked ? 0 : WordWeight * Math.Min(MostWords, done);
            if (topic.Needs.Any(needs.Contains))
                scores[i] += FactWeight;
            if (topic.Trades.Count > 0 && !topic.Trades.Any(own.Contains))
                scores[i] += OtherTradeWeight;
            if (!isNamed)
                scores[i] += topic.When.Where(likely => situations.Contains(likely.Key)).Sum(likely => likely.Value);
        }
        return new Wish(Likeliest(scores), learned.Resources, own, isNamed, isAsked ? LikenessBesideWords : isSaid ? 1 : LikenessWithoutWish, isOffTopic);
    }

    private List<(NeedTopic, float)> Likeliest(float[] scores)
    {
        var highest = scores.Max();
        var odds = scores.Select(score => MathF.Exp(score - highest)).ToArray();
        var sum = odds.Sum();
        return [.. topics.Select((entry, i) => (entry.Topic, odds[i] / sum)).OrderByDescending(entry => entry.Item2)];
    }

    private HashSet<string> Shown(string[] words) =>
        shown.Where(named => named.Words.Any(pattern => pattern.IsIn(words))).Select(named => named.Name).ToHashSet(StringComparer.Ordinal);

    // A sequence of words says more than a word.
    private static float WordsFound(WordPattern[] patterns, string[] words) =>
        patterns.Where(pattern => pattern.IsIn(words)).Sum(pattern => 0.6f + 0.4f * pattern.Length);

    private static WordPattern[] Patterns(List<string> words) => [.. words.Select(word => new WordPattern(word))];
}
