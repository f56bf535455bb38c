using Peru.Assistant.Scoring;
using Peru.Assistant.Scoring.Growth;
using Peru.Assistant.Scoring.Industry;
using Peru.Assistant.Scoring.Language;
using Peru.Assistant.Skills;
using Peru.Assistant.Skills.Profile;

namespace Peru.Assistant.Bot.Dialogue;

/// <summary>The rules and models that read an owner's words, loaded once and shared by all turns.</summary>
internal sealed class Understanding(FactExtractor extractor, DirectAnswer direct, IndustryClassifier industry, LanguageClassifier language, GrowthScorer growth)
{
    // What one thing an owner does is called in "mis datos" and in the reply.
    private const int LongestActivity = 60;

    public static Understanding Load(TextEncoder encoder)
    {
        var extractor = FactExtractor.Load();
        return new Understanding(extractor, new DirectAnswer(extractor), IndustryClassifier.Load(encoder), LanguageClassifier.Load(), GrowthScorer.Load());
    }

    /// <summary>Facts that the words state by themselves.</summary>
    public IReadOnlyList<Fact> Facts(string text, DateOnly today) =>
        [.. extractor.Extract(text, today).Select(fact => fact.Name == FactNames.Activity ? fact with { Value = ShortText.Cut(fact.Value, LongestActivity) } : fact)];

    /// <summary>What the words are to an open question.</summary>
    public AnswerRead Answer(string question, string text, DateOnly today) => direct.Read(question, text, today);

    public IndustryScore Industry(string text) => industry.Classify(text);

    public LanguageScore Language(string text) => language.Classify(text);

    public GrowthScore Growth(GrowthFacts facts) => growth.Score(facts);

    public string GrowthModel => growth.Model;
}
