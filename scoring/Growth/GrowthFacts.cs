namespace Peru.Assistant.Scoring.Growth;

/// <summary>What growth and closure are told from, as plain values; null is unknown. Yes is 1, no is 0. Never the owner's sex or age.</summary>
/// <remarks>There is no trend here on purpose, but for <see cref="TrendDown"/>, which closure alone reads: a rise does not forecast growth.</remarks>
public sealed record GrowthFacts
{
    /// <summary>Money on this scale; without one, that of <see cref="Study"/>, else that of Peru in soles.</summary>
    public MoneyScale? Scale { get; init; }

    /// <summary>A study of the training data (ZA, TZ, KE, PK), for its scale and its level of closures; else Peru.</summary>
    public string? Study { get; init; }

    public double? BusinessAgeYears { get; init; }
    public double? Registered { get; init; }
    public double? Licence { get; init; }

    /// <summary>People beside the owner.</summary>
    public double? Workers { get; init; }
    public double? WorkersFullTime { get; init; }
    public double? WorkersPartTime { get; init; }

    /// <summary>Money a month, in one currency throughout.</summary>
    public double? SalesMonth { get; init; }
    public double? ProfitMonth { get; init; }
    public double? SalesGoodMonth { get; init; }
    public double? SalesBadMonth { get; init; }
    public double? SellsAllMonths { get; init; }

    /// <summary>Money already on a scale (z of its log; z per head): it then stands in for money on <see cref="Scale"/>.</summary>
    public double? MoneyZ { get; init; }
    public double? MoneyPerWorkerZ { get; init; }

    /// <summary>Already worked out, for files that lack the money itself: profit by sales, log(good/bad).</summary>
    public double? Margin { get; init; }
    public double? SeasonRatio { get; init; }

    public double? FixedPremises { get; init; }
    public double? HomeBased { get; init; }
    public double? StreetOrClient { get; init; }
    public double? KeepsRecords { get; init; }
    public double? RecordsWithdrawals { get; init; }
    public double? HasFormalLoan { get; init; }
    public double? NetBorrower { get; init; }
    public double? LoanOutstanding { get; init; }
    public double? BankAccount { get; init; }
    public double? SellsOnCredit { get; init; }
    public double? HoursWeek { get; init; }
    public double? EducationSecondary { get; init; }
    public double? EducationYears { get; init; }
    public double? StartupCapital { get; init; }
    public double? Advertises { get; init; }
    public double? MarketingIndex { get; init; }
    public double? InvestedLastYear { get; init; }
    public double? Investment { get; init; }
    public double? BusinessContacts { get; init; }
    public double? Businesses { get; init; }
    public double? BonusPaid { get; init; }
    public double? FiredAny { get; init; }
    public double? CostStock { get; init; }
    public double? CostWages { get; init; }
    public double? CostRentEnergyTransport { get; init; }
    public double? CostServices { get; init; }
    public double? CostLoanRepay { get; init; }

    /// <summary>commerce, services, food_service, manufacturing, agriculture, construction, transport, other.</summary>
    public string? Sector { get; init; }

    /// <summary>Sales are falling: raises the risk of closing, leaves growth alone.</summary>
    public bool TrendDown { get; init; }
}
