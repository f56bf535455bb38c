using Peru.Assistant.Scoring.Growth;
using Peru.Assistant.Scoring.Stage;

namespace Peru.Assistant.Bot.Batch;

/// <summary>Scores a handful of firms at a time.</summary>
/// <param name="sectionOf">The ISIC section of what a firm does, in words; null where it cannot be told.</param>
internal sealed class FirmScorer(GrowthScorer growth, MoneyScales scales, Func<string, string?> sectionOf)
{
    public ScoredFirm[] Score(IReadOnlyList<Firm> firms)
    {
        var facts = firms.Select(firm => scales.On(firm) is var onScale && firm.Text.Length > 0
            ? onScale with { Sector = OwnerFacts.SectorOf(sectionOf(firm.Text)) }
            : onScale).ToArray();
        var scores = growth.ScoreAll(facts);
        return [.. firms.Select((firm, i) => new ScoredFirm(firm, StageRules.Of(firm.Stage), scores[i]))];
    }
}
