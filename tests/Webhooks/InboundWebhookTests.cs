using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Configuration;
using Npgsql;
using Peru.Assistant.Tests.Support;

namespace Peru.Assistant.Tests.Webhooks;

public sealed class InboundWebhookTests
{
    private const string WhatsApp = "/webhooks/twilio/whatsapp";
    private const string Sms = "/webhooks/twilio/sms";

    [Fact]
    public async Task A_signed_message_is_on_disk_when_the_carrier_hears_200()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var bench = await WebhookBench.StartAsync(database.Source);

        using var response = await bench.PostAsync(WhatsApp, WebhookBench.Message("SM1", "Hola, ¿cómo está? ñuqa + 100 %"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/xml", response.Content.Headers.ContentType!.MediaType);
        Assert.EndsWith("<Response/>", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("Hola, ¿cómo está? ñuqa + 100 %", await database.OneAsync<string>("select body from inbox where carrier_id = 'SM1' and channel = 'whatsapp' and kind = 'text'"));
        Assert.Equal("+51987654321", await database.OneAsync<string>("select value from contact_address where kind = 'e164'"));
        var payload = await database.OneAsync<byte[]>("select payload from inbox");
        Assert.Equal(WebhookBench.Encode(WebhookBench.Message("SM1", "Hola, ¿cómo está? ñuqa + 100 %")), payload);
    }

    [Fact]
    public async Task A_redelivered_message_is_answered_alike_and_kept_once()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var bench = await WebhookBench.StartAsync(database.Source);

        foreach (var _ in Enumerable.Range(0, 3))
            Assert.Equal(HttpStatusCode.OK, (await bench.PostAsync(WhatsApp, WebhookBench.Message("SM1", "hola"))).StatusCode);

        Assert.Equal(1, await database.OneAsync<long>("select count(*) from inbox"));
    }

    [Fact]
    public async Task A_number_on_WhatsApp_and_by_SMS_is_one_owner_and_so_is_its_user_id()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var bench = await WebhookBench.StartAsync(database.Source);

        await bench.PostAsync(WhatsApp, WebhookBench.Message("SM1", "hola", ("ExternalUserId", "whatsapp:PE.13491208655302741918")));
        await bench.PostAsync(Sms, ("MessageSid", "SM2"), ("From", "+51987654321"), ("Body", "hola"));
        await bench.PostAsync(WhatsApp, ("MessageSid", "SM3"), ("From", "whatsapp:PE.13491208655302741918"), ("Body", "hola"), ("ExternalUserId", "whatsapp:PE.13491208655302741918"));
        await bench.PostAsync(WhatsApp, WebhookBench.Message("SM4", "hola", ("ExternalUserId", "whatsapp:foo_bar")));

        Assert.Equal(4, await database.OneAsync<long>("select count(*) from inbox"));
        Assert.Equal(1, await database.OneAsync<long>("select count(*) from contact"));
        Assert.Equal(1, await database.OneAsync<long>("select count(*) from inbox where channel = 'sms'"));
    }

    [Fact]
    public async Task A_captured_button_press_is_a_choice()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var bench = await WebhookBench.StartAsync(database.Source);

        using var response = await bench.PostAsync(
            WhatsApp,
            ("OriginalRepliedMessageSender", "whatsapp:+14155238886"), ("ExternalUserId", "whatsapp:ID.4566546130240823"), ("SmsMessageSid", "SM7"), ("FrequentlyForwarded", "false"),
            ("NumMedia", "0"), ("ProfileName", "Budi"), ("MessageType", "interactive"), ("SmsSid", "SM7"), ("WaId", "62812345678"), ("SmsStatus", "received"), ("Body", "Konfirmasi"),
            ("Forwarded", "false"), ("ButtonText", "Konfirmasi"), ("To", "whatsapp:+14155238886"), ("ButtonPayload", "{\"id\":1}"), ("NumSegments", "1"), ("ReferralNumMedia", "0"),
            ("MessageSid", "SM7"), ("AccountSid", FakeTwilio.AccountSid), ("OriginalRepliedMessageSid", "MM1"), ("ChannelMetadata", "{\"type\":\"whatsapp\"}"), ("From", "whatsapp:+62812345678"), ("ApiVersion", "2010-04-01"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("{\"id\":1}", await database.OneAsync<string>("select choice from inbox where body = 'Konfirmasi'"));
    }

    [Theory]
    [InlineData("%ff%fe%C3")]
    [InlineData("%E2%80%AEabc%E2%80%8F")]
    [InlineData("Z%CD%91%CD%AB%CD%83a%CC%A9l%CC%B5go")]
    [InlineData("a%00b")]
    [InlineData("%")]
    public async Task A_strange_body_is_kept(string body)
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var bench = await WebhookBench.StartAsync(database.Source);
        var raw = Encoding.ASCII.GetBytes($"MessageSid=SM1&From=%2B51987654321&Body={body}");
        var read = Peru.Assistant.Bot.Webhooks.FormBody.Parse(raw).Pairs.Select(pair => (pair.Key, pair.Value)).ToArray();

        using var response = await bench.SendAsync(Sms, raw, WebhookBench.Sign(WebhookBench.PublicBaseUrl + Sms, read));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(1, await database.OneAsync<long>("select count(*) from inbox"));
    }

