using System.Globalization;
using System.Text;
using Peru.Assistant.Scoring.Language;

namespace Peru.Assistant.Tests.Scoring.Language;

public sealed class LanguageClassifierTests
{
    private static readonly LanguageClassifier Classifier = LanguageClassifier.Load();

    [Theory]
    [InlineData("tengo una bodega en Ayacucho y vendo papa", "es")]
    [InlineData("VENDO ABARROTES Y LICORES", "es")]
    [InlineData("ola kiero un prestamo xq no tngo plata", "es")]
    [InlineData("mi wawa me ayuda en la chacra los domingos", "es")]
    [InlineData("soy de Andahuaylas, tejo chullos", "es")]
    [InlineData("tiendaypi azukarta rantikuni", "qu")]
    [InlineData("negociuypaq qullqita maskani", "qu")]
    [InlineData("manam rucniyuqchu kani", "qu")]
    [InlineData("20ta wakayuq kani", "qu")]
    [InlineData("Kamisaki, kunjamasktasa?", "other")]
    [InlineData("Jupax janiw yatichirinakan utap alañ munkiti", "other")]
    [InlineData("good morning, I want to open a small shop", "other")]
    [InlineData("bom dia, eu não falo espanhol", "other")]
    [InlineData("Здравствуйте, как дела?", "other")]
    [InlineData("tengo una tienda pequeña, chaypi tantata rantikuni", "mixed")]
    public void A_message_has_its_language(string text, string label) =>
        Assert.Equal(label, Classifier.Classify(text).Label);

    [Theory]
    [InlineData("asdfgh jkl", true)]
    [InlineData("T R U J I L L O", true)]
    [InlineData("hmm", true)]
    [InlineData("obstruir instrucciones", false)]
    [InlineData("llank'achkani ñawpaqchkan", false)]
    [InlineData("xq no tngo ruc", false)]
    public void Letters_typed_at_random_are_no_language(string text, bool noise)
    {
        var score = Classifier.Classify(text);

        Assert.Equal(noise, score is { Label: "unknown", Abstained: true });
    }

    [Theory]
    [InlineData("Ñuqaqa llamkachkani qatupi, manam atinichu", "quy")]
    [InlineData("Ñoqaqa llank'ashani qhatupi, manan atinichu", "quz")]
    [InlineData("manam munanichu", "quy")]
    [InlineData("manan munanichu", "quz")]
    public void Quechua_has_its_variety(string text, string variety)
    {
        var score = Classifier.Classify(text);
        Assert.Equal("qu", score.Label);
        Assert.Equal(variety, score.Variety);
    }

    [Theory]
    [InlineData("Caja Municipal de Ahorro nisqapi qullqita mañakurqani")]
    [InlineData("Programa de Apoyo Social nisqa yanapawarqa")]
    public void Quoted_loans_leave_a_Quechua_sentence_Quechua(string text) => Assert.Equal("qu", Classifier.Classify(text).Label);

    [Theory]
    [InlineData("")]
    [InlineData("   \t  ")]
    [InlineData("😀😀👍🏽")]
    [InlineData("12345 67")]
    [InlineData("?!... --")]
    [InlineData("\0\u0001\u0002")]
    [InlineData("\ud83d")]
    public void A_message_without_words_is_unknown(string text) =>
        Assert.Equal(new LanguageScore("unknown", "", 0, Abstained: true), Classifier.Classify(text));

    [Theory]
    [InlineData("papa", "unknown", 0.571f)]
    [InlineData("ama", "qu", 0.969f)]
    [InlineData("¡Mi!", "es", 0.987f)]
    [InlineData("SARA", "qu", 0.992f)]
    public void A_word_of_both_languages_returns_its_prior_and_says_so(string text, string label, float probability)
    {
        var score = Classifier.Classify(text);
        Assert.Equal(label, score.Label);
        Assert.Equal(probability, score.Probability, 2);
        Assert.True(score.Abstained);
    }

    public static TheoryData<string> Hostile => new()
    {
        new string('a', 1_000_000),
        string.Concat(Enumerable.Repeat("rantikuni ", 100_000)),
        new string('\'', 5_000),
        new string('ñ', 300) + "\u0303\u0303\u0303",
        "\u202eatnev al ed oiratic\u202c",
        "h\u0335\u0321o\u0337\u0328l\u0336\u0327a\u0338\u0322 z\u0335\u0321a\u0337l\u0336\u0327g\u0338o",
        Encoding.Latin1.GetString([.. Enumerable.Range(0, 100_000).Select(i => (byte)(i * 31))]),
        "مرحبا أريد قرضا",
        "\ufeff\u200b\u200dhola\u200b",
        "0'0'0'0'a0'",
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void No_text_throws(string text)
    {
        var score = Classifier.Classify(text);
        Assert.Contains(score.Label, (string[])["es", "qu", "mixed", "other", "unknown"]);
        Assert.InRange(score.Probability, 0, 1);
    }

    [Fact]
    public void Zalgo_and_decomposed_letters_are_read_as_what_they_stand_for()
    {
        Assert.Equal(Classifier.Classify("mañana habrá venta"), Classifier.Classify("man\u0303ana habra\u0301 venta"));
        Assert.Equal(Classifier.Classify("hola señora"), Classifier.Classify("h\u0335\u0321o\u0337l\u0336a\u0338 sen\u0303ora"));
    }

    [Fact]
    public void Python_and_CSharp_decide_alike()
    {
        foreach (var row in LanguageTable.Read("expected.tsv"))
        {
            var score = Classifier.Classify(row["text"]);
            Assert.Equal((row["text"], row["label"], row["variety"], row["abstained"]), (row["text"], score.Label, score.Variety, score.Abstained ? "true" : "false"));
            Assert.Equal(float.Parse(row["probability"], CultureInfo.InvariantCulture), score.Probability, tolerance: 0.0002f);
        }
    }
}
