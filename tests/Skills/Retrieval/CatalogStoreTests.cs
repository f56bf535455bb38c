using System.Text.Json.Nodes;
using Peru.Assistant.Skills.Retrieval;
using Peru.Assistant.Tests.Support;

namespace Peru.Assistant.Tests.Skills.Retrieval;

public sealed class CatalogStoreTests
{
    [Fact]
    public async Task The_seed_is_live_once_however_often_it_is_brought_in()
    {
        await using var database = await TestDatabase.CreateAsync();
        var store = new CatalogStore(database.Source);
        var entries = CatalogFolder.ReadEntries();

        Assert.Equal(entries.Count, await store.SeedAsync(entries, CancellationToken.None));
        Assert.Equal(0, await store.SeedAsync(entries, CancellationToken.None));

        var resources = await store.LoadAsync(CancellationToken.None);
        Assert.Equal(entries.Count, resources.Count);
        Assert.All(resources, resource => Assert.NotEmpty(resource.Phrases));
    }

    [Fact]
    public async Task A_newer_seed_is_a_new_revision_but_leaves_what_staff_wrote()
    {
        await using var database = await TestDatabase.CreateAsync();
        var store = new CatalogStore(database.Source);
        var entries = CatalogFolder.ReadEntries();
        await store.SeedAsync(entries, CancellationToken.None);
        await database.OneAsync<int>("update resource_revision set author = 'ana' where resource_id = 'plin'");

        var newer = entries.Select(entry => (JsonObject)entry.DeepClone()).ToList();
        foreach (var entry in newer.Where(entry => (string?)entry["id"] is "yape" or "plin"))
            entry["name"] = "Otro nombre";

        Assert.Equal(1, await store.SeedAsync(newer, CancellationToken.None));
        var resources = await store.LoadAsync(CancellationToken.None);
        Assert.Equal(("Otro nombre", 2), resources.Where(resource => resource.Id == "yape").Select(resource => (resource.Name, resource.Revision)).Single());
        Assert.Equal("Plin", resources.Single(resource => resource.Id == "plin").Name);
        Assert.Equal(1L, await database.OneAsync<long>("select count(*) from resource_revision where resource_id = 'yape' and status = 'archived'"));
    }

    [Theory]
    [InlineData("KIERO SACAR MI RUC", "sunat-ruc")]
    [InlineData("REDES para mi embarcacion", "fondepes-credito")]
    [InlineData("agremub", "agremub")]
    public async Task Words_find_a_resource_without_case_or_accents(string text, string expected)
    {
        await using var database = await TestDatabase.CreateAsync();
        var store = new CatalogStore(database.Source);
        await store.SeedAsync(CatalogFolder.ReadEntries(), CancellationToken.None);

        var hits = await store.LexicalAsync(text, CancellationToken.None);

        Assert.Contains(expected, hits.OrderByDescending(hit => hit.Value.FullText).Take(3).Select(hit => hit.Key));
    }

    [Theory]
    [InlineData("")]
    [InlineData("😀😀")]
    [InlineData("de la el que")]
    [InlineData("' | & ! ( ) :* <->")]
    [InlineData("\0\u0001")]
    public async Task A_text_without_words_finds_nothing_and_breaks_nothing(string text)
    {
        await using var database = await TestDatabase.CreateAsync();
        Assert.Empty(await new CatalogStore(database.Source).LexicalAsync(text, CancellationToken.None));
    }
}
