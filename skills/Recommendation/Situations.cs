namespace Peru.Assistant.Skills.Recommendation;

/// <summary>What is known of a business, as <c>needs.yaml</c> names it: <c>ruc.no</c>, <c>records.none</c>, <c>section.I</c>, <c>stage.idea</c>.</summary>
internal static class Situations
{
    private static readonly string[] Telling =
        [FactNames.Ruc, FactNames.Selling, FactNames.Trend, FactNames.Records, FactNames.Digital, FactNames.Credit, FactNames.Place, FactNames.TaxRegime];

    public static IReadOnlyList<string> Of(RecommendationRequest request)
    {
        var known = Telling.Where(request.Profile.Knows).Select(name => $"{name}.{request.Profile[name]}").ToList();
        if (request.Section is { Length: > 0 } section)
            known.Add("section." + section);
        if (request.StageName is { } stage)
            known.Add("stage." + stage);
        if (request.Profile.Number(FactNames.Workers) is >= 1)
            known.Add("workers.some");
        // Of a business of which nothing is known, this says nothing either.
        if (known.Count > 0 && !request.Profile.Knows(FactNames.Ruc))
            known.Add("ruc.unknown");
        return known;
    }
}
