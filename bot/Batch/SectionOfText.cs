using System.Collections.Concurrent;
using Peru.Assistant.Scoring;
using Peru.Assistant.Scoring.Industry;

namespace Peru.Assistant.Bot.Batch;

/// <summary>The ISIC section of what a firm does, in words. The encoder is loaded when the first text comes.</summary>
internal sealed class SectionOfText : IDisposable
{
    // «bodega» stands a thousand times in any register; a text read once costs ten milliseconds, remembered nothing.
    private const int MostRemembered = 50_000;
    private const int LongestRemembered = 200;
    private readonly ConcurrentDictionary<string, string> remembered = new(StringComparer.OrdinalIgnoreCase);
    private readonly Lazy<TextEncoder> encoder = new(TextEncoder.Load);
    private readonly Lazy<IndustryClassifier> industry;

    public SectionOfText() => industry = new(() => IndustryClassifier.Load(encoder.Value));

    /// <returns>Null where the words are too vague to tell.</returns>
    public string? Of(string text)
    {
        if (!remembered.TryGetValue(text, out var section))
        {
            section = industry.Value.Classify(text) is { Abstained: false } score ? score.Section : "";
            if (text.Length <= LongestRemembered && remembered.Count < MostRemembered)
                remembered[text] = section;
        }
        return section.Length == 0 ? null : section;
    }

    public void Dispose()
    {
        if (industry.IsValueCreated)
            industry.Value.Dispose();
        if (encoder.IsValueCreated)
            encoder.Value.Dispose();
    }
}
