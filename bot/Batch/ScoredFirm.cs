using System.Globalization;
using Peru.Assistant.Scoring.Growth;
using Peru.Assistant.Scoring.Stage;

namespace Peru.Assistant.Bot.Batch;

/// <summary>A firm with its scores, and the line that they make in the output.</summary>
internal sealed record ScoredFirm(Firm Firm, StageScore Stage, GrowthScore Growth)
{
    public static readonly IReadOnlyList<string> Columns =
    [
        "stage", "stage_reason", "growth_low", "growth_medium", "growth_high", "growth_expected", "growth_band", "closure_risk", "information", "reasons",
    ];

    /// <summary>Cells in the order of <see cref="Columns"/>; six decimals.</summary>
    public IEnumerable<string> Cells() =>
    [
        Stage.Stage, Stage.Reason, Number(Growth.Low), Number(Growth.Medium), Number(Growth.High), Number(Growth.Expected),
        Growth.Band.Length == 0 ? "no sé todavía" : Growth.Band, Number(Growth.ClosureRisk), Number(Growth.Information), string.Join("; ", Growth.Reasons),
    ];

    private static string Number(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
