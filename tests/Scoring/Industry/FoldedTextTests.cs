using Peru.Assistant.Scoring.Industry;

namespace Peru.Assistant.Tests.Scoring.Industry;

public sealed class FoldedTextTests
{
    [Theory]
    [InlineData("  Café  PASADO, 3 años ", "cafe pasado años")]
    [InlineData("qhatu'ni t’anta", "qhatuni tanta")]
    [InlineData("nin\u0303o cafe\u0301", "niño cafe")]
    [InlineData("999 ¿?", "")]
    public void Accents_capitals_and_signs_go_and_ñ_stays(string text, string folded) => Assert.Equal(folded, FoldedText.Fold(text));

    [Theory]
    [InlineData("bendo", "vendo")]
    [InlineData("sapatiya", "zapatilla")]
    [InlineData("kasa", "casa")]
    [InlineData("ago", "hago")]
    [InlineData("keso", "queso")]
    public void What_sounds_alike_is_spelled_alike(string one, string other) => Assert.Equal(FoldedText.Sound(other), FoldedText.Sound(one));

    [Theory]
    [InlineData("BODEGA - PANADERIA - PASTELERIA", "bodega")]
    [InlineData("hola, vendo ropa y también hago taxi", "hola vendo ropa")]
    [InlineData("Venta de menú, jugos", "venta de menu")]
    public void Of_several_activities_the_first_one_is_found(string text, string first) => Assert.Equal(first, string.Join(' ', FirstActivity.Words(text)));
}
