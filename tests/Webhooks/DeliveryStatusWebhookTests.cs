using System.Net;
using Peru.Assistant.Tests.Support;

namespace Peru.Assistant.Tests.Webhooks;

public sealed class DeliveryStatusWebhookTests
{
    private const string Status = "/webhooks/twilio/status";

    [Fact]
    public async Task Receipts_out_of_order_repeated_and_unknown_are_all_taken_and_move_a_message_forward_only()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var bench = await WebhookBench.StartAsync(database.Source);
        var outbox = await SendingAsync(database);

        foreach (var status in new[] { "queued", "read", "delivered", "sent", "delivered", "sent", "teleported", "READ" })
            Assert.Equal(HttpStatusCode.NoContent, (await PostAsync(bench, $"{Status}?outbox={outbox}", "SM1", status)).StatusCode);

        Assert.Equal("read", await database.OneAsync<string>("select status from outbox"));
        Assert.Equal("SM1", await database.OneAsync<string>("select carrier_id from outbox"));
        Assert.Equal(5, await database.OneAsync<long>("select count(*) from receipt"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?outbox=")]
    [InlineData("?outbox=no-id")]
    [InlineData("?outbox=00000000-0000-0000-0000-000000000000")]
    public async Task A_receipt_about_no_message_of_ours_is_taken_too(string query)
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var bench = await WebhookBench.StartAsync(database.Source);

        using var response = await PostAsync(bench, Status + query, "SM404", "delivered");

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal(1, await database.OneAsync<long>("select count(*) from receipt where carrier_id = 'SM404'"));
    }

    [Fact]
    public async Task A_receipt_of_failure_keeps_the_carriers_code()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var bench = await WebhookBench.StartAsync(database.Source);
        var outbox = await SendingAsync(database);

        await bench.PostAsync($"{Status}?outbox={outbox}", ("MessageSid", "SM1"), ("MessageStatus", "undelivered"), ("ErrorCode", "30005"), ("ErrorMessage", "Unknown destination handset"));

        Assert.Equal("undelivered", await database.OneAsync<string>("select status from outbox"));
        Assert.Equal(30005, await database.OneAsync<int>("select error_code from outbox"));
    }

    [Theory]
    [InlineData("MessageSid", "SM1")]
    [InlineData("MessageStatus", "sent")]
    public async Task A_receipt_that_says_nothing_is_answered_and_left_out(string key, string value)
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var bench = await WebhookBench.StartAsync(database.Source);

        Assert.Equal(HttpStatusCode.NoContent, (await bench.PostAsync(Status, (key, value))).StatusCode);
        Assert.Equal(0, await database.OneAsync<long>("select count(*) from receipt"));
    }

    [Fact]
    public async Task A_receipt_that_is_not_signed_is_forbidden()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var bench = await WebhookBench.StartAsync(database.Source);
        var outbox = await SendingAsync(database);

        using var response = await bench.SendAsync(
            $"{Status}?outbox={outbox}", WebhookBench.Encode(("MessageSid", "SM1"), ("MessageStatus", "read")), WebhookBench.Sign(WebhookBench.PublicBaseUrl + Status, ("MessageSid", "SM1"), ("MessageStatus", "read")));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal("sending", await database.OneAsync<string>("select status from outbox"));
    }

    private static Task<HttpResponseMessage> PostAsync(WebhookBench bench, string target, string id, string status) => bench.PostAsync(
        target,
        ("MessageSid", id), ("SmsSid", id), ("MessageStatus", status), ("SmsStatus", status), ("AccountSid", FakeTwilio.AccountSid),
        ("From", "whatsapp:+14155238886"), ("To", "whatsapp:+51987654321"), ("ApiVersion", "2010-04-01"), ("ChannelPrefix", "whatsapp"), ("EventType", status.ToUpperInvariant()));

    private static Task<Guid> SendingAsync(TestDatabase database) => database.OneAsync<Guid>(
        """
        with c as (insert into contact (created_at) values (now()) returning id),
        t as (insert into conversation (contact_id) select id from c returning id)
        insert into outbox (id, conversation_id, carrier, channel, address_kind, address, text, answers, created_at, status, first_tried_at)
        select gen_random_uuid(), t.id, 'twilio', 'whatsapp', 'e164', '+51987654321', 'hola', '{}', now(), 'sending', now() from t
        returning id
        """);
}
