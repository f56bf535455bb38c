namespace Peru.Assistant.Skills.Retrieval;

/// <summary>What a text asks for, out of the topics of <c>needs.yaml</c>: by words, by nearness in meaning, by what was learned, and by the needs known as facts.</summary>
public sealed class NeedDetector
{
    // Set on the development situations; see scoring/training/steps/retrieval_fit.py.
    private const float MeaningWeight = 1;
    private const float HeadWeight = 1.5f;
    private const float WordWeight = 1.5f;
    private const float MostWords = 2;
    private const float FactWeight = 3;
    private const float OtherTradeWeight = -3;

    private readonly (NeedTopic Topic, WordPattern[] Words)[] topics;
    private readonly (string Trade, WordPattern[] Words)[] trades;
    private readonly PassageIndex phrases;
    private readonly NeedHead head;

    /// <param name="vectors">Of every phrase of the topics, as queries.</param>
    public NeedDetector(NeedWords content, IReadOnlyDictionary<string, float[]> vectors, NeedHead head)
    {
        this.head = head;
        topics = [.. content.Topics.Select(topic => (topic, Patterns(topic.Words)))];
        trades = [.. content.Trades.Select(trade => (trade.Key, Patterns(trade.Value)))];
        phrases = new PassageIndex([.. content.Topics.Select(topic => topic.Phrases.Select(phrase => vectors[phrase]).ToArray())]);
    }

    /// <summary>The topics, the likeliest first, with probabilities that sum to one.</summary>
    /// <param name="vector">Of the text, as a query.</param>
    /// <param name="needs">Of <see cref="FactNames.AllNeeds"/>, where they are known.</param>
    public IReadOnlyList<(NeedTopic Topic, float Probability)> Detect(string text, ReadOnlySpan<float> vector, IReadOnlyList<string> needs)
    {
        var words = OwnerWords.Of(text);
        var scores = phrases.Search(vector);
        var learned = head.Score(words, vector);
        var own = TradesIn(words);
        for (var i = 0; i < topics.Length; i++)
        {
            var (topic, patterns) = topics[i];
            scores[i] = MeaningWeight * scores[i] + HeadWeight * learned[i] + WordWeight * Math.Min(MostWords, WordsFound(patterns, words));
            if (topic.Needs.Any(needs.Contains))
                scores[i] += FactWeight;
            if (topic.Trades.Count > 0 && !topic.Trades.Any(own.Contains))
                scores[i] += OtherTradeWeight;
        }
        var highest = scores.Max();
        var odds = scores.Select(score => MathF.Exp(score - highest)).ToArray();
        var sum = odds.Sum();
        return [.. topics.Select((entry, i) => (entry.Topic, odds[i] / sum)).OrderByDescending(entry => entry.Item2)];
    }

    /// <summary>The trades and circumstances that a text names.</summary>
    public IReadOnlySet<string> TradesIn(string text) => TradesIn(OwnerWords.Of(text));

    private HashSet<string> TradesIn(string[] words) =>
        trades.Where(trade => trade.Words.Any(pattern => pattern.IsIn(words))).Select(trade => trade.Trade).ToHashSet(StringComparer.Ordinal);

    // A sequence of words says more than a word.
    private static float WordsFound(WordPattern[] patterns, string[] words) =>
        patterns.Where(pattern => pattern.IsIn(words)).Sum(pattern => 0.6f + 0.4f * pattern.Length);

    private static WordPattern[] Patterns(List<string> words) => [.. words.Select(word => new WordPattern(word))];
}
