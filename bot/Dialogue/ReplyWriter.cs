using System.Text;
using System.Text.RegularExpressions;
using Peru.Assistant.Bot.Channels;
using Peru.Assistant.Bot.Inbox;
using Peru.Assistant.Skills;

namespace Peru.Assistant.Bot.Dialogue;

/// <summary>Turns what is to be said into the text of one message within the channel's limits.</summary>
/// <param name="allowUnreviewedQuechua">Whether Quechua that no speaker has reviewed may go out; where not, its Spanish does.</param>
internal sealed partial class ReplyWriter(ReplyTexts texts, bool allowUnreviewedQuechua)
{
    // Two parts of an SMS in GSM-7; more would cost a third.
    private const int SmsSeptets = 306;

    // One screen of a phone.
    private const int WhatsAppCharacters = 600;

    private const int ButtonTitle = 20;
    private const int ListTitle = 24;
    private const int ListDescription = 72;

    // Marks the Spanish sentences inside a Quechua reply.
    private const string SpanishMark = "(castellano) ";

    public ReplyTexts Texts => texts;

    public OutboundReply Write(IReadOnlyList<Say> says, IReadOnlyList<Choice> choices, MessageChannel channel, string locale, bool formal)
    {
        if (channel == MessageChannel.WhatsApp && Text(says, channel, locale, formal).Length > WhatsAppCharacters)
            says = [.. says.Select(say => say.Key == "recommend.item" ? say with { Key = "recommend.item_brief" } : say)];
        var text = Text(says, channel, locale, formal);
        if (channel == MessageChannel.WhatsApp)
            return new OutboundReply(text, Buttons(choices, locale));
        var options = says.Any(say => Form(locale, say.Key).Form is { SmsOptions: true }) ? "" : Numbered(choices, locale);
        return new OutboundReply(FitSms(text, options), []);
    }

    private string Text(IReadOnlyList<Say> says, MessageChannel channel, string locale, bool formal)
    {
        var parts = new List<string>();
        var inSpanish = locale == ReplyTexts.Spanish;
        foreach (var say in says)
        {
            var (form, isSpanish) = Form(locale, say.Key);
            var mark = isSpanish && !inSpanish ? SpanishMark : "";
            inSpanish = isSpanish;
            var text = channel == MessageChannel.Sms && form.Sms.Length > 0 ? form.Sms : form.WhatsApp;
            parts.Add(mark + SlotText.Fill(text, say.Slots, formal).Trim(' '));
        }
        return Join(parts);
    }

    /// <summary>One text of <c>content/</c> for WhatsApp, outside a reply: a word for a fact's value.</summary>
    public string Term(string key) => texts.Has(key) ? texts.Spoken(key).WhatsApp.Trim() : "";

    private (ReplyForm Form, bool IsSpanish) Form(string locale, string key)
    {
        if (locale != ReplyTexts.Spanish && texts.Find(locale, key) is { } quechua && (quechua.IsReviewed || allowUnreviewedQuechua))
            return (quechua, false);
        return (texts.Spoken(key), true);
    }

    // Sentences run on; a text that begins with a line break stands on its own line, and so does what follows a text of several lines.
    private static string Join(List<string> parts)
    {
        var joined = new StringBuilder();
        var isBlock = false;
        foreach (var part in parts.Where(part => part.Length > 0))
        {
            if (joined.Length > 0 && part[0] != '\n')
                joined.Append(isBlock ? '\n' : ' ');
            joined.Append(part);
            isBlock = part.Contains('\n', StringComparison.Ordinal);
        }
        return joined.ToString().Trim();
    }

    private List<ReplyButton> Buttons(IReadOnlyList<Choice> choices, string locale)
    {
        var limit = choices.Count <= 3 ? ButtonTitle : ListTitle;
        return [.. choices.Take(10).Select(choice => new ReplyButton(choice.Id, ShortText.Cut(Title(choice, locale), limit), ShortText.Cut(choice.Description, ListDescription)))];
    }

    private string Numbered(IReadOnlyList<Choice> choices, string locale) =>
        // A choice that is but a number stands for a line of the text itself.
        string.Join("  ", choices.Select((choice, i) => (Title: Title(choice, locale), Number: i + 1))
            .Where(choice => !choice.Title.All(char.IsAsciiDigit))
            .Select(choice => FormattableString.Invariant($"{choice.Number} {ShortText.Cut(choice.Title, ListTitle)}")));

    private string Title(Choice choice, string locale)
    {
        if (choice.Title.Length > 0)
            return choice.Title;
        var form = texts.FindChoice(locale, choice.Id);
        if (form is { Status.Length: > 0 } && !form.Status.StartsWith("reviewed", StringComparison.Ordinal) && !allowUnreviewedQuechua)
            form = texts.FindChoice(ReplyTexts.Spanish, choice.Id);
        return form?.Title ?? throw new KeyNotFoundException($"content/{ReplyTexts.Spanish}/choices.yaml has no choice '{choice.Id}'.");
    }

    // The options stay whole; the words before them give way, sentence by sentence.
    private static string FitSms(string text, string options)
    {
        // Where WhatsApp has bold words to type, an SMS has capitals.
        text = SmsText.Fold(Bold().Replace(text, word => word.Groups[1].Value.ToUpperInvariant()));
        options = SmsText.Fold(options);
        var tail = options.Length == 0 ? "" : " " + options;
        var room = SmsSeptets - Septets(tail);
        while (Septets(text) > room && text.Length > 0)
            text = ShortText.WithoutLastSentence(text);
        return (text + tail).Trim();
    }

    private static int Septets(string text) => SmsSegments.Count(text).Units;

    [GeneratedRegex(@"\*([^*\n]+)\*")]
    private static partial Regex Bold();
}
