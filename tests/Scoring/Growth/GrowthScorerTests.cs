using Peru.Assistant.Scoring.Growth;

namespace Peru.Assistant.Tests.Scoring.Growth;

public sealed class GrowthScorerTests : IDisposable
{
    private const int Owners = 400;
    private readonly GrowthScorer scorer = GrowthScorer.Load();

    public void Dispose() => scorer.Dispose();

    [Fact]
    public void A_rising_trend_never_raises_growth()
    {
        var owners = Enumerable.Range(0, Owners).Select(RandomFacts.Owner).ToList();
        var same = Score(owners.Select(owner => owner with { Trend = "same" }));
        var rising = Score(owners.Select(owner => owner with { Trend = "up" }));
        var falling = Score(owners.Select(owner => owner with { Trend = "down" }));

        for (var i = 0; i < Owners; i++)
        {
            Assert.True(rising[i].Expected <= same[i].Expected);
            Assert.Equal(same[i].ClosureRisk, rising[i].ClosureRisk);
            Assert.True(falling[i].ClosureRisk > same[i].ClosureRisk);
        }
    }

    [Fact]
    public void Another_worker_never_lowers_growth_where_sales_are_unknown() =>
        Rises(owner => owner with { SalesMonth = null, Workers = 1 }, owner => owner with { SalesMonth = null, Workers = 4 });

    [Fact]
    public void Being_registered_never_lowers_growth() => Rises(owner => owner with { Ruc = "no" }, owner => owner with { Ruc = "yes" });

    [Fact]
    public void Keeping_records_never_lowers_growth() => Rises(owner => owner with { Records = "none" }, owner => owner with { Records = "notebook" });

    [Fact]
    public void A_shop_never_promises_less_than_the_same_business_at_home()
    {
        // Place is three features; home against shop moves all of them the same way but «street», which both answer with no.
        Rises(owner => owner with { Place = "home" }, owner => owner with { Place = "shop" });
    }

    [Fact]
    public void An_older_business_is_never_likelier_to_close()
    {
        var owners = Enumerable.Range(0, Owners).Select(RandomFacts.Owner).ToList();
        var young = Score(owners.Select(owner => owner with { AgeInMonths = 6 }));
        var old = Score(owners.Select(owner => owner with { AgeInMonths = 120 }));

        Assert.All(young.Zip(old), pair => Assert.True(pair.First.ClosureRisk >= pair.Second.ClosureRisk - 1e-7));
        Assert.Contains(young.Zip(old), pair => pair.First.ClosureRisk > pair.Second.ClosureRisk + 0.01);
    }

    [Fact]
    public void Chances_are_chances_and_add_up_whatever_is_missing()
    {
        foreach (var score in Score(Enumerable.Range(0, Owners).Select(RandomFacts.Owner)))
        {
            Assert.Equal(1, score.Low + score.Medium + score.High, 9);
            Assert.All(new[] { score.Low, score.Medium, score.High, score.ClosureRisk, score.Information }, chance => Assert.InRange(chance, 0, 1));
            Assert.Equal(score.Information < scorer.AbstainBelowInformation, score.Band.Length == 0);
            Assert.InRange(score.Reasons.Count, 0, 3);
        }
    }

    [Fact]
    public void Nothing_known_is_not_known_yet_and_no_fact_is_blamed()
    {
        var score = scorer.Score(new GrowthFacts());

        Assert.Equal("", score.Band);
        Assert.Equal(0, score.Information);
        Assert.Empty(score.Reasons);
    }

    [Fact]
    public void A_full_conversation_is_enough_to_tell_a_band()
    {
        var score = scorer.Score(new OwnerFacts { AgeInMonths = 60, Section = "G", Workers = 2, Place = "shop", Ruc = "yes", SalesMonth = 6_000 }.ForGrowth());

        Assert.True(score.Band is "low" or "medium" or "high");
        Assert.NotEmpty(score.Reasons);
        Assert.DoesNotContain(score.Reasons, reason => reason.Fact is "records" or "credit" or "season");
    }

    [Fact]
    public void Only_facts_that_are_known_are_named_strongest_first()
    {
        foreach (var seed in Enumerable.Range(0, Owners))
        {
            var owner = RandomFacts.Owner(seed);
            var reasons = scorer.Score(owner.ForGrowth()).Reasons;
            Assert.Equal(reasons.OrderByDescending(reason => Math.Abs(reason.Effect)), reasons);
            Assert.DoesNotContain(reasons, reason => reason.Fact == "age" && owner.AgeInMonths is null);
            Assert.DoesNotContain(reasons, reason => reason.Fact == "sector" && owner.Section is null);
            Assert.DoesNotContain(reasons, reason => reason.Fact is "hours" or "education" or "costs");
        }
    }

    [Fact]
    public void A_firm_scores_the_same_alone_and_among_many()
    {
        var facts = Enumerable.Range(0, 50).Select(seed => RandomFacts.Owner(seed).ForGrowth()).ToList();
        var together = scorer.ScoreAll(facts);

        for (var i = 0; i < facts.Count; i++)
            Assert.Equal(together[i].Expected, scorer.Score(facts[i]).Expected, 6);
    }

    [Fact]
    public void Strange_numbers_are_missing_numbers()
    {
        var strange = scorer.Score(new GrowthFacts { SalesMonth = -5, Workers = -1, BusinessAgeYears = double.NaN, HoursWeek = double.PositiveInfinity });

        Assert.Equal(scorer.Score(new GrowthFacts()).Expected, strange.Expected, 9);
    }

    private GrowthScore[] Score(IEnumerable<OwnerFacts> owners) => scorer.ScoreAll([.. owners.Select(owner => owner.ForGrowth())]);

    private void Rises(Func<OwnerFacts, OwnerFacts> less, Func<OwnerFacts, OwnerFacts> more)
    {
        var owners = Enumerable.Range(0, Owners).Select(RandomFacts.Owner).ToList();
        var pairs = Score(owners.Select(less)).Zip(Score(owners.Select(more))).ToList();

        Assert.All(pairs, pair => Assert.True(pair.Second.Expected >= pair.First.Expected - 1e-7));
        Assert.Contains(pairs, pair => pair.Second.Expected > pair.First.Expected);
    }
}
