using Peru.Assistant.Bot.Inbox;
using Peru.Assistant.Tests.Support;

namespace Peru.Assistant.Tests.Inbox;

public sealed class InboxStoreTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_redelivered_message_is_known_and_kept_once()
    {
        await using var database = await TestDatabase.CreateAsync();
        var inbox = new InboxStore(database.Source, new InboxOptions());

        Assert.Equal(InboxOutcome.Added, await inbox.AddAsync(Message("SM1", Phone), Now, default));
        Assert.Equal(InboxOutcome.AlreadyKnown, await inbox.AddAsync(Message("SM1", Phone), Now, default));
        Assert.Equal(1, await database.OneAsync<long>("select count(*) from inbox"));
        Assert.Equal(1, await database.OneAsync<int>("select unhandled from conversation"));
    }

    [Fact]
    public async Task A_hundred_first_messages_at_once_from_one_number_are_one_contact()
    {
        await using var database = await TestDatabase.CreateAsync();
        var inbox = new InboxStore(database.Source, new InboxOptions());

        await Task.WhenAll(Enumerable.Range(0, 100).Select(number => inbox.AddAsync(Message($"SM{number}", Phone), Now, default)));

        Assert.Equal(1, await database.OneAsync<long>("select count(*) from contact"));
        Assert.Equal(100, await database.OneAsync<int>("select unhandled from conversation"));
    }

    [Fact]
    public async Task Two_contacts_that_turn_out_to_be_one_owner_are_joined_with_all_that_is_theirs()
    {
        await using var database = await TestDatabase.CreateAsync();
        var inbox = new InboxStore(database.Source, new InboxOptions());
        await inbox.AddAsync(Message("SM1", Phone), Now, default);
        await inbox.AddAsync(Message("SM2", UserId), Now, default);
        Assert.Equal(2, await database.OneAsync<long>("select count(*) from contact"));

        await inbox.AddAsync(Message("SM3", Phone, UserId), Now, default);

        Assert.Equal(1, await database.OneAsync<long>("select count(*) from contact"));
        Assert.Equal(1, await database.OneAsync<long>("select count(*) from conversation"));
        Assert.Equal(3, await database.OneAsync<long>("select count(*) from inbox where conversation_id is not null"));
        Assert.Equal(3, await database.OneAsync<int>("select unhandled from conversation"));
    }

    [Fact]
    public async Task A_body_with_a_nul_character_is_kept()
    {
        await using var database = await TestDatabase.CreateAsync();
        var inbox = new InboxStore(database.Source, new InboxOptions());

        await inbox.AddAsync(Message("SM1", Phone) with { Body = "ho\0la" }, Now, default);

        Assert.Equal("hola", await database.OneAsync<string>("select body from inbox"));
    }

    private static Address Phone => new("e164", "+51987654321");

    private static Address UserId => new("bsuid", "PE.13491208655302741918");

    private static InboundMessage Message(string id, params Address[] from) => new()
    {
        CarrierId = id,
        Carrier = Carrier.Twilio,
        Channel = MessageChannel.WhatsApp,
        From = from,
        Body = "hola",
    };
}
