using Peru.Assistant.Bot.Channels;
using Peru.Assistant.Bot.Inbox;
using Peru.Assistant.Tests.Support;
using static Peru.Assistant.Bot.Channels.SendResult;

namespace Peru.Assistant.Tests.Channels;

public sealed class TwilioChannelTests
{
    [Fact]
    public async Task Words_go_out_as_they_are_with_our_id_in_the_callback()
    {
        await using var fake = await FakeTwilio.StartAsync();
        await using var bench = new TwilioBench(fake.BaseUrl);
        var message = TwilioBench.Message("Hola, ¿cómo está?\nÑuqa & tú = 100 %");

        var result = await bench.WhatsApp.SendAsync(message, default);

        var sent = Assert.Single(fake.Messages);
        Assert.Equal(new Sent(sent.Sid), result);
        Assert.Equal("Hola, ¿cómo está?\nÑuqa & tú = 100 %", sent.Fields["Body"]);
        Assert.Equal("whatsapp:+51987654321", sent.Fields["To"]);
        Assert.Equal("whatsapp:+14155238886", sent.Fields["From"]);
        Assert.Equal($"https://bot.example.pe/webhooks/twilio/status?outbox={message.Id}", sent.Fields["StatusCallback"]);
    }

    [Fact]
    public async Task An_owner_without_a_number_is_answered_by_user_id()
    {
        await using var fake = await FakeTwilio.StartAsync();
        await using var bench = new TwilioBench(fake.BaseUrl);
        var message = TwilioBench.Message("Hola") with { To = new Address("bsuid", "PE.13491208655302741918") };

        Assert.IsType<Sent>(await bench.WhatsApp.SendAsync(message, default));
        Assert.Equal("whatsapp:PE.13491208655302741918", Assert.Single(fake.Messages).To);
        Assert.IsType<Refused>(await bench.Sms.SendAsync(message, default));
    }

    [Fact]
    public async Task An_SMS_goes_out_folded()
    {
        await using var fake = await FakeTwilio.StartAsync();
        await using var bench = new TwilioBench(fake.BaseUrl);

        Assert.IsType<Sent>(await bench.Sms.SendAsync(TwilioBench.Message("Atención 👋 señora: «mañana»…"), default));

        var sent = Assert.Single(fake.Messages);
        Assert.Equal("Atencion señora: \"mañana\"...", sent.Fields["Body"]);
        Assert.Equal("+51987654321", sent.To);
        Assert.Equal("+15017122661", sent.Fields["From"]);
    }

    [Fact]
    public async Task Until_their_resources_are_ready_buttons_are_numbered_in_the_text()
    {
        await using var fake = await FakeTwilio.StartAsync();
        await using var bench = new TwilioBench(fake.BaseUrl);

        await bench.WhatsApp.SendAsync(TwilioBench.Message("¿Empezamos?", "Sí", "Ahora no"), default);

        Assert.Equal("¿Empezamos?\n1. Sí\n2. Ahora no", Assert.Single(fake.Messages).Body);
    }

    [Theory]
    [InlineData(400, 21610, "opted out")]
    [InlineData(429, 20429, "later 20429")]
    [InlineData(429, 0, "later 0")]
    [InlineData(401, 20003, "later 20003")]
    [InlineData(400, 21611, "later 21611")]
    [InlineData(400, 63018, "later 63018")]
    [InlineData(500, 20500, "uncertain 20500")]
    [InlineData(503, 20503, "uncertain 20503")]
    [InlineData(408, 0, "uncertain 0")]
    [InlineData(400, 21211, "refused 21211")]
    [InlineData(400, 21408, "refused 21408")]
    [InlineData(400, 21614, "refused 21614")]
    [InlineData(400, 21606, "refused 21606")]
    [InlineData(400, 63007, "refused 63007")]
    [InlineData(400, 63016, "refused 63016")]
    [InlineData(404, 20404, "refused 20404")]
    public async Task What_Twilio_answers_says_what_to_do_next(int status, int code, string expected)
    {
        await using var fake = await FakeTwilio.StartAsync();
        await using var bench = new TwilioBench(fake.BaseUrl);
        fake.FailNext(new FakeFailure(status, code));

        Assert.Equal(expected, Describe(await bench.WhatsApp.SendAsync(TwilioBench.Message("hola"), default)));
        Assert.Empty(fake.Messages);
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData(null, null)]
    public async Task A_rate_limit_says_when_to_come_back(string? header, int? seconds)
    {
        await using var fake = await FakeTwilio.StartAsync();
        await using var bench = new TwilioBench(fake.BaseUrl);
        fake.FailNext(new FakeFailure(429, 20429, RetryAfter: header));

        var later = Assert.IsType<TryLater>(await bench.Sms.SendAsync(TwilioBench.Message("hola"), default));

        Assert.Equal(seconds is { } after ? TimeSpan.FromSeconds(after) : null, later.After);
    }

