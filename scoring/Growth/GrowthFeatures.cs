namespace Peru.Assistant.Scoring.Growth;

/// <summary>A firm as the model sees it: one row of floats, NaN where nobody asked or answered.</summary>
/// <remarks>The same arithmetic stands in training/steps/growth_features.py; the order is that of <see cref="Names"/>.</remarks>
internal static class GrowthFeatures
{
    public static readonly IReadOnlyList<string> Names =
    [
        "age", "registered", "licence", "workers", "workers_ft", "workers_pt", "money", "money_per_worker", "margin", "season", "all_months",
        "fixed_premises", "home_based", "street_or_client", "keeps_records", "records_withdrawals", "has_formal_loan", "net_borrower",
        "loan_outstanding", "bank_account", "sells_on_credit", "hours_week", "edu_secondary", "edu_years", "startup_capital", "advertises",
        "marketing_index", "invested_last_year", "investment", "business_contacts_phone", "n_businesses", "bonus_paid", "fired_any",
        "cost_stock", "cost_wages", "cost_rent_energy_transport", "cost_services", "cost_loan_repay", "sector_commerce", "sector_services",
        "sector_food_service", "sector_manufacturing", "sector_agriculture", "sector_construction", "sector_transport",
    ];

    private static readonly string[] Sectors = ["commerce", "services", "food_service", "manufacturing", "agriculture", "construction", "transport"];

    /// <summary>Fills one row of <see cref="Names"/>.Count floats.</summary>
    public static void Fill(GrowthFacts facts, MoneyScale scale, Span<float> row)
    {
        var money = Positive(facts.SalesMonth ?? facts.ProfitMonth);
        var logMoney = money is { } sum ? Math.Log(sum) : (double?)null;
        var at = 0;
        Add(row, ref at, LogOnePlus(facts.BusinessAgeYears), facts.Registered, facts.Licence);
        Add(row, ref at, LogOnePlus(facts.Workers), LogOnePlus(facts.WorkersFullTime), LogOnePlus(facts.WorkersPartTime));
        Add(row, ref at, facts.MoneyZ ?? (logMoney - scale.Mean) / scale.Sd, PerWorker(facts, scale, money));
        Add(row, ref at, Margin(facts), Season(facts), facts.SellsAllMonths);
        Add(row, ref at, facts.FixedPremises, facts.HomeBased, facts.StreetOrClient, facts.KeepsRecords, facts.RecordsWithdrawals);
        Add(row, ref at, facts.HasFormalLoan, facts.NetBorrower, OfMoney(facts.LoanOutstanding, logMoney), facts.BankAccount, facts.SellsOnCredit);
        Add(row, ref at, facts.HoursWeek, facts.EducationSecondary, facts.EducationYears);
        Add(row, ref at, LogOnePlus(facts.StartupCapital) - scale.Mean, facts.Advertises, facts.MarketingIndex);
        Add(row, ref at, facts.InvestedLastYear, OfMoney(facts.Investment, logMoney), LogOnePlus(facts.BusinessContacts));
        Add(row, ref at, facts.Businesses, facts.BonusPaid, facts.FiredAny, OfMoney(facts.CostStock, logMoney), OfMoney(facts.CostWages, logMoney));
        Add(row, ref at, OfMoney(facts.CostRentEnergyTransport, logMoney), OfMoney(facts.CostServices, logMoney), OfMoney(facts.CostLoanRepay, logMoney));
        foreach (var sector in Sectors)
            Add(row, ref at, facts.Sector is null ? null : string.Equals(facts.Sector, sector, StringComparison.Ordinal) ? 1 : 0);
    }

    private static void Add(Span<float> row, ref int at, params ReadOnlySpan<double?> values)
    {
        foreach (var value in values)
            row[at++] = value is { } known && double.IsFinite(known) ? (float)known : float.NaN;
    }

    private static double? Positive(double? value) => value > 0 ? value : null;

    private static double? LogOnePlus(double? value) => value is { } known and >= 0 ? Math.Log(1 + known) : null;

    // Currency-free: how many times a month's money.
    private static double? OfMoney(double? value, double? logMoney) => value is { } known ? Math.Log(1 + Math.Max(0, known)) - logMoney : null;

    private static double? PerWorker(GrowthFacts facts, MoneyScale scale, double? money) => facts.MoneyPerWorkerZ
        ?? (money is { } sum && facts.Workers is { } workers and >= 0 ? (Math.Log(sum / (1 + workers)) - scale.MeanPerWorker) / scale.SdPerWorker : null);

    private static double? Margin(GrowthFacts facts) => facts.ProfitMonth is { } profit && Positive(facts.SalesMonth) is { } sales
        ? Math.Clamp(profit / sales, -1, 1)
        : facts.Margin;

    private static double? Season(GrowthFacts facts) => Positive(facts.SalesGoodMonth) is { } good && Positive(facts.SalesBadMonth) is { } bad
        ? Math.Log(good / bad)
        : facts.SeasonRatio;
}
