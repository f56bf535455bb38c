using System.Globalization;
using System.Text;
using Peru.Assistant.Bot.Dialogue;

namespace Peru.Assistant.Bot.Channels;

/// <summary>Buttons as numbered lines, for where there are none; an owner answers with the number.</summary>
internal static class NumberedText
{
    /// <summary>What Twilio takes as free text.</summary>
    public const int MostCharacters = 1_600;

    public static string Of(string text, IReadOnlyList<ReplyButton> buttons)
    {
        var options = new StringBuilder();
        // Buttons that are only numbers stand for lines of the text itself.
        for (var at = 0; at < buttons.Count; at++)
            if (!char.IsAsciiDigit(buttons[at].Title[^1]))
                options.Append(CultureInfo.InvariantCulture, $"\n{at + 1}. {buttons[at].Title}");
        return Cut(text, MostCharacters - options.Length) + options;
    }

    /// <summary>Never longer than that, and no character cut in two.</summary>
    public static string Cut(string text, int most)
    {
        if (text.Length <= most)
            return text;
        var end = Math.Max(0, most - 1);
        return string.Concat(text.AsSpan(0, end > 0 && char.IsHighSurrogate(text[end - 1]) ? end - 1 : end), "…");
    }
}
