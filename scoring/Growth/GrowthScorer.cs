using Peru.Assistant.Scoring.Onnx;

namespace Peru.Assistant.Scoring.Growth;

/// <summary>Facts of a firm in, its growth potential and closure risk out. Thread-safe.</summary>
/// <remarks>
/// Bagged monotone boosted trees fitted on four real panels; the graph's outputs are the contributions of each fact, whose sum is the
/// score, so the reasons are exact. See training/MODEL_CARD.growth.md for data, figures and limits.
/// </remarks>
public sealed class GrowthScorer : IDisposable
{
    private const int MostReasons = 3;

    // A fact that moves the odds by less than this is not worth naming.
    private const double SmallestEffect = 0.02;

    private readonly OnnxGraph model;
    private readonly GrowthParameters parameters;
    private readonly double[] informationOfFact;

    private GrowthScorer(OnnxGraph model, GrowthParameters parameters)
    {
        this.model = model;
        this.parameters = parameters;
        informationOfFact = [.. parameters.Facts.Select(fact => parameters.Information.GetValueOrDefault(fact))];
    }

    /// <summary>Name and version of the fitted model, to be stored with each score.</summary>
    public string Model => parameters.Model;

    /// <summary>Below this much information the band is empty: «no sé todavía».</summary>
    public double AbstainBelowInformation => parameters.AbstainBelowInformation;

    /// <summary>Whether the model knows a study's own scale of money and level of closures.</summary>
    public static bool TrainedOn(string study) => study is "ZA" or "TZ" or "KE" or "PK";

    public static GrowthScorer Load() => new(OnnxGraph.Load("growth.onnx"), GrowthParameters.Load());

    public GrowthScore Score(GrowthFacts facts) => ScoreAll([facts])[0];

    /// <summary>Many firms in one run of the model; a few thousand at a time is fastest.</summary>
    public GrowthScore[] ScoreAll(IReadOnlyList<GrowthFacts> firms)
    {
        if (firms.Count == 0)
            return [];
        var width = GrowthFeatures.Names.Count;
        var rows = new float[firms.Count * width];
        for (var i = 0; i < firms.Count; i++)
            GrowthFeatures.Fill(firms[i], ScaleOf(firms[i]), rows.AsSpan(i * width, width));

        var moved = model.RunRows("facts", rows, width);
        var facts = parameters.Facts.Count;
        var scores = new GrowthScore[firms.Count];
        for (var i = 0; i < scores.Length; i++)
            scores[i] = Explain(firms[i], rows.AsSpan(i * width, width), moved[0].AsSpan(i * facts, facts), moved[1].AsSpan(i * facts, facts));
        return scores;
    }

    public void Dispose() => model.Dispose();

    private MoneyScale ScaleOf(GrowthFacts firm)
    {
        var scale = firm.Scale ?? parameters.Scales.GetValueOrDefault(firm.Study ?? "") ?? parameters.Scales[""];
        var onlyProfit = firm.SalesMonth is null && firm.ProfitMonth is not null;
        // Profit on a scale of sales, or the other way round: the two differ by the usual margin.
        var shift = firm.Scale is not null || onlyProfit == scale.Profit ? 0 : onlyProfit ? parameters.LogMargin : firm.SalesMonth is null ? 0 : -parameters.LogMargin;
        return shift == 0 ? scale : scale with { Mean = scale.Mean + shift, MeanPerWorker = scale.MeanPerWorker + shift };
    }

    private GrowthScore Explain(GrowthFacts firm, ReadOnlySpan<float> row, ReadOnlySpan<float> growth, ReadOnlySpan<float> closure)
    {
        Span<bool> known = stackalloc bool[growth.Length];
        for (var i = 0; i < row.Length; i++)
            known[parameters.FactOfFeature[i]] |= !float.IsNaN(row[i]);

        var score = parameters.GrowthBase + Sum(growth);
        var high = Logistic(parameters.Bands.High + parameters.Bands.Slope * score);
        var low = 1 - Logistic(parameters.Bands.NotLow + parameters.Bands.Slope * score);
        var medium = 1 - low - high;
        var information = Information(known);
        return new GrowthScore
        {
            Low = low,
            Medium = medium,
            High = high,
            Band = information < parameters.AbstainBelowInformation ? "" : BandOf(low, high),
            ClosureRisk = Closing(firm, parameters.ClosureBase + Sum(closure)),
            Information = information,
            Reasons = Reasons(growth, known),
        };
    }

    // A third of all firms end in each band: a chance near a third says nothing, and is called the middle.
    private string BandOf(double low, double high) =>
        Math.Max(low, high) < parameters.BandFromChance ? "medium" : high >= low ? "high" : "low";

    private double Closing(GrowthFacts firm, double score)
    {
        if (!parameters.ClosureLevel.TryGetValue(firm.Study ?? "", out var level))
            level = parameters.ClosureLevel[""];
        return Logistic(level + parameters.ClosureSlope * score + (firm.TrendDown ? parameters.TrendDownClosure : 0));
    }

    private double Information(ReadOnlySpan<bool> known)
    {
        var sum = 0.0;
        for (var i = 0; i < known.Length; i++)
            sum += known[i] ? informationOfFact[i] : 0;
        return Math.Min(1, sum);
    }

    private List<GrowthReason> Reasons(ReadOnlySpan<float> growth, ReadOnlySpan<bool> known)
    {
        var reasons = new List<GrowthReason>(MostReasons + 1);
        for (var i = 0; i < growth.Length; i++)
        {
            var effect = growth[i] * parameters.Bands.Slope;
            if (!known[i] || Math.Abs(effect) < SmallestEffect)
                continue;
            var place = reasons.FindIndex(reason => Math.Abs(reason.Effect) < Math.Abs(effect));
            if (place < 0 && reasons.Count == MostReasons)
                continue;
            var fact = parameters.Facts[i];
            reasons.Insert(place < 0 ? reasons.Count : place, new GrowthReason(fact, GrowthReasonNames.Of(fact), effect));
            if (reasons.Count > MostReasons)
                reasons.RemoveAt(MostReasons);
        }
        return reasons;
    }

    private static double Sum(ReadOnlySpan<float> contributions)
    {
        var sum = 0.0;
        foreach (var contribution in contributions)
            sum += contribution;
        return sum;
    }

    private static double Logistic(double odds) => 1 / (1 + Math.Exp(-odds));
}
