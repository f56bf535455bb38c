using Peru.Assistant.Scoring.Growth;
using Peru.Assistant.Skills;
using Peru.Assistant.Skills.Assessment;
using Peru.Assistant.Skills.Profile;

namespace Peru.Assistant.Bot.Batch;

/// <summary>Cells in an owner's words, read as the conversation reads them. The rules are loaded when the first such cell comes.</summary>
internal sealed class OwnerAnswers
{
    // A column has a few dozen ways to say «shop»; a million dates are read each time.
    private const int MostRemembered = 10_000;
    private const int LongestRemembered = 200;
    private readonly Lazy<FactExtractor> extractor = new(FactExtractor.Load);
    private readonly Dictionary<(string Question, string Text, DateOnly Today), string?> remembered = [];
    private readonly Dictionary<(string Text, DateOnly Today), OwnerFacts> told = [];

    /// <summary>What the words answer to the question for a fact: its value, "" for «no sé», null where they are no answer.</summary>
    public string? Read(string question, string text, DateOnly today)
    {
        if (remembered.TryGetValue((question, text, today), out var known))
            return known;
        var read = new DirectAnswer(extractor.Value).Read(question, text, today);
        var value = read.IsUnknown ? "" : read.Fact?.Value;
        if (remembered.Count < MostRemembered && text.Length <= LongestRemembered)
            remembered[(question, text, today)] = value;
        return value;
    }

    /// <summary>The facts that a text tells by the way: «hace 3 años vendo fruta con mi hermana».</summary>
    public OwnerFacts Told(string text, DateOnly today)
    {
        if (told.TryGetValue((text, today), out var known))
            return known;
        var facts = BusinessFacts.Of(new BusinessProfile(extractor.Value.Extract(text, today)), today);
        if (told.Count < MostRemembered && text.Length <= LongestRemembered)
            told[(text, today)] = facts;
        return facts;
    }
}
