using Peru.Assistant.Bot.Outbox;
using Peru.Assistant.Tests.Support;

namespace Peru.Assistant.Tests.MessagePath;

public sealed class ReceiptTests
{
    [Theory]
    [InlineData("delivered", "read", "delivered", "sent", "queued")]
    [InlineData("read", "read", "sent", "delivered", "failed")]
    [InlineData("failed", "sent", "failed", "queued")]
    [InlineData("delivered", "failed", "delivered", "sent")]
    [InlineData("sent", "sent", "sent", "a-new-word")]
    public async Task A_status_never_moves_back(string last, params string[] told)
    {
        await using var path = await TestPath.CreateAsync();
        await path.AnswerOneAsync("SM1");
        await path.Sends.SendDueAsync(default);
        var sent = Assert.Single(path.Carrier.Sent);

        foreach (var status in told)
            await path.Receipts.RecordAsync(new Receipt(null, "SM" + sent.Id.ToString("N"), status, null, [1]), path.Clock.GetUtcNow(), default);

        Assert.Equal(told.Contains("read") ? "read" : last, await path.OneAsync<string>("select status from outbox"));
        Assert.Equal(told.Distinct().Count(), await path.OneAsync<long>("select count(*) from receipt"));
    }

    [Fact]
    public async Task A_receipt_for_no_message_of_ours_is_kept_without_its_words()
    {
        await using var path = await TestPath.CreateAsync();

        await path.Receipts.RecordAsync(new Receipt(Guid.NewGuid(), "SMunknown", "delivered", null, [1, 2, 3]), path.Clock.GetUtcNow(), default);

        Assert.Equal(1, await path.OneAsync<long>("select count(*) from receipt where outbox_id is null and payload = ''"));
    }

    [Fact]
    public async Task A_message_that_the_carrier_could_not_pass_on_for_now_is_sent_again()
    {
        await using var path = await TestPath.CreateAsync();
        await path.AnswerOneAsync("SM1");
        await path.Sends.SendDueAsync(default);

        await path.Receipts.RecordAsync(new Receipt(path.Carrier.Sent[0].Id, "SMfirst", "failed", 63018, [1]), path.Clock.GetUtcNow(), default);
        path.Clock.Advance(TimeSpan.FromMinutes(2));
        await path.Sends.SendDueAsync(default);

        Assert.Equal(2, path.Carrier.Sent.Count);
    }

    [Fact]
    public async Task An_opt_out_at_the_carrier_is_an_opt_out_here()
    {
        await using var path = await TestPath.CreateAsync();
        await path.AnswerOneAsync("SM1");
        await path.Sends.SendDueAsync(default);

        await path.Receipts.RecordAsync(new Receipt(path.Carrier.Sent[0].Id, "SMx", "failed", 21610, [1]), path.Clock.GetUtcNow(), default);

        Assert.Equal(1, await path.OneAsync<long>("select count(*) from contact where opted_out_at is not null"));
    }
}
