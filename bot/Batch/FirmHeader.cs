namespace Peru.Assistant.Bot.Batch;

/// <summary>The columns of a file of firms: which are known, where they stand, and which are passed over.</summary>
internal sealed class FirmHeader
{
    public const string Key = "firm";

    /// <summary>Columns that tell nothing to the scores but are kept or joined on.</summary>
    private static readonly string[] Places = [Key, "study", "region", "sector", "month"];

    /// <summary>Facts as an owner tells them (the product's own names; money in soles).</summary>
    public static readonly IReadOnlyList<string> OwnerNames =
        ["activity", "text", "selling", "started", "section", "division", "place", "ruc", "trend", "records", "credit"];

    /// <summary>Facts of the panels' dictionary, and those that both share.</summary>
    public static readonly IReadOnlyList<string> PanelNames =
    [
        "business_age_years", "registered", "licence", "workers", "workers_ft", "workers_pt", "sales_month", "profit_month", "sales_good_month", "sales_bad_month",
        "all_months", "log_money_z", "money_per_worker_z", "margin", "season_ratio", "fixed_premises", "home_based", "street_or_client", "keeps_records",
        "records_withdrawals", "has_formal_loan", "net_borrower", "loan_outstanding", "bank_account", "sells_on_credit", "hours_week", "edu_secondary", "edu_years",
        "startup_capital", "advertises", "marketing_index", "invested_last_year", "investment", "business_contacts_phone", "n_businesses", "bonus_paid", "fired_any",
        "cost_stock", "cost_wages", "cost_rent_energy_transport", "cost_services", "cost_loan_repay",
    ];

    // Names that both lists have.
    private static readonly string[] Shared = ["workers", "sales_month", "sales_good_month", "sales_bad_month"];

    // Only a file of Peruvian owners has these, so its money is in soles.
    private static readonly string[] Peruvian = ["selling", "started", "place", "ruc", "tax_regime", "records", "digital", "credit", "province", "district"];

    // Known, and deliberately not read: the owner's sex and age, what stands in for them, and facts that no score uses.
    private static readonly HashSet<string> Unread = new(StringComparer.OrdinalIgnoreCase)
    {
        "owner_female", "owner_age", "dependents", "tax_regime", "digital", "needs", "province", "district",
    };

    // Looked up some seventy times a row: names in lower case, compared byte by byte.
    private readonly Dictionary<string, int> at = new(StringComparer.Ordinal);

    /// <exception cref="InvalidDataException">A column is missing or twice there; the message names it.</exception>
    public FirmHeader(IReadOnlyList<string> columns)
    {
        HashSet<string> known = new([.. Places, .. OwnerNames, .. PanelNames], StringComparer.OrdinalIgnoreCase);
        Count = columns.Count;
        List<string> unknown = [];
        for (var i = 0; i < columns.Count; i++)
        {
            var name = columns[i].Trim();
            if (known.Contains(name))
            {
                if (!at.TryAdd(name.ToLowerInvariant(), i))
                    throw new InvalidDataException($"column «{name}» is there twice");
            }
            else if (name.Length > 0 && !Unread.Contains(name) && !unknown.Contains(name))
            {
                unknown.Add(name);
            }
            InSoles |= Peruvian.Contains(name, StringComparer.OrdinalIgnoreCase);
        }
        Unknown = unknown;
        // A region may be anywhere; beside facts that no Peruvian owner is asked for it says nothing of the currency.
        InSoles |= at.ContainsKey("region") && !PanelNames.Except(Shared).Any(at.ContainsKey);
        if (columns.Any(name => name.Any(char.IsControl)))
            throw new InvalidDataException("it is no text (packed, or a spreadsheet?): save it as CSV first");
        if (!at.ContainsKey(Key))
            throw new InvalidDataException($"column «{Key}» (the firm's key) is missing; there are: {string.Join(", ", columns.Take(20))}");
        if (!OwnerNames.Concat(PanelNames).Append("sector").Any(at.ContainsKey))
            throw new InvalidDataException($"no column tells anything about a firm; known ones are: {string.Join(", ", OwnerNames.Concat(PanelNames))}");
    }

    public int Count { get; }

    public IReadOnlyList<string> Unknown { get; }

    /// <summary>Whether the file has columns that only Peruvian owners fill.</summary>
    public bool InSoles { get; }

    public bool Has(string name) => at.ContainsKey(name);

    /// <summary>Where a column stands, or -1; the name in lower case.</summary>
    public int At(string name) => at.GetValueOrDefault(name, -1);
}
