using System.Globalization;
using System.Text.Json.Nodes;
using Peru.Assistant.Skills;
using Peru.Assistant.Skills.Profile;

namespace Peru.Assistant.Bot.CommandLine;

/// <summary>Facts as one flat JSON object: numbers as numbers, needs as an array, places with their names.</summary>
internal static class FactKeys
{
    public static JsonObject Of(IReadOnlyList<Fact> facts, DateOnly today, Gazetteer gazetteer)
    {
        var keys = new JsonObject();
        foreach (var fact in facts)
        {
            keys[fact.Name] = fact.Name switch
            {
                FactNames.Workers or FactNames.SalesMonth or FactNames.SalesGoodMonth or FactNames.SalesBadMonth => long.Parse(fact.Value, CultureInfo.InvariantCulture),
                FactNames.Needs => new JsonArray([.. fact.Value.Split(',').Select(need => JsonValue.Create(need))]),
                _ => fact.Value,
            };
            if (fact.Name == FactNames.Started)
                keys["age_months"] = new BusinessProfile([fact]).AgeInMonths(today);
            if (fact.Name is FactNames.Region or FactNames.Province or FactNames.District)
                keys[fact.Name + "_name"] = gazetteer.NameOf(fact.Value);
        }
        return keys;
    }
}
