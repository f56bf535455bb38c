using System.Text.RegularExpressions;

namespace Peru.Assistant.Bot.Dialogue;

/// <summary>
/// Fills a text of <c>content/</c>: <c>{name}</c> is a slot, <c>{cuéntame|cuénteme}</c> the wordings for tú and for usted.
/// </summary>
internal static partial class SlotText
{
    public static string Fill(string text, IReadOnlyDictionary<string, string> slots, bool formal) => Braces().Replace(text, match =>
    {
        var inside = match.Groups[1].Value;
        var bar = inside.IndexOf('|', StringComparison.Ordinal);
        if (bar >= 0)
            return formal ? inside[(bar + 1)..] : inside[..bar];
        return slots.TryGetValue(inside, out var value)
            ? value
            : throw new KeyNotFoundException($"No value for the slot {{{inside}}} in \"{text}\".");
    });

    /// <summary>The names of the slots in a text.</summary>
    public static IReadOnlyList<string> Slots(string text) =>
        [.. Braces().Matches(text).Select(match => match.Groups[1].Value).Where(inside => !inside.Contains('|', StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)];

    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex Braces();
}
