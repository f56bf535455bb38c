using System.Globalization;

namespace Peru.Assistant.Skills.Profile;

/// <summary>How each fact is asked for, with the answers offered. Any of them may be typed instead.</summary>
public static class Questions
{
    private static readonly Dictionary<string, string[]> Answers = new(StringComparer.Ordinal)
    {
        [FactNames.Ruc] = ["yes", "no", "?"],
        [FactNames.Started] = ["m6", "m24", "m60"],
        [FactNames.Selling] = ["regularly", "occasionally", "not_yet"],
        [FactNames.Trend] = ["up", "same", "down"],
        [FactNames.Records] = ["none", "notebook", "app"],
        [FactNames.Needs] = ["finance", "sell_more", "formalise", "training", "accounts", "?"],
        [FactNames.Place] = ["home", "market", "shop", "street", "farm", "online"],
        [FactNames.Digital] = ["cash", "wallet", "card"],
    };

    /// <param name="brief">The same in fewer words, with an example: for who did not understand it.</param>
    public static SkillAnswer Ask(string fact, bool brief = false) => new()
    {
        Says = [new Say(brief ? $"ask.{fact}.short" : $"ask.{fact}")],
        Choices = Answers.TryGetValue(fact, out var answers) ? [.. answers.Select(answer => new Choice($"fact:{fact}={answer}"))] : [],
        Opens = fact,
    };

    /// <summary>What is the business: the two or three likeliest sections, in plain words.</summary>
    public static SkillAnswer AskSection(IEnumerable<string> sections) => new()
    {
        Says = [new Say("ask.section")],
        Choices = [.. sections.Take(3).Select(section => new Choice($"fact:{FactNames.Section}={section}"))],
        Opens = FactNames.Section,
    };

    /// <returns>The fact that a choice such as <c>fact:ruc=no</c> or <c>fact:started=m24</c> states; null for "no sé".</returns>
    public static Fact? Fact(string choice, DateOnly today)
    {
        if (!choice.StartsWith("fact:", StringComparison.Ordinal) || choice[5..].Split('=') is not [var name, var value] || value == "?" || !FactNames.All.Contains(name))
            return null;
        if (name == FactNames.Started)
            return Started(value, today);
        return Answers.TryGetValue(name, out var known) && !known.Contains(value) && !FactNames.AllNeeds.Contains(value)
            ? null
            : new Fact(name, value, Extractor: "owner") { Confirmed = true };
    }

    // "De 1 a 3 años" is the middle of it, and less sure than a number.
    private static Fact? Started(string value, DateOnly today) =>
        value is ['m', .. var digits] && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var months) && months <= 600
            ? new Fact(FactNames.Started, today.AddMonths(-months).ToString("yyyy-MM", CultureInfo.InvariantCulture), "month", "owner", 0.6) { Confirmed = true }
            : null;
}
