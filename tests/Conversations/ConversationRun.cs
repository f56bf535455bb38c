using System.Globalization;
using Peru.Assistant.Bot.Dialogue;
using Peru.Assistant.Bot.Inbox;
using Peru.Assistant.Skills;

namespace Peru.Assistant.Tests.Conversations;

/// <summary>Plays a conversation through the real turn, keeping between turns what the store would keep.</summary>
internal sealed class ConversationRun(TurnParts parts, ConversationFile file)
{
    private DateTimeOffset now = new(2026, 11, 16, 15, 0, 0, TimeSpan.Zero);
    private DateTimeOffset? previous;
    private MessageChannel channel = ChannelOf(file.Channel);
    private List<Fact> facts = [.. file.Known.Select(fact => new Fact(fact.Key, fact.Value))];
    private HashSet<string> seen = [];
    private bool optedOut;
    private long inboxId;

    public ConversationState State { get; private set; } = file.Agreed ? new ConversationState { Consent = true, Said = [new Say("hello")] } : new ConversationState();

    public OutboundReply? LastReply { get; private set; }

    public MessageChannel Channel => channel;

    public BusinessProfile Profile => new(facts);

    public async Task<TurnResult> HearAsync(ConversationFile.Line line)
    {
        if (line.Channel is { } other)
            channel = ChannelOf(other);
        now += line.AfterDays > 0 ? TimeSpan.FromDays(line.AfterDays) : TimeSpan.FromMinutes(1);
        var messages = Messages(line);
        var input = new TurnInput
        {
            Conversation = new ConversationId(1),
            Messages = messages,
            Channel = channel,
            // As the store would give it back.
            State = ConversationState.FromJson(State.ToJson()),
            Profile = Profile,
            OptedOut = optedOut,
            Now = now,
            PreviousInboundAt = previous,
            SeenResources = seen,
            Lexical = await parts.LexicalAsync(string.Join(' ', messages.Select(message => message.Body).Append(Profile[FactNames.Activity]))),
        };
        var result = await parts.Turn.RunAsync(input, CancellationToken.None);
        Keep(result);
        return result;
    }

    private void Keep(TurnResult result)
    {
        previous = now;
        State = result.State;
        optedOut = result.OptOut ?? optedOut;
        facts = [.. facts, .. result.Facts];
        seen = [.. seen, .. result.Recommendations.Select(shown => shown.ResourceId)];
        if (result.EraseCode is not null)
            (facts, seen) = ([], []);
        LastReply = result.Reply ?? LastReply;
    }

    private List<TurnMessage> Messages(ConversationFile.Line line)
    {
        if (line.Say is { } say)
            return [.. say.Split("||").Select(text => new TurnMessage(++inboxId, MessageKind.Text, text.Trim(), "", null))];
        if (line.Press is { } title)
        {
            var button = LastReply?.Buttons.FirstOrDefault(button => button.Title == title)
                ?? throw new InvalidOperationException($"The last reply has no button \"{title}\" but: {string.Join(", ", LastReply?.Buttons.Select(button => button.Title) ?? [])}");
            return [new TurnMessage(++inboxId, MessageKind.Text, title, button.Id, null)];
        }
        if (line.Point is [var latitude, var longitude])
            return [new TurnMessage(++inboxId, MessageKind.Location, "", "", (latitude, longitude))];
        var kind = Enum.Parse<MessageKind>(CultureInfo.InvariantCulture.TextInfo.ToTitleCase(line.Send ?? "other"));
        return [new TurnMessage(++inboxId, kind, "", "", null)];
    }

    private static MessageChannel ChannelOf(string name) => name == "sms" ? MessageChannel.Sms : MessageChannel.WhatsApp;
}