    [Theory]
    [InlineData("?x=%C3%B1&y=a+b&z=%2b")]
    [InlineData("?x='&y=%27")]
    [InlineData("?")]
    public async Task The_address_is_signed_as_it_was_written(string query)
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var bench = await WebhookBench.StartAsync(database.Source);
        var form = WebhookBench.Message("SM1", "hola");

        // HttpClient would tidy the address up: a plain socket writes it as it is.
        var answer = await RawPost.SendAsync(bench.Address, WhatsApp + query, WebhookBench.Encode(form), WebhookBench.Sign(WebhookBench.PublicBaseUrl + WhatsApp + query, form));

        Assert.StartsWith("HTTP/1.1 200", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_signed_for_us_is_forbidden_and_leaves_no_trace()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var bench = await WebhookBench.StartAsync(database.Source);
        var form = WebhookBench.Message("SM1", "hola");
        var body = WebhookBench.Encode(form);
        var elsewhere = WebhookBench.Sign("https://evil.example" + WhatsApp, form);
        (string, string)[] forwarded = [("X-Forwarded-Host", "evil.example"), ("X-Forwarded-Proto", "https"), ("X-Original-URL", "https://evil.example" + WhatsApp)];

        foreach (var attempt in new[]
        {
            bench.SendAsync(WhatsApp, body, null),
            bench.SendAsync(WhatsApp, body, ""),
            bench.SendAsync(WhatsApp, body, "no base64"),
            bench.SendAsync(WhatsApp, body, elsewhere),
            bench.SendAsync(WhatsApp, body, elsewhere, headers: forwarded),
            bench.SendAsync(WhatsApp, [.. body, (byte)'&'], WebhookBench.Sign(WebhookBench.PublicBaseUrl + Sms, form)),
            bench.SendAsync(WhatsApp, Encoding.ASCII.GetBytes("{}"), WebhookBench.Sign(WebhookBench.PublicBaseUrl + WhatsApp), "application/json"),
        })
            Assert.Equal(HttpStatusCode.Forbidden, (await attempt).StatusCode);

        Assert.Equal(0, await database.OneAsync<long>("select count(*) from inbox"));
        Assert.Equal(0, await database.OneAsync<long>("select count(*) from contact"));
    }

    [Fact]
    public async Task JSON_that_is_signed_is_the_carriers_and_yet_no_message()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var bench = await WebhookBench.StartAsync(database.Source);
        var target = $"{WhatsApp}?bodySHA256={Convert.ToHexStringLower(SHA256.HashData("{}"u8))}";

        using var good = await bench.SendAsync(target, "{}"u8.ToArray(), WebhookBench.Sign(WebhookBench.PublicBaseUrl + target), "application/json");
        using var changed = await bench.SendAsync(target, "{ }"u8.ToArray(), WebhookBench.Sign(WebhookBench.PublicBaseUrl + target), "application/json");

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, good.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, changed.StatusCode);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task More_than_256_KB_is_too_large_however_it_is_sent(bool chunked)
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var bench = await WebhookBench.StartAsync(database.Source);
        var form = WebhookBench.Message("SM1", new string('a', 256 * 1024));

        using var response = await bench.SendAsync(WhatsApp, WebhookBench.Encode(form), WebhookBench.Sign(WebhookBench.PublicBaseUrl + WhatsApp, form), chunked: chunked);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        var most = WebhookBench.Message("SM1", new string('a', 200 * 1024));
        Assert.Equal(HttpStatusCode.OK, (await bench.PostAsync(WhatsApp, most)).StatusCode);
    }

    [Fact]
    public async Task While_the_database_is_away_the_carrier_is_told_to_come_again()
    {
        await using var away = NpgsqlDataSource.Create("Host=127.0.0.1;Port=1;Username=nobody;Database=none;Timeout=2");
        await using var bench = await WebhookBench.StartAsync(away);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await bench.PostAsync(WhatsApp, WebhookBench.Message("SM1", "hola"))).StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await bench.PostAsync("/webhooks/twilio/status", ("MessageSid", "SM1"), ("MessageStatus", "sent"))).StatusCode);
    }

    [Fact]
    public async Task Without_Twilios_settings_nothing_can_be_checked_and_all_is_forbidden()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var bench = await WebhookBench.StartAsync(database.Source, new ConfigurationBuilder().Build());

        Assert.Equal(HttpStatusCode.Forbidden, (await bench.PostAsync(WhatsApp, WebhookBench.Message("SM1", "hola"))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await bench.SendAsync(Sms, [], null)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await bench.PostAsync("/webhooks/twilio/status", ("MessageSid", "SM1"))).StatusCode);
    }

    [Fact]
    public async Task A_sender_that_cannot_be_answered_is_left_out_and_not_asked_for_again()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var bench = await WebhookBench.StartAsync(database.Source);

        Assert.Equal(HttpStatusCode.OK, (await bench.PostAsync(Sms, ("MessageSid", "SM1"), ("From", "BCP"), ("Body", "promo"))).StatusCode);
        Assert.Equal(0, await database.OneAsync<long>("select count(*) from inbox"));
    }
}
