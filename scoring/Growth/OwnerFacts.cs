using Peru.Assistant.Scoring.Stage;

namespace Peru.Assistant.Scoring.Growth;

/// <summary>What an owner tells in a conversation, in the canonical values of the facts; null is unknown. Money in soles a month.</summary>
public sealed record OwnerFacts
{
    /// <summary><c>not_yet</c>, <c>occasionally</c>, <c>regularly</c>.</summary>
    public string? Selling { get; init; }
    public double? AgeInMonths { get; init; }

    /// <summary><c>home</c>, <c>stall</c>, <c>street</c>, <c>shop</c>, <c>market</c>, <c>farm</c>, <c>online</c>.</summary>
    public string? Place { get; init; }

    /// <summary><c>yes</c>, <c>no</c>, <c>in_process</c>.</summary>
    public string? Ruc { get; init; }

    /// <summary>People beside the owner.</summary>
    public double? Workers { get; init; }
    public double? SalesMonth { get; init; }
    public double? SalesGoodMonth { get; init; }
    public double? SalesBadMonth { get; init; }

    /// <summary><c>up</c>, <c>same</c>, <c>down</c>.</summary>
    public string? Trend { get; init; }

    /// <summary><c>none</c>, <c>notebook</c>, <c>app</c>, <c>accountant</c>.</summary>
    public string? Records { get; init; }

    /// <summary><c>none</c>, <c>informal</c>, <c>formal</c>, <c>refused</c>.</summary>
    public string? Credit { get; init; }

    /// <summary>ISIC Rev. 4 section, a letter.</summary>
    public string? Section { get; init; }

    /// <summary>These facts, and what is unknown here from others.</summary>
    public OwnerFacts Or(OwnerFacts others) => new()
    {
        Selling = Selling ?? others.Selling,
        AgeInMonths = AgeInMonths ?? others.AgeInMonths,
        Place = Place ?? others.Place,
        Ruc = Ruc ?? others.Ruc,
        Workers = Workers ?? others.Workers,
        SalesMonth = SalesMonth ?? others.SalesMonth,
        SalesGoodMonth = SalesGoodMonth ?? others.SalesGoodMonth,
        SalesBadMonth = SalesBadMonth ?? others.SalesBadMonth,
        Trend = Trend ?? others.Trend,
        Records = Records ?? others.Records,
        Credit = Credit ?? others.Credit,
        Section = Section ?? others.Section,
    };

    public StageFacts ForStage() => new() { Selling = Selling, AgeInMonths = AgeInMonths, Trend = Trend };

    public GrowthFacts ForGrowth() => new()
    {
        BusinessAgeYears = AgeInMonths >= 0 ? AgeInMonths / 12 : null,
        Registered = Ruc switch { "yes" => 1, "no" or "in_process" => 0, _ => null },
        Workers = Workers,
        SalesMonth = SalesMonth,
        SalesGoodMonth = SalesGoodMonth,
        SalesBadMonth = SalesBadMonth,
        FixedPremises = Place switch { "shop" or "stall" or "market" => 1, "home" or "street" or "online" => 0, _ => null },
        HomeBased = Place switch { "home" => 1, "shop" or "stall" or "market" or "street" => 0, _ => null },
        StreetOrClient = Place switch { "street" => 1, "shop" or "stall" or "market" or "home" => 0, _ => null },
        KeepsRecords = Records switch { "none" => 0, "notebook" or "app" or "accountant" => 1, _ => null },
        HasFormalLoan = Credit switch { "formal" => 1, "none" or "informal" or "refused" => 0, _ => null },
        Sector = SectorOf(Section),
        TrendDown = Trend == "down",
    };

    /// <summary>The panels' sector of an ISIC section; null where the section is unknown.</summary>
    public static string? SectorOf(string? section) => section?.Trim().ToUpperInvariant() switch
    {
        "A" => "agriculture",
        "C" => "manufacturing",
        "F" => "construction",
        "G" => "commerce",
        "H" => "transport",
        "I" => "food_service",
        "J" or "K" or "L" or "M" or "N" or "P" or "Q" or "R" or "S" => "services",
        "B" or "D" or "E" or "O" or "T" or "U" => "other",
        _ => null,
    };
}
