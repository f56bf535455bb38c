using Peru.Assistant.Scoring.Industry;
using Peru.Assistant.Skills;
using Peru.Assistant.Skills.Profile;

namespace Peru.Assistant.Bot.Dialogue;

/// <summary>Where the words may mean two lines of business: which of them it is, asked in plain words, once, and only where the advice depends on it.</summary>
internal sealed class LineOfBusiness(Understanding understanding, Offer offer, IndustryWords words)
{
    // How many sections are offered where no question tells the likeliest two apart.
    private const int Sections = 3;

    // A guess of the model's that is little better than even is worth the question.
    private const double Sure = 0.6;

    // Under this the second likeliest is no real rival.
    private const float Rival = 0.1f;

    /// <returns>null where it was asked before or its answer would change nothing.</returns>
    public SkillAnswer? Question(Talk talk)
    {
        if (talk.Profile[FactNames.Activity] is not { } activity || talk.Profile.Find(FactNames.Section) is { Extractor: not "model" } or { Confidence: >= Sure }
            || talk.State.Asked.Contains(FactNames.Section) || talk.State.Asked.Contains(FactNames.Division))
            return null;
        var score = understanding.Industry(activity);
        if (score.Divisions is [var first, var second, ..] && second.Probability >= Rival && words.Apart(first.Code, second.Code) is { } question)
            return Decides(talk, first.Code, second.Code) ? Ask(talk, question.Question, question.Answers) : null;
        return score is { Abstained: true, Sections.Count: > 1 } ? Questions.AskSection(score.Sections.Take(Sections).Select(section => section.Code)) : null;
    }

    /// <summary>Which of the two that were asked about the owner's words mean; null where they speak of neither.</summary>
    public string? Meant(Talk talk)
    {
        var offered = talk.State.Offered.Where(id => id.StartsWith(Prefix, StringComparison.Ordinal)).ToList();
        if (offered.Count == 0 || talk.Heard.Text.Contains('?', StringComparison.Ordinal))
            return null;
        var score = understanding.Industry($"{talk.Profile[FactNames.Activity]}. {talk.Heard.Text}");
        var (id, probability) = offered.Select(id => (id, score.Divisions.FirstOrDefault(one => one.Code == id[Prefix.Length..]).Probability)).MaxBy(one => one.Probability);
        return probability >= Rival ? id : null;
    }

    private const string Prefix = "fact:" + FactNames.Division + "=";

    private static SkillAnswer Ask(Talk talk, string question, IReadOnlyList<(string Division, string Answer)> answers) => new()
    {
        Says = [Say.With("ask.division", ("question", SlotText.Fill(question, new Dictionary<string, string>(), talk.State.Formal)))],
        Choices = [.. answers.Select(answer => new Choice(Prefix + answer.Division, answer.Answer))],
        Opens = FactNames.Division,
    };

    // Worth asking only where the two would be shown different things.
    private bool Decides(Talk talk, string first, string second)
    {
        var lists = new[] { first, second }.Select(division => offer.Candidates(talk, [new Fact(FactNames.Section, Isic.SectionOf(division)), new Fact(FactNames.Division, division)])).ToList();
        return !lists[0].SequenceEqual(lists[1]);
    }
}
