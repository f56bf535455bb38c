using Peru.Assistant.Skills;

namespace Peru.Assistant.Bot.Dialogue;

/// <summary>What the rules and models read in an owner's words. Each model runs at most once for a text.</summary>
internal sealed class Understanding
{
    private readonly IReadOnlyList<Fact> nothing = [];

    public static Understanding Load() => new();

    /// <summary>Facts that the words state by themselves.</summary>
    public IReadOnlyList<Fact> Facts(string text, DateOnly today) => nothing;

    /// <summary>The fact that the words give as an answer to a question about it; none where they are no such answer.</summary>
    public IReadOnlyList<Fact> Answer(string question, string text, DateOnly today) => nothing;
}
