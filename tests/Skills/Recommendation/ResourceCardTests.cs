using Peru.Assistant.Skills;
using Peru.Assistant.Skills.Recommendation;
using Peru.Assistant.Skills.Retrieval;

namespace Peru.Assistant.Tests.Skills.Recommendation;

public sealed class ResourceCardTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly Resource[] Catalog = [.. CatalogFolder.ReadEntries().Select(entry => ResourceJson.Parse(entry, 1))];

    [Fact]
    public void Every_card_is_short_and_carries_its_year()
    {
        Assert.All(Catalog, resource =>
        {
            var card = ResourceCard.Of(resource, BusinessProfile.Empty, Today);
            Assert.InRange(card.Name.Length, 3, 60);
            Assert.NotEmpty(card.NextStep);
            Assert.NotEmpty(card.Where);
            Assert.NotEmpty(card.Cost);
            Assert.Matches(@"dato de \d{4}|sin año", card.YearLabel);
            Assert.Equal(resource.Status == "closed", card.Closed);
        });
    }

    [Theory]
    [InlineData("sunat-ruc", "dato de 2025")]
    [InlineData("sunat-see-sol", "sin año confirmado, pregunta antes de ir")]
    [InlineData("indecopi-marca-colectiva", "dato de 2020, confirma antes de ir")]
    public void An_old_or_unconfirmed_card_says_so(string id, string label) => Assert.Equal(label, Card(id).YearLabel);

    [Theory]
    [InlineData("agrobanco-fifppa", "10%–14% anual")]
    [InlineData("culqi", "3.44% + US$0.20 (tienda web)")]
    public void The_year_of_a_cost_is_said_once(string id, string cost) => Assert.Equal(cost, Card(id).Cost);

    [Fact]
    public void What_can_be_offered_says_what_matters_about_it_in_a_line() =>
        Assert.All(Catalog.Where(resource => resource.Status != "closed"), resource => Assert.InRange(resource.Point.Length, 15, 66));

    [Fact]
    public void What_the_owner_lacks_is_named() =>
        Assert.Equal(["RUC", "Clave SOL"], Card("sunat-see-sol", new Fact(FactNames.Ruc, "no")).Lacks);

    [Fact]
    public void A_service_in_the_owners_department_names_it() =>
        Assert.Equal("En persona o por internet, en Áncash", Card("cite-calzado-trujillo", new Fact(FactNames.Region, "02")).Where);

    [Fact]
    public void A_programme_past_its_last_day_is_closed()
    {
        var resource = Catalog.First(resource => resource.Status == "open") with { ClosesOn = new DateOnly(2026, 11, 21) };
        Assert.True(ResourceCard.Of(resource, BusinessProfile.Empty, Today).Closed);
        Assert.False(ResourceCard.Of(resource, BusinessProfile.Empty, new DateOnly(2026, 11, 21)).Closed);
    }

    private static ResourceCard Card(string id, params Fact[] facts) =>
        ResourceCard.Of(Catalog.Single(resource => resource.Id == id), new BusinessProfile(facts), Today);
}
