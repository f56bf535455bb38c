using Peru.Assistant.Scoring.Growth;

namespace Peru.Assistant.Bot.Batch;

/// <summary>How a file's money is made comparable.</summary>
internal enum MoneyRule
{
    /// <summary>By study where the file has that column; soles where it has columns of Peruvian owners; else within the file.</summary>
    Auto,

    /// <summary>Within each study.</summary>
    Study,

    /// <summary>Within the file: all of it is in one currency.</summary>
    File,

    /// <summary>Soles, on the scale of Peru.</summary>
    Soles,
}

/// <summary>Mean and spread of log money in a file, by study: one pass, a few numbers a study, however long the file is.</summary>
internal sealed class MoneyScales(MoneyRule rule)
{
    // Fewer firms than this tell too little of what much and little money is; then the scale of Peru stands in.
    private const int FewestFirms = 30;
    private const int MostStudies = 1_000;
    private readonly Dictionary<string, (Spread Sales, Spread Profit)> byStudy = new(StringComparer.Ordinal);

    /// <summary>Whether the file must be read once before it is scored.</summary>
    public static bool NeedsFirstPass(MoneyRule rule, FirmHeader header) => Resolve(rule, header) != MoneyRule.Soles;

    /// <summary>What <see cref="MoneyRule.Auto"/> comes to for a file with these columns.</summary>
    public static MoneyRule Resolve(MoneyRule rule, FirmHeader header) => rule != MoneyRule.Auto ? rule
        : header.Has("study") ? MoneyRule.Study
        : header.InSoles ? MoneyRule.Soles
        : MoneyRule.File;

    public void Add(string study, double? sales, double? profit, double? workers)
    {
        var key = KeyOf(study);
        if (!byStudy.TryGetValue(key, out var spreads))
        {
            if (byStudy.Count >= MostStudies)
                return;
            byStudy[key] = spreads = (new Spread(), new Spread());
        }
        if (sales > 0)
            spreads.Sales.Add(sales.Value, workers);
        else if (sales is null && profit > 0)
            spreads.Profit.Add(profit.Value, workers);
    }

    /// <summary>
    /// The facts on their scale. Studies that the model was trained on keep the scale it was trained with; elsewhere z-scores
    /// that the file brings along (log_money_z) are believed before its own money is compared.
    /// </summary>
    public GrowthFacts On(Firm firm)
    {
        var facts = firm.Growth;
        var trained = rule == MoneyRule.Study && GrowthScorer.TrainedOn(firm.Study);
        if (rule == MoneyRule.Soles || trained)
        {
            var hasMoney = (facts.SalesMonth ?? facts.ProfitMonth) > 0;
            return facts with { Study = trained ? facts.Study : null, MoneyZ = hasMoney ? null : facts.MoneyZ, MoneyPerWorkerZ = hasMoney ? null : facts.MoneyPerWorkerZ };
        }
        return byStudy.TryGetValue(KeyOf(firm.Study), out var spreads)
            ? facts with { Scale = (facts.SalesMonth is null ? spreads.Profit : spreads.Sales).Scale() }
            : facts;
    }

    private string KeyOf(string study) => rule == MoneyRule.Study ? study : "";

    /// <summary>Running mean and variance (Welford 1962) of log money, alone and by head.</summary>
    private sealed class Spread
    {
        private const double LeastSd = 0.3;
        private long firms, heads;
        private double mean, squares, headMean, headSquares;

        public void Add(double money, double? workers)
        {
            var log = Math.Log(money);
            var step = log - mean;
            mean += step / ++firms;
            squares += step * (log - mean);
            if (workers is not { } others)
                return;
            log = Math.Log(money / (1 + others));
            step = log - headMean;
            headMean += step / ++heads;
            headSquares += step * (log - headMean);
        }

        public MoneyScale? Scale()
        {
            if (firms < FewestFirms)
                return null;
            var sd = Math.Max(LeastSd, Math.Sqrt(squares / (firms - 1)));
            return heads < FewestFirms
                ? new MoneyScale(false, mean, sd, mean - Math.Log(1.5), sd)
                : new MoneyScale(false, mean, sd, headMean, Math.Max(LeastSd, Math.Sqrt(headSquares / (heads - 1))));
        }
    }
}
