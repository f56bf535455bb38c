namespace Peru.Assistant.Scoring.Stage;

/// <summary>What the stage of a business is told from; null is unknown.</summary>
public sealed record StageFacts
{
    /// <summary><c>not_yet</c>, <c>occasionally</c>, <c>regularly</c>.</summary>
    public string? Selling { get; init; }

    /// <summary>Months since the business began; negative where it has yet to begin.</summary>
    public double? AgeInMonths { get; init; }

    /// <summary><c>up</c>, <c>same</c>, <c>down</c>.</summary>
    public string? Trend { get; init; }
}
