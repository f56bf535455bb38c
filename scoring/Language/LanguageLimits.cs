namespace Peru.Assistant.Scoring.Language;

/// <summary>From which probability on the classifier says what; the same as in training/steps/language_classify.py.</summary>
internal static class LanguageLimits
{
    /// <summary>Under it the label is a guess, and is said to be one.</summary>
    public const double Sure = 0.6;

    /// <summary>"mixed" is said only when it is likely: a Quechua sentence full of loans is still Quechua.</summary>
    public const double MixedFrom = 0.7;

    /// <summary>One or two words alone are rarely Aymara or English: "other" is said only when it is likely.</summary>
    public static double OtherFrom(int words) => words switch { 1 => 0.7, 2 => 0.6, _ => 0 };

    /// <summary>Under it an ambiguous word leans to neither language: "unknown".</summary>
    public const double NearEven = 0.6;

    /// <summary>Two ambiguous words together are an answer from here on.</summary>
    public const double SurePrior = 0.95;
}
