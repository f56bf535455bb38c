namespace Peru.Assistant.Tests.Skills.Profile;

public sealed class CorrectionsTests
{
    [Theory]
    [InlineData("somos 3 en la peluqueria, perdon 4 contandome a mi", "workers", "3")]
    [InlineData("vendo 80 al dia, miento, 100 contando los domingos", "sales_month", "2600")]
    [InlineData("Son 5, perdon 6 años, desde que abrimos la panaderia", "started", "2020-11")]
    [InlineData("estoy en lamas, perdon, en tarapoto", "district", "220901")]
    public void What_is_taken_back_does_not_count(string text, string name, string value) =>
        Assert.Equal(value, ExtractionCase.Extractor.Extract(text, ExtractionCase.Today).SingleOrDefault(fact => fact.Name == name)?.Value);
}
