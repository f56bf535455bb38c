using Peru.Assistant.Skills.Retrieval;

namespace Peru.Assistant.Skills.Recommendation;

/// <summary>Requirements of a resource that the facts say are not met yet.</summary>
public static class Requirements
{
    public static bool LackedBy(BusinessProfile profile, Resource resource) => Lacked(profile, resource).Any();

    /// <summary>The lacked requirements, as the catalog words them.</summary>
    public static IEnumerable<string> Lacked(BusinessProfile profile, Resource resource) =>
        resource.Requirements.Where(requirement => IsLacked(profile, OwnerWords.Fold(requirement)));

    private static bool IsLacked(BusinessProfile profile, string requirement)
    {
        var words = requirement.Split(' ');
        if (words.Contains("dni"))
            return false;
        if (words.Contains("ruc") || requirement is "clave sol" or "empresa formal" or "factura electronica")
            return profile[FactNames.Ruc] is "no" or "in_process";
        if (requirement is "negocio en marcha")
            return profile[FactNames.Selling] is "not_yet";
        return requirement is "al menos un trabajador" or "planilla" && profile.Number(FactNames.Workers) is 0;
    }
}
