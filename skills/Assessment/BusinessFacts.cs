using Peru.Assistant.Scoring.Growth;
using Peru.Assistant.Scoring.Stage;

namespace Peru.Assistant.Skills.Assessment;

/// <summary>A business as the stage rules and the growth model are told of it.</summary>
public static class BusinessFacts
{
    public static StageScore Stage(BusinessProfile profile, DateOnly today) => StageRules.Of(Of(profile, today).ForStage());

    public static OwnerFacts Of(BusinessProfile profile, DateOnly today) => new()
    {
        Selling = profile[FactNames.Selling],
        AgeInMonths = profile.AgeInMonths(today),
        Place = profile[FactNames.Place],
        Ruc = profile[FactNames.Ruc],
        Workers = profile.Number(FactNames.Workers),
        SalesMonth = profile.Number(FactNames.SalesMonth),
        SalesGoodMonth = profile.Number(FactNames.SalesGoodMonth),
        SalesBadMonth = profile.Number(FactNames.SalesBadMonth),
        Trend = profile[FactNames.Trend],
        Records = profile[FactNames.Records],
        Credit = profile[FactNames.Credit],
        Section = profile[FactNames.Section],
    };
}
