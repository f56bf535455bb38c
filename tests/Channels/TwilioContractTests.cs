using Peru.Assistant.Bot.Channels;
using Peru.Assistant.Bot.Dialogue;
using Peru.Assistant.Bot.Inbox;
using Peru.Assistant.Tests.Support;

namespace Peru.Assistant.Tests.Channels;

/// <summary>Our requests, and the answers of the fake that the other tests trust, against Twilio's own OpenAPI.</summary>
public sealed class TwilioContractTests
{
    [PrismFact]
    public async Task What_we_send_and_ask_is_what_Twilio_describes()
    {
        await using var fake = await FakeTwilio.StartAsync();
        await using var database = await TestDatabase.CreateAsync();
        await using var messages = await Prism.StartAsync("messages.prism.json", fake.BaseUrl);
        await using var contents = await Prism.StartAsync("twilio_content_v1.json", fake.BaseUrl);
        // The first request through Prism compiles its schemas: give it more time than a carrier gets.
        await using var bench = new TwilioBench(messages.BaseUrl, contents.BaseUrl, TimeSpan.FromSeconds(60), database.Source);

        await bench.TemplateWorker.PrepareAsync(default);
        Assert.Equal(ContentTemplate.All.Count, fake.Contents.Count);

        var buttons = Enumerable.Range(1, 5).Select(number => new ReplyButton($"r{number}", $"Taller {number}", "Gratis")).ToList();
        OutboundMessage[] all =
        [
            TwilioBench.Message("Hola, ¿cómo está? 👋\nÑuqa & tú = 100 %"),
            TwilioBench.Message(new string('á', 1_600)),
            TwilioBench.Message("¿Empezamos?", "Sí", "No"),
            TwilioBench.Message("Elija:", "Uno", "Dos", "Tres", "Cuatro"),
            TwilioBench.Message("Para usted:") with { Buttons = buttons },
            TwilioBench.Message("Hola") with { To = new Address("bsuid", "PE.13491208655302741918") },
        ];
        foreach (var message in all)
        {
            var sent = await bench.WhatsApp.SendAsync(message, default);
            Assert.True(sent is SendResult.Sent, $"{sent}: {messages.Log}");
            Assert.Equal(((SendResult.Sent)sent).CarrierId, await bench.WhatsApp.FindAsync(message, default));
        }
        Assert.IsType<SendResult.Sent>(await bench.Sms.SendAsync(TwilioBench.Message("Atención: mañana"), default));
        Assert.Equal(3, fake.Messages.Count(message => message.Fields.ContainsKey("ContentSid")));

        await using var other = await TestDatabase.CreateAsync();
        await using var again = new TwilioBench(messages.BaseUrl, contents.BaseUrl, TimeSpan.FromSeconds(60), other.Source);
        await again.TemplateWorker.PrepareAsync(default);
        Assert.Equal(ContentTemplate.All.Count, fake.Contents.Count);
    }

    [PrismFact]
    public async Task What_Twilio_does_not_describe_is_stopped()
    {
        await using var fake = await FakeTwilio.StartAsync();
        await using var messages = await Prism.StartAsync("messages.prism.json", fake.BaseUrl);
        await using var bench = new TwilioBench(messages.BaseUrl, timeOut: TimeSpan.FromSeconds(60));
        bench.Templates.Add("quick_reply_1", "HX-no-content");

        Assert.Equal(new SendResult.Refused(422), await bench.WhatsApp.SendAsync(TwilioBench.Message("¿Sí?", "Sí"), default));
        Assert.Empty(fake.Messages);
    }
}
