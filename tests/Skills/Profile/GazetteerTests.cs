using Peru.Assistant.Skills.Profile;
using Peru.Assistant.Tests.Support;

namespace Peru.Assistant.Tests.Skills.Profile;

public sealed class GazetteerTests
{
    // Known by a name that another, smaller place bears officially.
    private static readonly string[] BetterKnown = ["gamarra", "la merced"];

    [Fact]
    public void A_known_place_that_is_in_the_official_list_has_its_code_from_there()
    {
        var official = Rows("ubigeo.tsv").Skip(1).Select(row => (Code: row[0], Name: Folded(row[2]))).ToList();

        var wrong = Rows("known_places.tsv")
            .Where(row => official.Any(place => place.Name == row[0]) && !BetterKnown.Contains(row[0]))
            .Where(row => !official.Single(place => place.Code == row[1]).Name.Contains(row[0], StringComparison.Ordinal))
            .Select(row => row[0] + " is not " + row[1]);

        Assert.Equal([], wrong);
    }

    [Theory]
    [InlineData("Cajamanta qullqita manukurqani")]
    [InlineData("RUCta hurquyta munani")]
    [InlineData("debo 3200 en Caja Piura")]
    [InlineData("ya no en Chimbote")]
    public void A_word_that_is_also_a_hamlet_is_no_place(string text) =>
        Assert.DoesNotContain(ExtractionCase.Extractor.Extract(text, ExtractionCase.Today), fact => fact.Name == "region");

    private static IEnumerable<string[]> Rows(string file) =>
        File.ReadLines(RepoRoot.File("content", "geo", file)).Where(row => row.Length > 0 && row[0] != '#').Select(row => row.Split('\t'));

    private static string Folded(string name) => string.Concat(name.Select(PlainText.Fold).Where(letter => letter != '\0'));
}
