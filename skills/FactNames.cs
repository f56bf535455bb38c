namespace Peru.Assistant.Skills;

/// <summary>The facts of design.md §4, with their canonical values.</summary>
public static class FactNames
{
    /// <summary>Free text: what the business does, in the owner's words.</summary>
    public const string Activity = "activity";

    /// <summary>ISIC Rev. 4 section, a letter A–U.</summary>
    public const string Section = "section";

    /// <summary>ISIC Rev. 4 division, two digits.</summary>
    public const string Division = "division";

    /// <summary><c>not_yet</c>, <c>occasionally</c>, <c>regularly</c>.</summary>
    public const string Selling = "selling";

    /// <summary>Month the business began, <c>yyyy-MM</c>.</summary>
    public const string Started = "started";

    /// <summary>INEI ubigeo of the department, two digits.</summary>
    public const string Region = "region";

    /// <summary>INEI ubigeo of the province, four digits.</summary>
    public const string Province = "province";

    /// <summary>INEI ubigeo of the district, six digits.</summary>
    public const string District = "district";

    /// <summary><c>home</c>, <c>stall</c>, <c>street</c>, <c>shop</c>, <c>market</c>, <c>farm</c>, <c>online</c>.</summary>
    public const string Place = "place";

    /// <summary><c>yes</c>, <c>no</c>, <c>in_process</c>.</summary>
    public const string Ruc = "ruc";

    /// <summary><c>nrus</c>, <c>rer</c>, <c>rmt</c>, <c>general</c>.</summary>
    public const string TaxRegime = "tax_regime";

    /// <summary>People who work there beside the owner.</summary>
    public const string Workers = "workers";

    /// <summary>Soles a month.</summary>
    public const string SalesMonth = "sales_month";

    /// <summary>Soles in a good month.</summary>
    public const string SalesGoodMonth = "sales_good_month";

    /// <summary>Soles in a bad month.</summary>
    public const string SalesBadMonth = "sales_bad_month";

    /// <summary><c>up</c>, <c>same</c>, <c>down</c>.</summary>
    public const string Trend = "trend";

    /// <summary><c>none</c>, <c>notebook</c>, <c>app</c>, <c>accountant</c>.</summary>
    public const string Records = "records";

    /// <summary><c>cash</c>, <c>wallet</c> (Yape, Plin), <c>card</c>, <c>online</c>.</summary>
    public const string Digital = "digital";

    /// <summary><c>none</c>, <c>informal</c>, <c>formal</c>, <c>refused</c>.</summary>
    public const string Credit = "credit";

    /// <summary>Comma-separated, of the closed list in <see cref="AllNeeds"/>.</summary>
    public const string Needs = "needs";

    /// <summary>Every fact, in the order in which an owner is shown them.</summary>
    public static readonly IReadOnlyList<string> All =
    [
        Activity, Section, Division, Selling, Started, Region, Province, District, Place, Ruc, TaxRegime, Workers,
        SalesMonth, SalesGoodMonth, SalesBadMonth, Trend, Records, Digital, Credit, Needs,
    ];

    /// <summary>The three figures of sales.</summary>
    public static readonly IReadOnlyList<string> Sales = [SalesMonth, SalesGoodMonth, SalesBadMonth];

    /// <summary>The closed list of needs.</summary>
    public static readonly IReadOnlyList<string> AllNeeds =
    [
        "formalise", "licence", "sell_more", "sell_online", "finance", "accounts", "costs", "invoice", "quality",
        "export", "staff", "technology", "tax", "debts", "safety", "network", "training",
    ];
}
