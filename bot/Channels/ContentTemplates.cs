using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using System.Threading.Channels;
using Peru.Assistant.Bot.Dialogue;

namespace Peru.Assistant.Bot.Channels;

/// <summary>The Content resources that are ready at Twilio, and which of them a message goes out with.</summary>
internal sealed partial class ContentTemplates
{
    private const int MostBody = 1_024;
    private const int MostButtonTitle = 20;
    private const int MostItemTitle = 24;
    private const int MostDescription = 72;
    private const int MostId = 200;

    private readonly ConcurrentDictionary<string, string> ready = new();
    private readonly Channel<string> gone = Channel.CreateUnbounded<string>();

    /// <param name="kind">As in <see cref="ContentTemplate.Kind"/>.</param>
    public void Add(string kind, string sid) => ready[kind] = sid;

    /// <summary>Twilio has it no more: it is made anew, and meanwhile its messages go as numbered text.</summary>
    public void Forget(string sid)
    {
        foreach (var (kind, known) in ready)
            if (known == sid && ready.TryRemove(KeyValuePair.Create(kind, known)))
                gone.Writer.TryWrite(sid);
    }

    /// <returns>The ids of the resources that are gone, once each.</returns>
    public IEnumerable<string> TakeGone()
    {
        while (gone.Reader.TryRead(out var sid))
            yield return sid;
    }

    /// <summary>Until a resource has to be made anew.</summary>
    public async Task WaitAsync(CancellationToken ct) => await gone.Reader.WaitToReadAsync(ct);

    /// <returns>Null where the message goes as text: no buttons, too long, or its resource is not ready.</returns>
    public (string Sid, string Variables)? For(OutboundMessage message)
    {
        var buttons = message.Buttons;
        if (buttons.Count is 0 or > ContentTemplate.MostListItems || Body(message) is not { Length: > 0 and <= MostBody } body)
            return null;
        // Longer titles fit an item of a list.
        var asList = buttons.Count > ContentTemplate.MostQuickReplies || buttons.Any(button => button.Title.Length > MostButtonTitle);
        var described = asList && buttons.All(button => button.Description.Length > 0);
        var kind = asList ? ContentTemplate.ListKind(buttons.Count, described) : ContentTemplate.QuickReplyKind(buttons.Count);
        if (!ready.TryGetValue(kind, out var sid))
            return null;
        string[] head = asList ? [body, NumberedText.Cut(message.ListLabel, MostButtonTitle)] : [body];
        return (sid, ContentTemplate.Variables(head.Concat(buttons.SelectMany(button => Values(button, described)))));
    }

    /// <summary>The words as a variable may hold them: no tab, no long run of spaces.</summary>
    public static string Body(OutboundMessage message) => LongGap().Replace(message.Text.ReplaceLineEndings("\n"), " ").Trim();

    private static IEnumerable<string> Values(ReplyButton button, bool described)
    {
        yield return NumberedText.Cut(button.Title, MostItemTitle);
        yield return NumberedText.Cut(button.Id, MostId);
        if (described)
            yield return NumberedText.Cut(button.Description, MostDescription);
    }

    [GeneratedRegex(@"\t| {5,}")]
    private static partial Regex LongGap();
}
