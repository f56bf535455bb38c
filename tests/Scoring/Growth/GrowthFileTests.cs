using System.Globalization;
using System.Text.Json;
using Peru.Assistant.Bot.CommandLine;
using Peru.Assistant.Scoring.Growth;
using Peru.Assistant.Tests.Support;

namespace Peru.Assistant.Tests.Scoring.Growth;

public sealed class GrowthFileTests
{
    [Fact]
    public async Task Scores_agree_with_the_training_side_to_five_decimals()
    {
        var scores = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            Assert.Equal(0, await ScoreCommand.Create().Parse([RepoRoot.File("tests", "Scoring", "Growth", "firms.csv"), "--out", scores]).InvokeAsync());
            var expected = Table(RepoRoot.File("tests", "Scoring", "Growth", "expected.csv"));
            var found = Table(scores);
            Assert.Equal(50, found.Count);
            foreach (var (firm, row) in expected)
            {
                foreach (var (column, text) in row.Where(cell => cell.Key != "firm"))
                    Assert.Equal(double.Parse(text, CultureInfo.InvariantCulture), double.Parse(found[firm][column], CultureInfo.InvariantCulture), 1e-5);
            }
        }
        finally
        {
            File.Delete(scores);
        }
    }

    [Theory]
    [InlineData("sex")]
    [InlineData("female")]
    [InlineData("owner_age")]
    [InlineData("dependents")]
    [InlineData("trend")]
    [InlineData("treated")]
    public void No_feature_speaks_of_the_owner_or_of_the_trend(string part) =>
        Assert.DoesNotContain(GrowthFeatures.Names, name => name.Contains(part, StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void The_measured_figures_are_above_their_floors()
    {
        using var floors = JsonDocument.Parse(File.ReadAllText(RepoRoot.File("scoring", "training", "floors.json")));
        using var metrics = JsonDocument.Parse(File.ReadAllText(RepoRoot.File("scoring", "training", "metrics", "growth.json")));
        foreach (var floor in floors.RootElement.GetProperty("growth").EnumerateObject())
        {
            var measured = floor.Name.Split('.').Aggregate(metrics.RootElement, (element, name) => element.GetProperty(name)).GetDouble();
            var (least, most) = (floor.Value[0].GetDouble(), floor.Value[1].GetDouble());
            Assert.True(measured >= least && measured <= most, string.Create(CultureInfo.InvariantCulture, $"{floor.Name} is {measured}, not between {least} and {most}"));
        }
    }

    private static Dictionary<string, Dictionary<string, string>> Table(string path)
    {
        var lines = File.ReadAllLines(path);
        var header = lines[0].Split(',');
        return lines.Skip(1).Select(line => Cells(line, header)).ToDictionary(row => row["firm"]);
    }

    // Cells of ours hold commas only inside quotation marks.
    private static Dictionary<string, string> Cells(string line, string[] header)
    {
        var quoted = false;
        var cells = new List<string> { "" };
        foreach (var letter in line)
        {
            if (letter == '"')
                quoted = !quoted;
            else if (letter == ',' && !quoted)
                cells.Add("");
            else
                cells[^1] += letter;
        }
        return header.Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second);
    }
}
