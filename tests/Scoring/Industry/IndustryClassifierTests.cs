using Peru.Assistant.Scoring;
using Peru.Assistant.Scoring.Industry;

namespace Peru.Assistant.Tests.Scoring.Industry;

public sealed class IndustryClassifierTests : IClassFixture<IndustryClassifierTests.Loaded>
{
    private readonly IndustryClassifier classifier;

    public IndustryClassifierTests(Loaded loaded) => classifier = loaded.Classifier;

    [Theory]
    [InlineData("vendo menu y tambien jugos en mi puesto", "I", "56")]
    [InlineData("VENTA DE ABARROTES Y LICORES", "G", "47")]
    [InlineData("soi kosturera ago uniformes escolares", "C", "14")]
    [InlineData("arreglo celulares en polvos azules", "S", "95")]
    [InlineData("tengo mi mototaxi en Juliaca", "H", "49")]
    [InlineData("crío cuyes en mi chacra", "A", "01")]
    public void An_owner_is_understood_as_people_write(string text, string section, string division)
    {
        var score = classifier.Classify(text);

        Assert.Equal((section, division), (score.Section, score.Division));
        Assert.False(score.Abstained);
    }

    [Fact]
    public void Sections_and_divisions_each_share_out_the_whole_probability()
    {
        var score = classifier.Classify("hago muebles de melamina");

        Assert.Equal(21, score.Sections.Count);
        Assert.Equal(88, score.Divisions.Count);
        Assert.Equal(1, score.Sections.Sum(section => section.Probability), 3);
        Assert.Equal(1, score.Divisions.Sum(division => division.Probability), 3);
        Assert.Equal(score.Section, Isic.SectionOf(score.Division));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("😀😀😀")]
    [InlineData("\0\u0001\ud83d")]
    [InlineData("999 888 777")]
    [InlineData("xxxxxxxx")]
    [InlineData("%s {{}} <b>")]
    public void A_text_that_says_nothing_of_a_business_abstains(string text) => Assert.True(classifier.Classify(text).Abstained);

    [Fact]
    public void A_text_of_a_million_letters_is_answered() =>
        Assert.InRange(classifier.Classify(new string('z', 1_000_000)).SectionProbability, 0, 1);

    public sealed class Loaded : IDisposable
    {
        private readonly TextEncoder encoder = TextEncoder.Load();

        public Loaded() => Classifier = IndustryClassifier.Load(encoder);

        public IndustryClassifier Classifier { get; }

        public void Dispose()
        {
            Classifier.Dispose();
            encoder.Dispose();
        }
    }
}
