using Peru.Assistant.Scoring;
using Peru.Assistant.Skills.Recommendation;
using Peru.Assistant.Tests.Support;

namespace Peru.Assistant.Tests.Skills.Recommendation;

/// <summary>The seeded catalog in a database of its own, loaded once for the tests that only read it.</summary>
public sealed class LoadedCatalog : IAsyncLifetime
{
    internal TestDatabase Database { get; private set; } = null!;

    internal TextEncoder Encoder { get; } = TextEncoder.Load();

    internal Recommender Recommender { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Database = await TestDatabase.CreateAsync();
        Recommender = await Recommender.LoadAsync(Database.Source, Encoder, CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        Encoder.Dispose();
        await Database.DisposeAsync();
    }
}
