using System.Globalization;
using Peru.Assistant.Bot.Channels;
using Peru.Assistant.Bot.Dialogue;
using Peru.Assistant.Bot.Inbox;

namespace Peru.Assistant.Tests.Conversations;

/// <summary>What holds for every reply, whatever was said.</summary>
internal static class Invariants
{
    private const int LongestWhatsApp = 600;

    public static void Check(ConversationRun run, TurnParts parts, OutboundReply reply, string at)
    {
        Assert.True(reply.Text.Trim().Length > 0, $"{at}: the reply is empty");
        Assert.True(reply.Text.Count(letter => letter == '?') <= 1, $"{at}: more than one question in \"{reply.Text}\"");
        Assert.False(reply.Text.Contains('{', StringComparison.Ordinal) || reply.Text.Contains('}', StringComparison.Ordinal), $"{at}: an unfilled slot in \"{reply.Text}\"");
        Assert.DoesNotContain("  .", reply.Text, StringComparison.Ordinal);
        if (run.Channel == MessageChannel.Sms)
        {
            var segments = SmsSegments.Count(reply.Text);
            Assert.True(segments is { Encoding: SmsEncoding.Gsm7, Segments: <= 2 }, string.Create(CultureInfo.InvariantCulture, $"{at}: {segments.Segments} segments of {segments.Encoding} in \"{reply.Text}\""));
            Assert.Empty(reply.Buttons);
        }
        else
        {
            Assert.True(reply.Text.Length <= LongestWhatsApp, $"{at}: {reply.Text.Length} characters in \"{reply.Text}\"");
            CheckButtons(reply.Buttons, at);
        }
    }

    public static void CheckResources(TurnParts parts, TurnResult result, string at)
    {
        foreach (var shown in result.Recommendations)
            Assert.True(parts.Recommender.Find(shown.ResourceId) is { Status: not "closed" }, $"{at}: {shown.ResourceId} is closed");
    }

    private static void CheckButtons(IReadOnlyList<ReplyButton> buttons, string at)
    {
        Assert.True(buttons.Count <= 10, $"{at}: {buttons.Count} buttons");
        var longest = buttons.Count <= 3 ? 20 : 24;
        Assert.All(buttons, button => Assert.True(button.Title.Length is > 0 && button.Title.Length <= longest, $"{at}: a button titled \"{button.Title}\""));
        Assert.Equal(buttons.Count, buttons.Select(button => button.Title).Distinct(StringComparer.Ordinal).Count());
        Assert.All(buttons, button => Assert.True(button.Id.Length <= 200));
    }
}
