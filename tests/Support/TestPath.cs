using Microsoft.Extensions.Logging.Abstractions;
using Peru.Assistant.Bot;
using Peru.Assistant.Bot.Channels;
using Peru.Assistant.Bot.Dialogue;
using Peru.Assistant.Bot.Inbox;
using Peru.Assistant.Bot.Outbox;

namespace Peru.Assistant.Tests.Support;

/// <summary>The stores and the outbox worker on a database of the test's own, with a clock and a carrier that the test holds.</summary>
internal sealed class TestPath : IAsyncDisposable
{
    private readonly TestDatabase database;

    private TestPath(TestDatabase database)
    {
        this.database = database;
        Inbox = new InboxStore(database.Source, new InboxOptions());
        Claims = new ClaimStore(database.Source, new InboxOptions());
        Commits = new CommitStore(database.Source);
        Receipts = new ReceiptStore(database.Source);
        Outbox = new OutboxStore(database.Source, new OutboxOptions());
        Sends = new OutboxWorker(Outbox, new OutboxOptions(), new Carriers(Carrier, Carrier, Carrier), new Bell(), Clock, NullLogger<OutboxWorker>.Instance);
        Erasures = new ErasureWorker(database.Source, Clock, NullLogger<ErasureWorker>.Instance);
    }

    public FakeClock Clock { get; } = new(new DateTimeOffset(2026, 11, 22, 15, 0, 0, TimeSpan.Zero));

    public RecordingChannel Carrier { get; } = new();

    public InboxStore Inbox { get; }

    public ClaimStore Claims { get; }

    public CommitStore Commits { get; }

    public ReceiptStore Receipts { get; }

    public OutboxStore Outbox { get; }

    public OutboxWorker Sends { get; }

    public ErasureWorker Erasures { get; }

    public static async Task<TestPath> CreateAsync() => new(await TestDatabase.CreateAsync());

    public Task<T?> OneAsync<T>(string sql) => database.OneAsync<T>(sql);

    /// <summary>An owner's message comes in, and the debounce passes.</summary>
    public async Task HearAsync(string carrierId, string body = "hola", string phone = "+51987654321", MessageChannel channel = MessageChannel.WhatsApp)
    {
        await Inbox.AddAsync(
            new InboundMessage { CarrierId = carrierId, Carrier = Bot.Inbox.Carrier.Twilio, Channel = channel, From = [new Address("e164", phone)], Body = body, Payload = [1] },
            Clock.GetUtcNow(), default);
        Clock.Advance(TimeSpan.FromSeconds(2));
    }

    public async Task<ClaimedConversation> ClaimAsync() =>
        await Claims.ClaimNextAsync(Clock.GetUtcNow(), default) ?? throw new InvalidOperationException("No conversation was due.");

    /// <summary>Answers the claimed conversation with these words.</summary>
    public Task<bool> AnswerAsync(ClaimedConversation claimed, string text = "Hola.", Func<TurnResult, TurnResult>? also = null)
    {
        var result = new TurnResult { Reply = new OutboundReply(text, []), State = claimed.Input.State };
        return Commits.CommitAsync(claimed, also is null ? result : also(result), Clock.GetUtcNow(), default);
    }

    /// <summary>One message in, its answer committed and waiting in the outbox.</summary>
    public async Task AnswerOneAsync(string carrierId, string text = "Hola.", Func<TurnResult, TurnResult>? also = null)
    {
        await HearAsync(carrierId);
        await AnswerAsync(await ClaimAsync(), text, also);
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();
}
