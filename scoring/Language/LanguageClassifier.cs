namespace Peru.Assistant.Scoring.Language;

/// <summary>The language of a message: es, qu (quy or quz), mixed, other or unknown. Thread-safe; a message takes microseconds and next to no memory.</summary>
/// <remarks>Trained by training/steps/language_train.py; measured in training/metrics/language.json. The two must decide alike: tests/Scoring/Language.</remarks>
public sealed class LanguageClassifier
{
    private static readonly string[] Labels = ["es", "qu", "mixed", "other"];
    private const int Mixed = 2;
    private const int Other = 3;
    private const int LongestLayer = 64;
    private const string Quoting = "nisqa"; // so-called

    private readonly LanguageWeights weights;
    private readonly WordScorer scorer;

    private LanguageClassifier(LanguageWeights weights)
    {
        this.weights = weights;
        scorer = new WordScorer(weights);
    }

    /// <summary>Loads models/language.bin.</summary>
    public static LanguageClassifier Load() => new(LanguageWeights.Load());

    /// <summary>Classifies one message; any text has an answer, none throws.</summary>
    public LanguageScore Classify(string text)
    {
        Span<char> letters = stackalloc char[WordReader.LongestText];
        Span<int> ends = stackalloc int[WordReader.MostWords];
        var count = WordReader.Read(text, letters, ends);
        if (count == 0)
            return new LanguageScore("unknown", "", 0, Abstained: true);

        ends = ends[..count];
        letters = letters[..ends[^1]];
        if (2 * letters.Count(WordReader.Foreign) > letters.Length)
            return new LanguageScore("other", "", 0.99f, Abstained: false);
        if (Noise.AreNoWords(letters, ends))
            return new LanguageScore("unknown", "", 0, Abstained: true);
        if (ByPrior(letters, ends) is { } prior)
            return prior;

        Span<double> scores = stackalloc double[count * LanguageWeights.Columns];
        var start = 0;
        for (var word = 0; word < count; word++)
        {
            scorer.Score(letters[start..ends[word]], scores[(word * LanguageWeights.Columns)..]);
            if (letters[start..ends[word]].StartsWith(Quoting, StringComparison.Ordinal))
                LeaveOutQuoted(scores[..(word * LanguageWeights.Columns)]);
            start = ends[word];
        }
        return Decide(scores);
    }

    // Loans that «nisqa» follows are quoted: they say nothing of the sentence's language.
    private static void LeaveOutQuoted(Span<double> before)
    {
        for (var row = before.Length - LanguageWeights.Columns; row >= 0 && before[row + 1] < before[row]; row -= LanguageWeights.Columns)
            before.Slice(row, LanguageWeights.Columns).Clear();
    }

    // A message of one or two words that both languages use: what the corpora say of them, and that it is only that.
    private LanguageScore? ByPrior(ReadOnlySpan<char> letters, ReadOnlySpan<int> ends)
    {
        if (ends.Length > 2)
            return null;
        var priors = weights.Priors.GetAlternateLookup<ReadOnlySpan<char>>();
        var odds = 0d;
        var start = 0;
        foreach (var end in ends)
        {
            if (!priors.TryGetValue(letters[start..end], out var prior))
                return null;
            odds += Math.Log(prior / (1d - prior));
            start = end;
        }
        var quechua = 1 / (1 + Math.Exp(-odds));
        var surer = Math.Max(quechua, 1 - quechua);
        var label = surer < LanguageLimits.NearEven ? "unknown" : quechua > 0.5 ? "qu" : "es";
        return new LanguageScore(label, "", (float)surer, ends.Length == 1 || surer < LanguageLimits.SurePrior);
    }

    private LanguageScore Decide(ReadOnlySpan<double> scores)
    {
        Span<double> summary = stackalloc double[MessageSummary.Size];
        MessageSummary.Write(scores, weights.Bias, summary);
        Span<double> chances = stackalloc double[Labels.Length];
        SecondStage(summary, chances);
        RuleOutUnder(LanguageLimits.MixedFrom, Mixed, chances);
        RuleOutUnder(LanguageLimits.OtherFrom(scores.Length / LanguageWeights.Columns), Other, chances);
        var best = 0;
        for (var label = 1; label < chances.Length; label++)
        {
            if (chances[label] > chances[best])
                best = label;
        }
        var variety = Labels[best] is "qu" or "mixed" ? Variety(scores) : "";
        return new LanguageScore(Labels[best], variety, (float)chances[best], chances[best] < LanguageLimits.Sure);
    }

    private static void RuleOutUnder(double least, int label, Span<double> chances)
    {
        if (chances[label] >= least)
            return;
        var rest = 1 - chances[label];
        chances[label] = 0;
        foreach (ref var chance in chances)
            chance /= rest;
    }

    private string Variety(ReadOnlySpan<double> scores)
    {
        var sum = 0d;
        for (var place = LanguageWeights.Columns - 1; place < scores.Length; place += LanguageWeights.Columns)
            sum += scores[place];
        var words = scores.Length / LanguageWeights.Columns;
        return (sum / Math.Sqrt(words)) + weights.Bias[LanguageWeights.Columns - 1] > 0 ? "quz" : "quy";
    }

    // A small network over the summary: rectified hidden layers, then a softmax.
    private void SecondStage(ReadOnlySpan<double> summary, Span<double> chances)
    {
        Span<double> input = stackalloc double[LongestLayer];
        Span<double> output = stackalloc double[LongestLayer];
        for (var i = 0; i < summary.Length; i++)
            input[i] = (summary[i] - weights.Mean[i]) / weights.Spread[i];
        var width = summary.Length;
        for (var layer = 0; layer < weights.Layers.Length; layer++)
        {
            var (weight, bias) = weights.Layers[layer];
            for (var to = 0; to < bias.Length; to++)
            {
                double sum = bias[to];
                for (var from = 0; from < width; from++)
                    sum += input[from] * weight[(from * bias.Length) + to];
                output[to] = layer + 1 < weights.Layers.Length ? Math.Max(0, sum) : sum;
            }
            width = bias.Length;
            output[..width].CopyTo(input);
        }
        var highest = double.NegativeInfinity;
        foreach (var value in input[..width])
            highest = Math.Max(highest, value);
        var total = 0d;
        for (var label = 0; label < chances.Length; label++)
            total += chances[label] = Math.Exp(input[label] - highest);
        foreach (ref var chance in chances)
            chance /= total;
    }
}
