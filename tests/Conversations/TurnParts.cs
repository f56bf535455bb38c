using Peru.Assistant.Bot.Dialogue;
using Peru.Assistant.Scoring;
using Peru.Assistant.Skills.Recommendation;
using Peru.Assistant.Skills.Retrieval;
using Peru.Assistant.Tests.Support;

namespace Peru.Assistant.Tests.Conversations;

/// <summary>The real turn with the real models, content and catalog, made once for all conversations.</summary>
internal sealed class TurnParts
{
    private static readonly Lazy<Task<TurnParts>> Shared = new(LoadAsync);
    private readonly CatalogStore catalog;

    private TurnParts(Turn turn, CatalogStore catalog, Recommender recommender) => (Turn, this.catalog, Recommender) = (turn, catalog, recommender);

    public static Task<TurnParts> Instance => Shared.Value;

    public Turn Turn { get; }

    public Recommender Recommender { get; }

    public Task<IReadOnlyDictionary<string, LexicalHit>> LexicalAsync(string words) => catalog.LexicalAsync(words, CancellationToken.None);

    private static async Task<TurnParts> LoadAsync()
    {
        var database = await TestDatabase.CreateAsync();
        var encoder = TextEncoder.Load();
        var recommender = await Recommender.LoadAsync(database.Source, encoder, CancellationToken.None);
        return new TurnParts(new Turn(Understanding.Load(encoder), recommender, encoder, allowUnreviewedQuechua: true), new CatalogStore(database.Source), recommender);
    }
}
