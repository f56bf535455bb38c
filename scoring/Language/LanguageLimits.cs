namespace Peru.Assistant.Scoring.Language;

/// <summary>From which probability on the classifier says what; the same as in training/steps/language_classify.py.</summary>
internal sealed record LanguageLimits
{
    /// <summary>Under it the label is a guess, and is said to be one.</summary>
    public double Sure { get; init; } = 0.6;

    /// <summary>"mixed" is said only when it is likely: a Quechua sentence full of loans is still Quechua.</summary>
    public double MixedFrom { get; init; } = 0.7;

    /// <summary>Under it an ambiguous word leans to neither language: "unknown".</summary>
    public double NearEven { get; init; } = 0.6;

    /// <summary>Two ambiguous words together are an answer from here on.</summary>
    public double SurePrior { get; init; } = 0.95;
}
