using Peru.Assistant.Bot.Inbox;
using Peru.Assistant.Skills;
using Peru.Assistant.Tests.Support;

namespace Peru.Assistant.Tests.MessagePath;

public sealed class ClaimTests
{
    [Fact]
    public async Task Two_messages_within_the_debounce_are_one_turn()
    {
        await using var path = await TestPath.CreateAsync();
        var first = path.Clock.GetUtcNow();
        await path.Inbox.AddAsync(Message("SM1", "hola"), first, default);
        await path.Inbox.AddAsync(Message("SM2", "vendo jugos"), first.AddMilliseconds(200), default);

        Assert.Null(await path.Claims.ClaimNextAsync(first.AddMilliseconds(1_600), default));
        var claimed = await path.Claims.ClaimNextAsync(first.AddMilliseconds(1_700), default);

        Assert.Equal(["hola", "vendo jugos"], claimed!.Input.Messages.Select(message => message.Body));
    }

    [Fact]
    public async Task A_claimed_conversation_is_nobody_elses_and_others_do_not_wait_for_it()
    {
        await using var path = await TestPath.CreateAsync();
        await path.HearAsync("SM1", phone: "+51900000001");
        await path.HearAsync("SM2", phone: "+51900000002");

        var first = await path.ClaimAsync();
        var second = await path.ClaimAsync();

        Assert.NotEqual(first.Conversation, second.Conversation);
        Assert.Null(await path.Claims.ClaimNextAsync(path.Clock.GetUtcNow(), default));
    }

    [Fact]
    public async Task A_worker_that_wakes_after_its_claim_lapsed_writes_nothing()
    {
        await using var path = await TestPath.CreateAsync();
        await path.HearAsync("SM1");
        var slow = await path.ClaimAsync();
        path.Clock.Advance(TimeSpan.FromMinutes(3));
        var quick = await path.ClaimAsync();

        Assert.True(await path.AnswerAsync(quick, "la primera"));
        Assert.False(await path.AnswerAsync(slow, "la segunda", result => result with { Facts = [new Peru.Assistant.Skills.Fact(FactNames.Ruc, "yes")] }));

        Assert.Equal(1, await path.OneAsync<long>("select count(*) from outbox"));
        Assert.Equal("la primera", await path.OneAsync<string>("select text from outbox"));
        Assert.Equal(0, await path.OneAsync<long>("select count(*) from fact"));
    }

    [Fact]
    public async Task A_message_that_arrives_while_a_turn_is_thought_out_gets_a_turn_of_its_own()
    {
        await using var path = await TestPath.CreateAsync();
        await path.HearAsync("SM1");
        var claimed = await path.ClaimAsync();
        await path.HearAsync("SM2", "y otra cosa");

        await path.AnswerAsync(claimed);
        var next = await path.ClaimAsync();

        Assert.Equal(["y otra cosa"], next.Input.Messages.Select(message => message.Body));
        await path.AnswerAsync(next);
        Assert.Null(await path.Claims.NextDueAsync(default));
    }

    [Fact]
    public async Task A_later_fact_takes_the_place_of_an_earlier_one_and_both_are_kept()
    {
        await using var path = await TestPath.CreateAsync();
        await path.AnswerOneAsync("SM1", also: result => result with { Facts = [new Peru.Assistant.Skills.Fact(FactNames.Workers, "2")] });
        await path.AnswerOneAsync("SM2", also: result => result with { Facts = [new Peru.Assistant.Skills.Fact(FactNames.Workers, "3")] });
        await path.HearAsync("SM3");

        var claimed = await path.ClaimAsync();

        Assert.Equal(3, claimed.Input.Profile.Number(FactNames.Workers));
        Assert.Equal(2, await path.OneAsync<long>("select count(*) from fact"));
        Assert.Equal(1, await path.OneAsync<long>("select count(*) from fact where superseded_by is not null"));
    }

    [Fact]
    public async Task A_failed_turn_is_tried_again_later_and_counted()
    {
        await using var path = await TestPath.CreateAsync();
        await path.HearAsync("SM1");
        await path.Claims.ReleaseAsync(await path.ClaimAsync(), path.Clock.GetUtcNow().AddSeconds(5), default);

        Assert.Null(await path.Claims.ClaimNextAsync(path.Clock.GetUtcNow(), default));
        path.Clock.Advance(TimeSpan.FromSeconds(6));
        Assert.Equal(1, (await path.ClaimAsync()).Failures);
    }

    private static InboundMessage Message(string id, string body) => new()
    {
        CarrierId = id,
        Carrier = Carrier.Twilio,
        Channel = MessageChannel.WhatsApp,
        From = [new Address("e164", "+51987654321")],
        Body = body,
    };
}
