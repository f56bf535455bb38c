using Peru.Assistant.Scoring.Facts;

namespace Peru.Assistant.Skills.Profile;

/// <summary>
/// Reads facts from what an owner writes: Spanish, Southern Quechua and both at once, misspelt, without accents or marks. Rules
/// read, a classifier weighs what they read and what they may have missed. Only what is stated becomes a fact; a wish, question,
/// supposition or «no» does not. Thread-safe; a text is cut at 4,000 characters.
/// </summary>
public sealed class FactExtractor
{
    private readonly Places places;
    private readonly WeighedFacts weighed;

    private FactExtractor(Gazetteer gazetteer, FactClassifier classifier)
    {
        Gazetteer = gazetteer;
        places = new Places(gazetteer);
        weighed = new WeighedFacts(classifier);
    }

    public Gazetteer Gazetteer { get; }

    public static FactExtractor Load() => new(Gazetteer.Load(), FactClassifier.Load());

    /// <summary>At most one fact of each name, in canonical values.</summary>
    /// <param name="text">One message, any length, any characters.</param>
    /// <param name="today">The owner's day, against which «hace 3 años» counts.</param>
    public IReadOnlyList<Fact> Extract(string text, DateOnly today)
    {
        var reading = Reading.Of(text);
        return reading.Words.Count == 0 ? [] : weighed.Of(reading, ByRules(reading, today), SpansIn(reading, today));
    }

    /// <summary>What the rules alone read.</summary>
    internal IReadOnlyList<Fact> ByRules(Reading reading, DateOnly today)
    {
        var facts = new List<Fact>(8);
        Activity.Read(reading, facts);
        Selling.Read(reading, facts);
        Started.Read(reading, today, facts);
        places.Read(reading, facts);
        Ruc.Read(reading, facts);
        Workers.Read(reading, facts);
        Sales.Read(reading, facts);
        Trend.Read(reading, facts);
        Records.Read(reading, facts);
        Digital.Read(reading, facts);
        PlaceKind.Read(reading, facts);
        Credit.Read(reading, facts);
        Needs.Read(reading, facts);
        if (facts.Count == 0)
            Goods.Read(reading, facts);
        return Last(facts);
    }

    internal List<FactSpan> SpansIn(Reading reading, DateOnly today) => FactSpans.In(reading, today, places);

    /// <summary>The place that an answer names; empty where it names none.</summary>
    internal IReadOnlyList<Fact> PlaceIn(string text)
    {
        var facts = new List<Fact>(3);
        places.Read(Reading.Of(text), facts);
        return facts;
    }

    // Said twice, the later counts: «antes 5… ahora 2».
    private static List<Fact> Last(List<Fact> facts)
    {
        for (var i = facts.Count - 1; i >= 0; i--)
            if (facts.FindIndex(i + 1, fact => fact.Name == facts[i].Name) >= 0)
                facts.RemoveAt(i);
        return facts;
    }
}
