namespace Peru.Assistant.Skills.Profile;

/// <summary>
/// What a question is worth: how far its answer would change the present list, per burden of answering. Burden 1 is a press of a button;
/// typing a place costs a little more, money is asked last.
/// </summary>
public static class QuestionValue
{
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

    public static string? Best(SkillRequest request)
    {
        var open = Burden.Keys.Where(name => !IsKnown(name, request.Profile) && !request.Asked.Contains(name));
        var best = open.Select(name => (Name: name, Value: Value(name, request) / Burden[name])).OrderByDescending(question => question.Value).FirstOrDefault();
        return best.Value >= Worthwhile ? best.Name : null;
    }

    private static double Value(string name, SkillRequest request) => name switch
    {
        FactNames.Activity => 1,
        FactNames.Needs => 0.8,
        FactNames.Ruc => request.Profile.Needs.Any(need => need is "formalise" or "licence" or "tax" or "invoice") ? 0.9 : 0.3,
        FactNames.Region => 0.5,
        FactNames.Started => 0.35,
        _ => 0,
    };

    private static bool IsKnown(string name, BusinessProfile profile) => name switch
    {
        FactNames.Activity => profile.Knows(FactNames.Activity) || profile.Knows(FactNames.Section),
        FactNames.Region => profile.Knows(FactNames.Region) || profile.Knows(FactNames.Province) || profile.Knows(FactNames.District),
        FactNames.Started => profile.Knows(FactNames.Started) || profile[FactNames.Selling] == "not_yet",
        _ => profile.Knows(name),
    };
}
