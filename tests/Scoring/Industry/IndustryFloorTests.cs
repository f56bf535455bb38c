using System.Globalization;
using System.Text.Json;
using Peru.Assistant.Scoring.Industry;
using Peru.Assistant.Tests.Support;

namespace Peru.Assistant.Tests.Scoring.Industry;

public sealed class IndustryFloorTests : IClassFixture<IndustryClassifierTests.Loaded>
{
    private readonly IndustryClassifier classifier;

    public IndustryFloorTests(IndustryClassifierTests.Loaded loaded) => classifier = loaded.Classifier;

    [Theory]
    [InlineData("dev_industry_es")]
    [InlineData("dev_industry_qu")]
    public void Held_out_owners_words_stay_above_the_floor(string name)
    {
        var floor = JsonDocument.Parse(File.ReadAllText(RepoRoot.File("scoring", "training", "floors.json"))).RootElement.GetProperty("industry").GetProperty(name);
        var rows = Table(name + ".tsv");
        var scores = rows.ConvertAll(row => classifier.Classify(row[0]));

        var section = rows.Zip(scores).Average(pair => pair.First[1] == pair.Second.Section ? 1.0 : 0);
        var division = rows.Zip(scores).Average(pair => pair.First[2] == pair.Second.Division ? 1.0 : 0);
        var error = CalibrationError(rows.Zip(scores).Select(pair => (pair.Second.SectionProbability, pair.First[1] == pair.Second.Section)).ToList());

        Assert.True(section >= floor.GetProperty("section_accuracy").GetDouble(), $"section accuracy {section:0.000}");
        Assert.True(division >= floor.GetProperty("division_accuracy").GetDouble(), $"division accuracy {division:0.000}");
        Assert.True(error <= floor.GetProperty("section_ece_at_most").GetDouble(), $"calibration error {error:0.000}");
    }

    [Fact]
    public void The_program_says_of_a_text_what_its_training_said()
    {
        foreach (var row in Table("agreement.tsv"))
        {
            var score = classifier.Classify(row[0]);
            Assert.Equal((row[1], row[3]), (score.Section, score.Division));
            Assert.Equal(double.Parse(row[2], CultureInfo.InvariantCulture), score.SectionProbability, 0.005);
            Assert.Equal(double.Parse(row[4], CultureInfo.InvariantCulture), score.DivisionProbability, 0.005);
        }
    }

    private static List<string[]> Table(string name) =>
        [.. File.ReadLines(RepoRoot.File("scoring", "training", "data", "industry", name)).Skip(1).Select(line => line.Split('\t'))];

    // Over ten bins of equal width, as training/steps/industry_metrics.py.
    private static double CalibrationError(List<(float Sure, bool Right)> answers) =>
        answers.GroupBy(answer => Math.Min((int)(answer.Sure * 10), 9))
            .Sum(bin => Math.Abs(bin.Average(answer => answer.Right ? 1.0 : 0) - bin.Average(answer => answer.Sure)) * bin.Count() / answers.Count);
}
