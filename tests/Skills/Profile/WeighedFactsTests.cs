namespace Peru.Assistant.Tests.Skills.Profile;

/// <summary>What no list of phrases reads, and what only sounds like a fact: wordings that stand in no training file.</summary>
public sealed class WeighedFactsTests
{
    [Theory]
    [InlineData("la memoria es mi cuaderno señorita, papel no gasto", "records", "none")]
    [InlineData("mi hijita pasa las ventas a una hoja de calculo", "records", "app")]
    [InlineData("fui a tres bancos y en ninguno me quisieron soltar plata", "credit", "refused")]
    [InlineData("aki todo es billete y moneda nomas casero", "digital", "cash")]
    [InlineData("cada mes que pasa vendo menos joven", "trend", "down")]
    [InlineData("el negocio va pa arriba gracias a dios", "trend", "up")]
    [InlineData("atiendo de lunes a domingo sin descansar", "selling", "regularly")]
    public void A_wording_of_its_own_is_understood(string text, string name, string value) =>
        Assert.Equal(value, Find(text, name));

    [Theory]
    [InlineData("mi vecina vende 300 diarios de menu", "sales_month")]
    [InlineData("el alquiler del puesto me sale 400 al mes", "sales_month")]
    [InlineData("mi hermano tiene 5 trabajadores en su taller", "workers")]
    [InlineData("tengo 38 años y dos hijas", "started")]
    [InlineData("mando mis chompas a Arequipa por agencia", "region")]
    [InlineData("si tuviera ruc venderia a los colegios", "ruc")]
    public void What_is_said_of_something_else_is_no_fact(string text, string name) =>
        Assert.Null(Find(text, name));

    private static string? Find(string text, string name) =>
        ExtractionCase.Extractor.Extract(text, ExtractionCase.Today).SingleOrDefault(fact => fact.Name == name)?.Value;
}
