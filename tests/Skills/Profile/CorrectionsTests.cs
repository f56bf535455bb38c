namespace Peru.Assistant.Tests.Skills.Profile;

public sealed class CorrectionsTests
{
    [Theory]
    [InlineData("somos 3 en la peluqueria, perdon 4 contandome a mi", "workers", "3")]
    [InlineData("vendo 80 al dia, miento, 100 contando los domingos", "sales_month", "2600")]
    [InlineData("Son 5, perdon 6 años, desde que abrimos la panaderia", "started", "2020-11")]
    [InlineData("estoy en lamas, perdon, en tarapoto", "district", "220901")]
    [InlineData("estoy en lamas, miento, en tarapoto", "district", "220901")]
    [InlineData("vendo 80 soles al dia. Disculpe, 1 pregunta", "sales_month", "2080")]
    [InlineData("Tengo 4 empleados. Disculpe, 2 preguntas", "workers", "4")]
    [InlineData("RUC no, 3 años, somos 4", "started", "2023-11")]
    [InlineData("tengo mi bodega en Ica. Disculpe, en Lima donde queda la oficina?", "region", "11")]
    public void What_is_taken_back_does_not_count(string text, string name, string value) =>
        Assert.Equal(value, ExtractionCase.Extractor.Extract(text, ExtractionCase.Today).SingleOrDefault(fact => fact.Name == name)?.Value);
}
