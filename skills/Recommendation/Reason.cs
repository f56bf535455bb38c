using Peru.Assistant.Skills.Retrieval;

namespace Peru.Assistant.Skills.Recommendation;

/// <summary>Why a resource is shown to this owner, in plain Spanish, from the request and the card alone. Speaks neither of tú nor of usted.</summary>
public sealed class Reason(NeedWords content)
{
    // A topic explains a resource only where the text may well be about it.
    private const float LeastProbability = 0.05f;

    public static NeedTopic? TopicOf(Resource resource, IReadOnlyList<(NeedTopic Topic, float Probability)> topics) =>
        topics.Where(entry => entry.Probability >= LeastProbability && entry.Topic.Resources.ContainsKey(resource.Id))
            .OrderByDescending(entry => entry.Probability * entry.Topic.Resources[resource.Id])
            .Select(entry => entry.Topic)
            .FirstOrDefault();

    /// <param name="situations">Those that hold for this owner.</param>
    public string Of(Resource resource, NeedTopic? topic, Wish wish, IReadOnlyList<string> situations, RecommendationRequest request)
    {
        var parts = new List<string>();
        // Nobody asked for it: say what about this business makes it worth a look.
        if (!wish.IsNamed && topic is not null && Likeliest(topic, situations) is { } because)
            parts.Add(because);
        if (resource.Point.Length > 0)
            parts.Add(resource.Point);
        else if (topic is not null)
            parts.Add($"sirve para {topic.Why}");
        if (Departments.CodeOf(request.Department) is { } code && (resource.Departments.Contains(code) || resource.Home.Contains(code)))
            parts.Add($"atiende en {Departments.NameOf(code)}");
        if (Requirements.Lacked(request.Profile, resource).FirstOrDefault(lacked => lacked.StartsWith("RUC", StringComparison.Ordinal)) is not null)
            parts.Add("antes hay que sacar el RUC");
        if (resource.Cost.StartsWith("gratis", StringComparison.OrdinalIgnoreCase))
            parts.Add("es gratis");
        var why = parts.Count > 0 ? string.Join("; ", parts) : "se parece a lo que se pide";
        return char.ToUpperInvariant(why[0]) + why[1..] + ".";
    }

    private string? Likeliest(NeedTopic topic, IReadOnlyList<string> situations) =>
        topic.When.Where(likely => situations.Contains(likely.Key)).OrderByDescending(likely => likely.Value)
            .Select(likely => content.Situations.GetValueOrDefault(likely.Key)).FirstOrDefault(words => words is { Length: > 0 });
}
