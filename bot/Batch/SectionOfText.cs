using Peru.Assistant.Scoring;
using Peru.Assistant.Scoring.Industry;

namespace Peru.Assistant.Bot.Batch;

/// <summary>The ISIC section of what a firm does, in words. The encoder is loaded when the first text comes.</summary>
internal sealed class SectionOfText : IDisposable
{
    private readonly Lazy<TextEncoder> encoder = new(TextEncoder.Load);
    private readonly Lazy<IndustryClassifier> industry;

    public SectionOfText() => industry = new(() => IndustryClassifier.Load(encoder.Value));

    /// <returns>Null where the words are too vague to tell.</returns>
    public string? Of(string text) => industry.Value.Classify(text) is { Abstained: false } score ? score.Section : null;

    public void Dispose()
    {
        if (industry.IsValueCreated)
            industry.Value.Dispose();
        if (encoder.IsValueCreated)
            encoder.Value.Dispose();
    }
}
