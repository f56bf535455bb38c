using Peru.Assistant.Skills;
using Peru.Assistant.Skills.Recommendation;
using Peru.Assistant.Skills.Retrieval;

namespace Peru.Assistant.Tests.Skills.Recommendation;

public sealed class RecommenderTests(LoadedCatalog catalog) : IClassFixture<LoadedCatalog>
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [InlineData("no tengo ruc kiero ser formal", "G", "Junín", "sunat-ruc")]
    [InlineData("me piden cupo si no queman mi tienda", "G", "Lima", "pnp-central-111")]
    [InlineData("quiero que me paguen con el celular", "I", "Cusco", "yape")]
    [InlineData("la helada quemo mi papa", "A", "Puno", "sac-seguro-agricola")]
    [InlineData("boletas electronicas desde mi celular", "I", null, "sunat-app-emprender")]
    public async Task What_an_owner_asks_for_comes_within_the_first_three(string text, string section, string? department, string expected)
    {
        var found = catalog.Recommender.Rank(await RequestAsync(text, section, department));
        Assert.Contains(expected, found.Take(3).Select(item => item.Resource.Id));
        Assert.All(found, item => Assert.EndsWith(".", item.Why, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("quiero reactiva peru")]
    [InlineData("fae turismo para mi hotel")]
    [InlineData("credito de pota y perico")]
    [InlineData("avanzar rural")]
    [InlineData("sierra exportadora")]
    [InlineData("emprende y despega discapacidad")]
    public async Task A_closed_programme_is_never_offered(string text)
    {
        var found = catalog.Recommender.Rank(await RequestAsync(text, null, "Piura"), count: 200);
        Assert.DoesNotContain(found, item => item.Resource.Status == "closed");
        Assert.NotEmpty(found);
    }

    [Fact]
    public async Task What_does_not_reach_the_owners_region_is_not_offered()
    {
        var found = catalog.Recommender.Rank(await RequestAsync("fabrico zapatos y quiero mejorar mis diseños", "C", "Arequipa"), count: 200);
        Assert.DoesNotContain(found, item => item.Resource.Id is "cite-calzado-trujillo" or "cite-calzado-lima" or "asoinca-trujillo");
    }

    [Fact]
    public async Task Who_has_a_RUC_is_not_sent_to_get_one()
    {
        var request = await RequestAsync("quiero formalizarme bien", "G", "Lima");
        var profile = new BusinessProfile([new Fact(FactNames.Ruc, "yes")]);
        Assert.Contains(catalog.Recommender.Rank(request), item => item.Resource.Id == "sunat-ruc");
        Assert.DoesNotContain(catalog.Recommender.Rank(request with { Profile = profile }, count: 200), item => item.Resource.Id == "sunat-ruc");
    }

    [Fact]
    public async Task A_need_that_is_known_as_a_fact_counts_where_the_text_says_nothing()
    {
        var request = await RequestAsync("hola, como estas", "G", "Lima");
        Assert.DoesNotContain("pnp-central-111", catalog.Recommender.Rank(request).Take(3).Select(item => item.Resource.Id));
        var found = catalog.Recommender.Rank(request with { Needs = ["safety"] });
        Assert.Contains("pnp-central-111", found.Take(3).Select(item => item.Resource.Id));
    }

    [Theory]
    [InlineData("")]
    [InlineData("😀😀😀")]
    [InlineData("\0\ud83d")]
    [InlineData("asdfgh qwerty")]
    [InlineData("asdfgh")]
    [InlineData("quien gano el clasico")]
    [InlineData("cuentame un chiste")]
    public async Task What_has_nothing_to_do_with_a_business_finds_nothing(string text) =>
        Assert.Empty(catalog.Recommender.Rank(await RequestAsync(text, null, null)));

    [Theory]
    [InlineData("ayuda con mi negocio")]
    [InlineData("kiero ke me ayuden")]
    [InlineData("vendo menu en la calle")]
    [InlineData("reciclo plastico")]
    public async Task A_vague_word_of_a_business_finds_something(string text) =>
        Assert.Equal(10, catalog.Recommender.Rank(await RequestAsync(text, null, null)).Count);

    [Theory]
    [InlineData("crio alpacas en lampa vendo fibra quiero prestamo", "A", "Puno")]
    [InlineData("fabrico zapatos de cuero y necesito un credito", "C", "La Libertad")]
    [InlineData("hago muebles de madera, quien me presta para una maquina", "C", "Lima")]
    public async Task What_is_wished_weighs_more_than_what_is_done(string text, string section, string department)
    {
        var found = catalog.Recommender.Rank(await RequestAsync(text, section, department));
        Assert.Contains("credito", found[0].Resource.Tags);
        Assert.True(found.Take(3).Count(item => item.Resource.Tags.Contains("credito")) >= 2);
    }

    [Fact]
    public async Task What_is_made_for_women_waits_until_a_woman_asks()
    {
        string[] forWomen = ["caja-piura-crece-mujer", "agrobanco-agromujer", "crece-emprendedora", "mujeres-emprendedoras-bcp", "mujer-produce"];
        var anybody = catalog.Recommender.Rank(await RequestAsync("necesito un prestamo para mi puesto", "G", "Piura"));
        Assert.DoesNotContain(anybody.Take(5), item => forWomen.Contains(item.Resource.Id));
        var woman = catalog.Recommender.Rank(await RequestAsync("soy madre soltera y necesito un prestamo para mi puesto", "G", "Piura"));
        Assert.Contains(woman.Take(3), item => forWomen.Contains(item.Resource.Id));
    }

    [Fact]
    public async Task A_lender_at_home_comes_before_one_from_elsewhere()
    {
        var found = catalog.Recommender.Rank(await RequestAsync("quiero un prestamo para mi tienda", "G", "Puno"), count: 200).Select(item => item.Resource.Id).ToList();
        Assert.True(found.IndexOf("caja-arequipa-credito") < found.IndexOf("caja-huancayo-credito"));
        Assert.True(found.IndexOf("caja-cusco-rural") < found.IndexOf("caja-huancayo-credito"));
    }

    [Fact]
    public async Task Who_names_no_wish_gets_three_different_things_for_what_is_known()
    {
        var request = await RequestAsync("vendo desayunos en el mercado", "I", "Junín") with
        {
            Stage = "start",
            Profile = new BusinessProfile([new Fact(FactNames.Ruc, "no"), new Fact(FactNames.Records, "none"), new Fact(FactNames.Digital, "cash")]),
        };
        var found = catalog.Recommender.Rank(request, count: 3);
        Assert.Equal(3, found.Select(item => item.Topic).Distinct().Count());
        Assert.Contains(found, item => item.Why.StartsWith("Todavía no hay RUC; ", StringComparison.Ordinal));
        Assert.Contains(found, item => item.Why.StartsWith("Las ventas no se apuntan; ", StringComparison.Ordinal));
        Assert.Contains(found, item => item.Why.StartsWith("Se cobra solo en efectivo; ", StringComparison.Ordinal));
    }

    private async Task<RecommendationRequest> RequestAsync(string text, string? section, string? department) => new()
    {
        Text = text,
        Vector = catalog.Encoder.EncodeQuery(text),
        Lexical = await new CatalogStore(catalog.Database.Source).LexicalAsync(text, CancellationToken.None),
        Section = section,
        Department = department,
        Today = Today,
    };
}
