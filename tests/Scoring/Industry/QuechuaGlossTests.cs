using Peru.Assistant.Scoring.Industry;

namespace Peru.Assistant.Tests.Scoring.Industry;

public sealed class QuechuaGlossTests
{
    private static readonly QuechuaGloss Gloss = QuechuaGloss.Load();

    [Theory]
    [InlineData("papata sarata tarpuni", "papa maíz siembro")]
    [InlineData("tiendaypi azukarta rantikuni", "tienda azúcar vendo")]
    [InlineData("qhatupi papata ranqhani", "en el mercado papa vendo")]
    [InlineData("wasi pirqaqmi kani", "construyo casa albañil soy")]
    [InlineData("turu wirayachiymi", "toro ganado engordo animales")]
    public void Stems_are_put_into_Spanish_and_endings_dropped(string quechua, string expected) =>
        Assert.Equal(Plain(expected), Plain(Gloss.Apply(quechua)));

    [Theory]
    [InlineData("qatuni")]
    [InlineData("qhatuni")]
    [InlineData("q'atuni")]
    [InlineData("QATUNI")]
    public void One_word_is_known_in_every_orthography(string spelling) => Assert.Contains("vendo", Gloss.Apply(spelling + " papata"), StringComparison.Ordinal);

    [Theory]
    [InlineData("Vendo carne de llama y papa seca en Huanta, Ayacucho.")]
    [InlineData("VENTA DE MANTAS Y PLANTAS - CARPINTERIA")]
    [InlineData("crío gallinas y hago tortas")]
    [InlineData("")]
    public void Spanish_comes_back_as_it_went_in(string spanish) => Assert.Equal(spanish, Gloss.Apply(spanish));

    private static string Plain(string text) => FoldedText.Fold(text);
}
