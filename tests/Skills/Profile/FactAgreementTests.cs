using Peru.Assistant.Skills;
using Peru.Assistant.Tests.Support;

namespace Peru.Assistant.Tests.Skills.Profile;

public sealed class FactAgreementTests
{
    [Fact]
    public void The_program_decides_as_the_training_step_does()
    {
        var rows = File.ReadLines(RepoRoot.File("scoring", "training", "data", "facts", "expected.tsv")).Where(row => row[0] != '#').Select(row => row.Split('\t')).ToList();

        var apart = rows.Where(row => Decided(row[0]) != row[1]).Select(row => $"{row[0]}\n  training {row[1]}\n  program  {Decided(row[0])}").ToList();

        Assert.True(rows.Count > 200, $"only {rows.Count} rows");
        Assert.True(apart.Count == 0, string.Join('\n', apart));
    }

    private static string Decided(string text) =>
        string.Join(';', ExtractionCase.Extractor.Extract(text, ExtractionCase.Today)
            .Where(fact => fact.Name != FactNames.Activity)
            .SelectMany(fact => fact.Name == FactNames.Needs ? fact.Value.Split(',').Select(need => $"needs={need}") : [$"{fact.Name}={fact.Value}"])
            .Order(StringComparer.Ordinal));
}
