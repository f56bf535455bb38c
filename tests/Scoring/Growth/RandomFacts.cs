using Peru.Assistant.Scoring.Growth;

namespace Peru.Assistant.Tests.Scoring.Growth;

/// <summary>Owners' facts drawn at random, each missing now and then; the same for the same seed.</summary>
internal static class RandomFacts
{
    public static OwnerFacts Owner(int seed)
    {
        var random = new Random(seed);
        return new OwnerFacts
        {
            Selling = Word(random, "not_yet", "occasionally", "regularly"),
            AgeInMonths = Number(random, 200),
            Place = Word(random, "home", "stall", "street", "shop", "market", "farm", "online"),
            Ruc = Word(random, "yes", "no", "in_process"),
            Workers = Number(random, 9) is { } workers ? Math.Floor(workers) : null,
            SalesMonth = Number(random, 20_000),
            SalesGoodMonth = Number(random, 30_000),
            SalesBadMonth = Number(random, 9_000),
            Trend = Word(random, "up", "same", "down"),
            Records = Word(random, "none", "notebook", "app", "accountant"),
            Credit = Word(random, "none", "informal", "formal", "refused"),
            Section = Word(random, "A", "C", "F", "G", "H", "I", "S", "B"),
        };
    }

    private static double? Number(Random random, double most) => random.NextDouble() < 0.3 ? null : random.NextDouble() * most;

    private static string? Word(Random random, params string[] words) => random.NextDouble() < 0.3 ? null : words[random.Next(words.Length)];
}
