using Peru.Assistant.Scoring.Facts;

namespace Peru.Assistant.Skills.Profile;

/// <summary>
/// Decides what a message states from what the rules read and what the fact classifier thinks likely. The rules know amounts,
/// dates, names and counts; the classifier has seen thousands of ways of saying the rest, and where a number is none of the business's.
/// </summary>
internal sealed class WeighedFacts
{
    // A place inside the surest one makes it narrower from half the bar on.
    private const float Agreeing = 0.5f;

    private readonly FactClassifier classifier;
    private readonly (string Name, string Value)[] labels;
    private readonly Dictionary<string, int> roles;

    public WeighedFacts(FactClassifier classifier)
    {
        this.classifier = classifier;
        labels = [.. classifier.Message.Labels.Select(label => (label[..label.IndexOf('=', StringComparison.Ordinal)], label[(label.IndexOf('=', StringComparison.Ordinal) + 1)..]))];
        roles = classifier.Span.Labels.Select((role, at) => (role, at)).ToDictionary(pair => pair.role, pair => pair.at, StringComparer.Ordinal);
    }

    /// <param name="rules">What the rules read. The activity stays as it is, and numbers that no span stands for; the rest is weighed.</param>
    public List<Fact> Of(Reading reading, IReadOnlyList<Fact> rules, List<FactSpan> spans)
    {
        var decided = new Dictionary<string, Chance>(StringComparer.Ordinal);
        var needs = Said(reading, rules, decided);
        Spans(reading, rules, spans, decided);
        // Who is in a regime has a RUC: a regime that is only asked about has none beside it.
        if (decided.TryGetValue(FactNames.TaxRegime, out var regime) && !Says(rules, FactNames.TaxRegime, regime.Value) && decided.GetValueOrDefault(FactNames.Ruc) is not { Value: "yes", Counts: true })
            decided.Remove(FactNames.TaxRegime);
        var facts = new List<Fact>(rules.Count + 4);
        foreach (var fact in rules)
            if (fact.Name is FactNames.Activity || !IsWeighed(fact, decided))
                facts.Add(fact);
        foreach (var (name, chance) in decided)
            if (chance.Counts)
                Add(name, chance, rules, facts);
        if (needs.Count > 0)
            facts.Add(new Fact(FactNames.Needs, string.Join(',', FactNames.AllNeeds.Where(needs.Contains)), Extractor: rules.Any(fact => fact.Name == FactNames.Needs) ? "rule" : "model", Confidence: 0.85));
        return facts;
    }

    private readonly record struct Chance(string Value, float Likely, bool Counts, bool OfRule);

    private HashSet<string> Said(Reading reading, IReadOnlyList<Fact> rules, Dictionary<string, Chance> decided)
    {
        Span<float> chances = stackalloc float[labels.Length];
        classifier.Message.Score(FactFeatures.Of(reading), FactFeatures.Of(rules), chances);
        var needs = new HashSet<string>();
        for (var i = 0; i < labels.Length; i++)
        {
            var (name, value) = labels[i];
            if (name != FactNames.Needs)
                Take(decided, name, value, chances[i], classifier.Message.Least[i], rules);
            else if (chances[i] >= classifier.Message.Least[i])
                needs.Add(value);
        }
        return needs;
    }

    private void Spans(Reading reading, IReadOnlyList<Fact> rules, List<FactSpan> spans, Dictionary<string, Chance> decided)
    {
        Span<float> chances = stackalloc float[roles.Count];
        var places = new List<(string Ubigeo, float Likely)>();
        foreach (var span in spans)
        {
            var features = FactFeatures.Of(reading, span);
            foreach (var meaning in span.Meanings)
            {
                classifier.Span.Score(features, FactFeatures.Of(meaning, rules), chances);
                var role = roles[meaning.Role];
                if (meaning.Name == FactNames.Region)
                    places.Add((meaning.Value, chances[role]));
                Take(decided, meaning.Name, meaning.Value, chances[role], classifier.Span.Least[role], rules);
            }
        }
        if (decided.TryGetValue(FactNames.Region, out var best))
            foreach (var (ubigeo, likely) in places)
                if (ubigeo.Length > best.Value.Length && ubigeo.StartsWith(best.Value, StringComparison.Ordinal) && likely >= Agreeing * classifier.Span.Least[roles["in"]])
                    decided[FactNames.Region] = best = best with { Value = ubigeo };
    }

    private static void Take(Dictionary<string, Chance> decided, string name, string value, float likely, float least, IReadOnlyList<Fact> rules)
    {
        var ofRule = Says(rules, name, value);
        if (decided.TryGetValue(name, out var before))
            ofRule |= before.OfRule;
        if (before.Value is null || likely > before.Likely)
            decided[name] = new Chance(value, likely, likely >= least, ofRule);
        else
            decided[name] = before with { OfRule = ofRule };
    }

    /// <summary>Whether the rules say this; of a place, whether they say it or a narrower one.</summary>
    public static bool Says(IReadOnlyList<Fact> rules, string name, string value)
    {
        var told = name == FactNames.Region ? value.Length switch { 2 => FactNames.Region, 4 => FactNames.Province, _ => FactNames.District } : name;
        foreach (var fact in rules)
            if (fact.Name == told)
                return name == FactNames.Needs ? fact.Value.Split(',').Contains(value) : fact.Value == value;
        return false;
    }

    // A value of the rules that no label and no span stands for is theirs alone: «recién empiezo», three people told one by one.
    private static bool IsWeighed(Fact fact, Dictionary<string, Chance> decided) => fact.Name switch
    {
        _ when fact.Name is FactNames.Started or FactNames.Workers || FactNames.Sales.Contains(fact.Name) =>
            decided.TryGetValue(fact.Name, out var chance) && (chance.OfRule || chance.Counts),
        FactNames.Region or FactNames.Province or FactNames.District => decided.ContainsKey(FactNames.Region),
        _ => true,
    };

    private static void Add(string name, Chance chance, IReadOnlyList<Fact> rules, List<Fact> facts)
    {
        var (likely, extractor) = (Math.Round(chance.Likely, 3), Says(rules, name, chance.Value) ? "rule" : "model");
        if (name == FactNames.Region)
        {
            Places.Add(chance.Value, likely, facts, extractor);
            return;
        }
        var unit = name switch { FactNames.Started => "month", FactNames.Workers => "people", _ when FactNames.Sales.Contains(name) => "soles", _ => "" };
        facts.Add(new Fact(name, chance.Value, unit, extractor, likely));
    }
}
