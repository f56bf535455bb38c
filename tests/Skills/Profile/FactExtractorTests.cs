namespace Peru.Assistant.Tests.Skills.Profile;

public sealed class FactExtractorTests
{
    [Fact]
    public void Every_case_of_the_table_gives_its_facts_and_no_others()
    {
        var cases = ExtractionCase.Read("extraction_cases.tsv");
        var wrong = cases.Select(Difference).Where(difference => difference.Length > 0).ToList();

        Assert.True(cases.Count >= 400, $"Only {cases.Count} cases.");
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {cases.Count} cases:\n" + string.Join('\n', wrong));
    }

    private static string Difference(ExtractionCase one)
    {
        var found = one.Found();
        var missing = one.Expected.Where(fact => found.GetValueOrDefault(fact.Key) != fact.Value).Select(fact => "-" + fact.Key + "=" + fact.Value);
        var extra = found.Where(fact => one.Expected.GetValueOrDefault(fact.Key) != fact.Value).Select(fact => "+" + fact.Key + "=" + fact.Value);
        var activity = one.Activity is null || (one.FoundActivity() ?? "-") == one.Activity ? "" : " activity: " + one.FoundActivity();
        var difference = string.Join(' ', missing.Concat(extra)) + activity;
        return difference.Length == 0 ? "" : $"{one.Line}: {one.Text} → {difference}";
    }
}
