using Peru.Assistant.Skills.Retrieval;

namespace Peru.Assistant.Skills.Recommendation;

/// <summary>Whether a resource may be offered at all. What only speaks against it is left to the ranking.</summary>
public static class Eligibility
{
    public static bool IsOffered(Resource resource, RecommendationRequest request) =>
        IsRunning(resource, request.Today)
        && !request.Except.Contains(resource.Id)
        && ReachesDepartment(resource, request.Department)
        && !IsForOthers(resource, request.Profile);

    /// <summary>Open, or open now and then. «unknown» may run and may not: it is offered with a word of doubt.</summary>
    public static bool IsRunning(Resource resource, DateOnly today) =>
        resource.Status is "open" or "periodic" or "unknown" && !(resource.ClosesOn < today);

    private static bool ReachesDepartment(Resource resource, string? department) =>
        resource.Departments.Count == 0 || Departments.CodeOf(department) is not { } code || resource.Departments.Contains(code);

    // What the facts rule out for certain. A requirement that can still be met (a RUC) is told on the card instead.
    private static bool IsForOthers(Resource resource, BusinessProfile profile) => resource.Id switch
    {
        "sunat-ruc" => profile[FactNames.Ruc] is "yes",
        "regimen-nrus" => profile[FactNames.TaxRegime] is "rer" or "rmt" or "general" || profile.Number(FactNames.SalesMonth) > 8_000,
        "sis-emprendedor" => profile[FactNames.TaxRegime] is "rer" or "rmt" or "general",
        "remype" or "sis-microempresa" => profile.Number(FactNames.Workers) is 0,
        _ => false,
    };
}