    [Theory]
    [InlineData(502, "<html>Bad gateway</html>", "uncertain 502")]
    [InlineData(400, "", "refused 400")]
    [InlineData(400, "[]", "refused 400")]
    [InlineData(201, "{}", "uncertain 201")]
    [InlineData(200, "no json", "uncertain 200")]
    [InlineData(302, "", "refused 302")]
    public async Task An_answer_that_is_no_answer_of_Twilios_throws_nothing(int status, string body, string expected)
    {
        await using var fake = await FakeTwilio.StartAsync();
        await using var bench = new TwilioBench(fake.BaseUrl);
        fake.FailNext(new FakeFailure(status, Body: body));

        Assert.Equal(expected, Describe(await bench.WhatsApp.SendAsync(TwilioBench.Message("hola"), default)));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task A_lost_answer_leaves_the_send_uncertain_until_the_listing_tells(bool hangs, bool drops)
    {
        await using var fake = await FakeTwilio.StartAsync();
        await using var bench = new TwilioBench(fake.BaseUrl, timeOut: TimeSpan.FromMilliseconds(500));
        var message = TwilioBench.Message("Le llamo mañana, ¿sí?", "Sí", "No");
        fake.FailNext(new FakeFailure(Keeps: true, Hangs: hangs, Drops: drops));

        Assert.IsType<Uncertain>(await bench.WhatsApp.SendAsync(message, default));
        Assert.Equal(Assert.Single(fake.Messages).Sid, await bench.WhatsApp.FindAsync(message, default));
    }

    [Fact]
    public async Task Where_nobody_listens_nothing_was_sent_and_a_later_try_is_safe()
    {
        await using var bench = new TwilioBench("http://127.0.0.1:1");

        Assert.IsType<TryLater>(await bench.WhatsApp.SendAsync(TwilioBench.Message("hola"), default));
        await Assert.ThrowsAsync<HttpRequestException>(() => bench.WhatsApp.FindAsync(TwilioBench.Message("hola"), default));
    }

    [Fact]
    public async Task Only_the_same_words_to_the_same_owner_since_the_first_try_are_the_message()
    {
        await using var fake = await FakeTwilio.StartAsync();
        await using var bench = new TwilioBench(fake.BaseUrl);
        var message = TwilioBench.Message("Atención: mañana");
        await bench.Sms.SendAsync(message, default);

        Assert.NotNull(await bench.Sms.FindAsync(message, default));
        Assert.Null(await bench.Sms.FindAsync(message with { Text = "Otra cosa" }, default));
        Assert.Null(await bench.Sms.FindAsync(message with { To = new Address("e164", "+51900000000") }, default));
        Assert.Null(await bench.Sms.FindAsync(message with { FirstTriedAt = message.FirstTriedAt.AddMinutes(1) }, default));
        Assert.Null(await bench.WhatsApp.FindAsync(message, default));
        Assert.Single(fake.Messages).Status = "failed";
        Assert.Null(await bench.Sms.FindAsync(message, default));
    }

    [Fact]
    public async Task A_cancelled_send_ends_at_once()
    {
        await using var fake = await FakeTwilio.StartAsync();
        await using var bench = new TwilioBench(fake.BaseUrl);
        fake.FailNext(new FakeFailure(Hangs: true));
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => bench.WhatsApp.SendAsync(TwilioBench.Message("hola"), stop.Token));
    }

    private static string Describe(SendResult result) => result switch
    {
        Sent => "sent",
        TryLater later => $"later {later.Code}",
        Uncertain uncertain => $"uncertain {uncertain.Code}",
        Refused refused => $"refused {refused.Code}",
        _ => "opted out",
    };
}
