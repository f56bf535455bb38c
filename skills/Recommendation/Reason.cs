using Peru.Assistant.Skills.Retrieval;

namespace Peru.Assistant.Skills.Recommendation;

/// <summary>Why a resource is shown to this owner, in plain Spanish, from the request alone. Speaks neither of tú nor of usted.</summary>
public static class Reason
{
    // A topic explains a resource only where the text may well be about it.
    private const float LeastProbability = 0.05f;

    public static NeedTopic? TopicOf(Resource resource, IReadOnlyList<(NeedTopic Topic, float Probability)> topics) =>
        topics.Where(entry => entry.Probability >= LeastProbability && entry.Topic.Resources.ContainsKey(resource.Id))
            .OrderByDescending(entry => entry.Probability * entry.Topic.Resources[resource.Id])
            .Select(entry => entry.Topic)
            .FirstOrDefault();

    public static string Of(Resource resource, NeedTopic? topic, RecommendationRequest request)
    {
        var parts = new List<string>();
        if (topic is not null)
            parts.Add($"sirve para {topic.Why}");
        if (request.Section is { } section && resource.Sections.Count is > 0 and <= 3 && resource.Sections.Contains(section) && TradeOf(section) is { } trade)
            parts.Add($"es para {trade}");
        if (resource.Departments.Count > 0 && Departments.NameOf(Departments.CodeOf(request.Department)) is { } department)
            parts.Add($"atiende en {department}");
        if (request.Stage is "idea" && resource.Stages.Contains("idea"))
            parts.Add("sirve desde antes de empezar");
        if (resource.Cost.StartsWith("gratis", StringComparison.OrdinalIgnoreCase))
            parts.Add("es gratis");
        var why = parts.Count > 0 ? string.Join("; ", parts) : "se parece a lo que se pide";
        return char.ToUpperInvariant(why[0]) + why[1..] + ".";
    }

    private static string? TradeOf(string section) => section switch
    {
        "A" => "el agro, la crianza y la pesca",
        "C" => "quienes fabrican o transforman",
        "F" => "la construcción",
        "G" => "el comercio",
        "H" => "el transporte",
        "I" => "comida y hospedaje",
        "J" or "M" => "negocios de tecnología y servicios",
        "R" => "artesanos y artistas",
        _ => null,
    };
}
