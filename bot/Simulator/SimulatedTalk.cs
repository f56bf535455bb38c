using System.Globalization;
using Peru.Assistant.Bot.Dialogue;

namespace Peru.Assistant.Bot.Simulator;

/// <summary>What is new in a simulated owner's chat on one channel.</summary>
/// <param name="Cursor">What to ask after next time.</param>
/// <param name="Handled">The number of the owner's last message whose turn is done; 0 for none.</param>
/// <param name="Busy">Whether a turn or a reply is under way.</param>
internal sealed record SimulatedTalk(string Cursor, long Handled, bool Busy, IReadOnlyList<SimulatedLine> Messages);

/// <summary>One message as the page shows it, from the <c>owner</c> or from the <c>assistant</c>.</summary>
internal sealed record SimulatedLine
{
    public required string Id { get; init; }

    public required string From { get; init; }

    /// <summary>Grows with time, for each side apart.</summary>
    public required long Number { get; init; }

    public required string Kind { get; init; }

    public required string Text { get; init; }

    public required IReadOnlyList<ReplyButton> Buttons { get; init; }

    public required string ListLabel { get; init; }

    public required DateTimeOffset At { get; init; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    /// <summary>What a reply by SMS would be billed as; null for other messages.</summary>
    public SimulatedCost? Cost { get; init; }
}

/// <param name="Encoding"><c>GSM-7</c> or <c>UCS-2</c>.</param>
internal sealed record SimulatedCost(string Encoding, int Units, int Segments);

/// <summary>How far a reader of a chat has come: the last number of each side, written "12-7".</summary>
internal readonly record struct TalkCursor(long Inbox, long Outbox)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Inbox}-{Outbox}");

    /// <returns>Null for what is no cursor; the beginning for nothing at all.</returns>
    public static TalkCursor? Parse(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return new TalkCursor(0, 0);
        return text.Split('-') is [var inbox, var outbox]
            && long.TryParse(inbox, NumberStyles.None, CultureInfo.InvariantCulture, out var said)
            && long.TryParse(outbox, NumberStyles.None, CultureInfo.InvariantCulture, out var replied)
            ? new TalkCursor(said, replied)
            : null;
    }
}
