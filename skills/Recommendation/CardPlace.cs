using Peru.Assistant.Skills.Retrieval;

namespace Peru.Assistant.Skills.Recommendation;

/// <summary>Where a resource is to be had, in a few words.</summary>
internal static class CardPlace
{
    private const int MostNames = 3;

    public static string Of(Resource resource, string? department)
    {
        var how = resource.Modality switch
        {
            "online" => "Por internet",
            "app" => "Con el celular",
            "phone" => "Por teléfono",
            "in-person" => "En persona",
            _ => "En persona o por internet",
        };
        if (resource.Departments.Count == 0)
            return resource.Modality is "online" or "app" or "phone" ? how : $"{how}, en todo el país";
        if (Departments.NameOf(Departments.CodeOf(department)) is { } own && resource.Departments.Contains(Departments.CodeOf(department)!))
            return $"{how}, en {own}";
        var names = resource.Departments.Take(MostNames).Select(code => Departments.NameOf(code)!).ToList();
        var rest = resource.Departments.Count - names.Count;
        return $"{how}, en {string.Join(", ", names)}{(rest > 0 ? $" y {rest} regiones más" : "")}";
    }
}
