using Peru.Assistant.Scoring.Industry;
using Peru.Assistant.Tests.Support;
using YamlDotNet.Serialization;

namespace Peru.Assistant.Tests.Scoring.Industry;

public sealed class IndustryNamesTests
{
    private static readonly Dictionary<string, Dictionary<string, object>> Names =
        new DeserializerBuilder().Build().Deserialize<Dictionary<string, Dictionary<string, object>>>(File.ReadAllText(RepoRoot.File("content", "es-PE", "industries.yaml")));

    [Fact]
    public void Every_section_and_division_has_a_name_in_market_words()
    {
        Assert.Equal(Isic.Sections.Order(StringComparer.Ordinal), Names["sections"].Keys.Order(StringComparer.Ordinal));
        Assert.Equal(Isic.Divisions.Order(StringComparer.Ordinal), Names["divisions"].Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_name_fits_a_list_row_of_24_characters()
    {
        foreach (var (code, texts) in Names["sections"].Concat(Names["divisions"]))
        {
            var name = (string)((Dictionary<object, object>)texts)["name"];
            Assert.True(name.Length <= 24, $"{code}: {name}");
        }
    }
}
