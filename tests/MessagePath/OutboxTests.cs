using Peru.Assistant.Bot.Channels;
using Peru.Assistant.Bot.Outbox;
using Peru.Assistant.Tests.Support;

namespace Peru.Assistant.Tests.MessagePath;

public sealed class OutboxTests
{
    [Fact]
    public async Task A_reply_is_sent_once()
    {
        await using var path = await TestPath.CreateAsync();
        await path.AnswerOneAsync("SM1", "Hola, Rosa.");

        await path.Sends.SendDueAsync(default);
        await path.Sends.SendDueAsync(default);

        Assert.Equal("Hola, Rosa.", Assert.Single(path.Carrier.Sent).Text);
        Assert.Equal("queued", await path.OneAsync<string>("select status from outbox"));
    }

    [Fact]
    public async Task Replies_of_one_conversation_keep_their_order_while_the_first_waits()
    {
        await using var path = await TestPath.CreateAsync();
        await path.AnswerOneAsync("SM1", "primera");
        await path.AnswerOneAsync("SM2", "segunda");
        path.Carrier.Answer = (message, tries) => Task.FromResult<SendResult>(
            message.Text == "primera" && tries == 1 ? new SendResult.TryLater(20429, TimeSpan.FromSeconds(10)) : new SendResult.Sent("SM" + message.Text));

        await path.Sends.SendDueAsync(default);
        await path.Sends.SendDueAsync(default);
        Assert.Equal(["primera"], path.Carrier.Sent.Select(message => message.Text));
        path.Clock.Advance(TimeSpan.FromSeconds(11));
        await path.Sends.SendDueAsync(default);
        await path.Sends.SendDueAsync(default);

        Assert.Equal(["primera", "primera", "segunda"], path.Carrier.Sent.Select(message => message.Text));
    }

    [Fact]
    public async Task A_send_of_unknown_outcome_that_the_carrier_has_is_not_sent_again()
    {
        await using var path = await TestPath.CreateAsync();
        await path.AnswerOneAsync("SM1");
        path.Carrier.Answer = (_, _) => Task.FromResult<SendResult>(new SendResult.Uncertain(500));
        path.Carrier.Found = _ => "SMfound";

        await path.Sends.SendDueAsync(default);
        path.Clock.Advance(TimeSpan.FromSeconds(21));
        await path.Sends.SendDueAsync(default);

        Assert.Single(path.Carrier.Sent);
        Assert.Equal("SMfound", await path.OneAsync<string>("select carrier_id from outbox"));
    }

    [Fact]
    public async Task A_send_of_unknown_outcome_that_the_carrier_does_not_have_is_sent_again()
    {
        await using var path = await TestPath.CreateAsync();
        await path.AnswerOneAsync("SM1");
        path.Carrier.Answer = (_, tries) => Task.FromResult<SendResult>(tries == 1 ? new SendResult.Uncertain(0) : new SendResult.Sent("SMsecond"));

        await path.Sends.SendDueAsync(default);
        path.Clock.Advance(TimeSpan.FromSeconds(21));
        await path.Sends.SendDueAsync(default);

        Assert.Equal(2, path.Carrier.Sent.Count);
        Assert.Equal("SMsecond", await path.OneAsync<string>("select carrier_id from outbox"));
    }

    [Fact]
    public async Task A_callback_proves_a_send_whose_answer_was_lost()
    {
        await using var path = await TestPath.CreateAsync();
        await path.AnswerOneAsync("SM1");
        path.Carrier.Answer = (_, _) => Task.FromResult<SendResult>(new SendResult.Uncertain(0));
        path.Carrier.Found = _ => throw new InvalidOperationException("the carrier's list must not be asked");
        await path.Sends.SendDueAsync(default);

        await path.Receipts.RecordAsync(new Receipt(path.Carrier.Sent[0].Id, "SMproved", "delivered", null, [1]), path.Clock.GetUtcNow(), default);
        path.Clock.Advance(TimeSpan.FromMinutes(5));
        await path.Sends.SendDueAsync(default);

        Assert.Single(path.Carrier.Sent);
        Assert.Equal("delivered", await path.OneAsync<string>("select status from outbox"));
        Assert.Equal("SMproved", await path.OneAsync<string>("select carrier_id from outbox"));
    }

    [Fact]
    public async Task A_worker_that_died_while_sending_leaves_a_row_that_is_reconciled_first()
    {
        await using var path = await TestPath.CreateAsync();
        await path.AnswerOneAsync("SM1");
        Assert.Single(await path.Outbox.ClaimDueAsync(10, path.Clock.GetUtcNow(), default));
        path.Carrier.Found = _ => "SMsent-before-it-died";

        path.Clock.Advance(TimeSpan.FromMinutes(1));
        await path.Sends.SendDueAsync(default);

        Assert.Empty(path.Carrier.Sent);
        Assert.Equal("SMsent-before-it-died", await path.OneAsync<string>("select carrier_id from outbox"));
    }

    [Fact]
    public async Task What_the_carrier_refuses_is_handed_to_staff()
    {
        await using var path = await TestPath.CreateAsync();
        await path.AnswerOneAsync("SM1");
        path.Carrier.Answer = (_, _) => Task.FromResult<SendResult>(new SendResult.Refused(63024));

        await path.Sends.SendDueAsync(default);

        Assert.Equal("failed", await path.OneAsync<string>("select status from outbox"));
        Assert.Equal("send_failed", await path.OneAsync<string>("select reason from handoff"));
    }

    [Fact]
    public async Task An_opted_out_owner_gets_the_one_confirmation_and_nothing_after_it()
    {
        await using var path = await TestPath.CreateAsync();
        await path.AnswerOneAsync("SM1", "Listo, no te escribo más.", result => result with { OptOut = true });
        await path.AnswerOneAsync("SM2", "algo que no debe salir");

        await path.Sends.SendDueAsync(default);
        await path.Sends.SendDueAsync(default);

        Assert.Equal("Listo, no te escribo más.", Assert.Single(path.Carrier.Sent).Text);
        Assert.Equal(1, await path.OneAsync<long>("select count(*) from outbox where status = 'dropped'"));
    }

    [Fact]
    public async Task Nothing_free_form_goes_out_on_WhatsApp_after_the_24_hours()
    {
        await using var path = await TestPath.CreateAsync();
        await path.AnswerOneAsync("SM1");
        path.Clock.Advance(TimeSpan.FromHours(24));

        await path.Sends.SendDueAsync(default);

        Assert.Empty(path.Carrier.Sent);
        Assert.Equal("window_closed", await path.OneAsync<string>("select reason from handoff"));
    }
}
