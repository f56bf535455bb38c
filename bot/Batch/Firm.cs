using System.Globalization;
using Peru.Assistant.Scoring.Growth;
using Peru.Assistant.Scoring.Industry;
using Peru.Assistant.Scoring.Stage;

namespace Peru.Assistant.Bot.Batch;

/// <summary>One row of a file of firms, read.</summary>
/// <param name="Text">What the firm does, in words; empty where no column tells it or the sector is known.</param>
internal sealed record Firm(string Key, string Study, string Region, string Sector, string Month, string Text, StageFacts Stage, GrowthFacts Growth)
{
    /// <summary>A row's cells as a firm; what is wrong stands in <see cref="FirmCells.Problem"/>.</summary>
    public static Firm Read(FirmCells cells, OwnerAnswers answers, DateOnly today)
    {
        var asOf = cells.Month("month") ?? today;
        var text = cells.Text("text") ?? cells.Text("activity") ?? "";
        var told = text.Length > 0 ? Told(cells, asOf).Or(answers.Told(text, asOf)) : Told(cells, asOf);
        var sector = SectorWord(cells.Text("sector")) ?? SectorWord(told.Section);
        return new Firm(
            cells.Text(FirmHeader.Key) ?? "", cells.Text("study") ?? "", cells.Text("region") ?? "", cells.Text("sector") ?? told.Section ?? "",
            asOf.ToString("yyyy-MM", CultureInfo.InvariantCulture), sector is null ? text : "", told.ForStage(), GrowthOf(cells, told.ForGrowth(), sector));
    }

    private static OwnerFacts Told(FirmCells cells, DateOnly asOf)
    {
        var years = cells.Number("business_age_years", 0, 200);
        return new OwnerFacts
        {
            AgeInMonths = cells.Month("started", asOf) is { } month ? (asOf.Year - month.Year) * 12 + asOf.Month - month.Month : years * 12,
            Selling = cells.Word("selling", asOf, "not_yet", "occasionally", "regularly"),
            Place = cells.Word("place", asOf, "home", "stall", "street", "shop", "market", "farm", "online"),
            Ruc = cells.Word("ruc", asOf, "yes", "no", "in_process"),
            Trend = cells.Word("trend", asOf, "up", "same", "down"),
            Records = cells.Word("records", asOf, "none", "notebook", "app", "accountant"),
            Credit = cells.Word("credit", asOf, "none", "informal", "formal", "refused"),
            Section = cells.Text("section") ?? SectionOf(cells.Text("division")),
            Workers = cells.Number("workers", 0, 100_000),
            SalesMonth = cells.Number("sales_month"),
            SalesGoodMonth = cells.Number("sales_good_month"),
            SalesBadMonth = cells.Number("sales_bad_month"),
        };
    }

    private static GrowthFacts GrowthOf(FirmCells cells, GrowthFacts told, string? sector) => told with
    {
        Study = cells.Text("study"),
        Sector = sector,
        Registered = cells.YesNo("registered") ?? told.Registered,
        Licence = cells.YesNo("licence"),
        WorkersFullTime = cells.Number("workers_ft", 0, 100_000),
        WorkersPartTime = cells.Number("workers_pt", 0, 100_000),
        ProfitMonth = cells.Number("profit_month", -1e15),
        SellsAllMonths = cells.YesNo("all_months"),
        MoneyZ = cells.Number("log_money_z", -20, 20),
        MoneyPerWorkerZ = cells.Number("money_per_worker_z", -20, 20),
        Margin = cells.Number("margin", -1e6),
        SeasonRatio = cells.Number("season_ratio", -20, 20),
        FixedPremises = cells.YesNo("fixed_premises") ?? told.FixedPremises,
        HomeBased = cells.YesNo("home_based") ?? told.HomeBased,
        StreetOrClient = cells.YesNo("street_or_client") ?? told.StreetOrClient,
        KeepsRecords = cells.YesNo("keeps_records") ?? told.KeepsRecords,
        RecordsWithdrawals = cells.YesNo("records_withdrawals"),
        HasFormalLoan = cells.YesNo("has_formal_loan") ?? told.HasFormalLoan,
        NetBorrower = cells.YesNo("net_borrower"),
        LoanOutstanding = cells.Number("loan_outstanding"),
        BankAccount = cells.YesNo("bank_account"),
        SellsOnCredit = cells.YesNo("sells_on_credit"),
        HoursWeek = cells.Number("hours_week", 0, 1_000),
        EducationSecondary = cells.YesNo("edu_secondary"),
        EducationYears = cells.Number("edu_years", 0, 40),
        StartupCapital = cells.Number("startup_capital"),
        Advertises = cells.YesNo("advertises"),
        MarketingIndex = cells.Number("marketing_index", -100, 100),
        InvestedLastYear = cells.YesNo("invested_last_year"),
        Investment = cells.Number("investment"),
        BusinessContacts = cells.Number("business_contacts_phone"),
        Businesses = cells.Number("n_businesses", 0, 1_000),
        BonusPaid = cells.YesNo("bonus_paid"),
        FiredAny = cells.YesNo("fired_any"),
        CostStock = cells.Number("cost_stock"),
        CostWages = cells.Number("cost_wages"),
        CostRentEnergyTransport = cells.Number("cost_rent_energy_transport"),
        CostServices = cells.Number("cost_services"),
        CostLoanRepay = cells.Number("cost_loan_repay"),
    };

    // The panels' words, their Spanish names, an ISIC letter or division; another word tells nothing that the model knows.
    private static string? SectorWord(string? word) => word?.ToLowerInvariant() switch
    {
        "commerce" or "comercio" => "commerce",
        "services" or "servicios" => "services",
        "food_service" or "restaurantes" or "comida" => "food_service",
        "manufacturing" or "manufactura" or "producción" or "produccion" => "manufacturing",
        "agriculture" or "agro" or "agropecuario" or "agricultura" => "agriculture",
        "construction" or "construcción" or "construccion" => "construction",
        "transport" or "transporte" => "transport",
        "other" or "otro" or "otros" => "other",
        { Length: 1 } letter => OwnerFacts.SectorOf(letter),
        { } code => OwnerFacts.SectorOf(SectionOf(code)),
        _ => null,
    };

    private static string? SectionOf(string? division) => division is { Length: 1 or 2 } && Isic.SectionOf(division) is { Length: 1 } section ? section : null;
}
