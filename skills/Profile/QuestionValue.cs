using Peru.Assistant.Skills.Retrieval;

namespace Peru.Assistant.Skills.Profile;

/// <summary>
/// What a question is worth: how far its answers would tear the present candidates apart, per burden of answering.
/// </summary>
/// <remarks>
/// For a fact that decides who may have a resource, the worth is 4·p·(1−p), with p the share of the candidates' weight (1/rank) that
/// depends on it: nothing where none or all depend, one where half do. What and which need come first while unknown: without them the
/// candidates themselves are a guess.
/// </remarks>
public static class QuestionValue
{
    // A button is 1; a place has to be typed; a span of time has to be remembered.
    private static readonly Dictionary<string, double> Burden = new(StringComparer.Ordinal)
    {
        [FactNames.Activity] = 1,
        [FactNames.Needs] = 1,
        [FactNames.Ruc] = 1,
        [FactNames.Region] = 1.3,
        [FactNames.Started] = 1.2,
    };

    // Under this a question would hardly move the list: better to show it.
    private const double Worthwhile = 0.15;

    /// <param name="candidates">What would be shown now, best first.</param>
    /// <returns>The fact to ask for, or null where none is worth it.</returns>
    public static string? Best(SkillRequest request, Func<IReadOnlyList<Resource>> candidates)
    {
        var open = Burden.Keys.Where(name => !IsKnown(name, request.Profile) && !request.Asked.Contains(name)).ToList();
        if (open.Contains(FactNames.Activity))
            return FactNames.Activity;
        if (open.Contains(FactNames.Needs))
            return FactNames.Needs;
        if (open.Count == 0)
            return null;
        var ranked = candidates();
        var best = open.Select(name => (Name: name, Worth: Worth(name, ranked) / Burden[name])).MaxBy(question => question.Worth);
        return best.Worth >= Worthwhile ? best.Name : null;
    }

    private static double Worth(string name, IReadOnlyList<Resource> ranked)
    {
        if (ranked.Count == 0)
            return 0;
        double all = 0, dependent = 0;
        for (var i = 0; i < ranked.Count; i++)
        {
            all += 1.0 / (i + 1);
            if (Depends(name, ranked[i]))
                dependent += 1.0 / (i + 1);
        }
        var share = dependent / all;
        return 4 * share * (1 - share);
    }

    private static bool Depends(string name, Resource resource) => name switch
    {
        FactNames.Ruc => resource.Id == "sunat-ruc" || resource.Requirements.Any(requirement => requirement.Contains("RUC", StringComparison.Ordinal)),
        FactNames.Region => resource.Departments.Count > 0,
        FactNames.Started => resource.Stages.Count is > 0 and < 4,
        _ => false,
    };

    private static bool IsKnown(string name, BusinessProfile profile) => name switch
    {
        FactNames.Activity => profile.Knows(FactNames.Activity) || profile.Knows(FactNames.Section),
        FactNames.Region => profile.Knows(FactNames.Region) || profile.Knows(FactNames.Province) || profile.Knows(FactNames.District),
        FactNames.Started => profile.Knows(FactNames.Started) || profile[FactNames.Selling] == "not_yet",
        _ => profile.Knows(name),
    };
}
