using Peru.Assistant.Scoring.Growth;
using Peru.Assistant.Scoring.Stage;

namespace Peru.Assistant.Bot.Batch;

/// <summary>Scores a handful of firms at a time.</summary>
/// <param name="sectionOf">The ISIC section of what a firm does, in words; null where it cannot be told.</param>
internal sealed class FirmScorer(GrowthScorer growth, MoneyScales scales, Func<string, string?> sectionOf)
{
    public ScoredFirm[] Score(IReadOnlyList<Firm> firms)
    {
        var read = firms.Select(WithSection).ToArray();
        var scores = growth.ScoreAll(Array.ConvertAll(read, scales.On));
        return [.. read.Select((firm, i) => new ScoredFirm(firm, StageRules.Of(firm.Stage), scores[i]))];
    }

    private Firm WithSection(Firm firm) => firm.Text.Length > 0 && sectionOf(firm.Text) is { } section
        ? firm with { Sector = firm.Sector.Length == 0 ? section : firm.Sector, Growth = firm.Growth with { Sector = OwnerFacts.SectorOf(section) } }
        : firm;
}
