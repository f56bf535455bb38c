using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using Peru.Assistant.Bot.Channels;
using Peru.Assistant.Bot.Dialogue;
using Peru.Assistant.Bot.Inbox;

namespace Peru.Assistant.Tests.Support;

/// <summary>Our channels as the bot registers them, in front of a carrier at some address.</summary>
internal sealed class TwilioBench : IAsyncDisposable
{
    private readonly ServiceProvider services;

    public TwilioBench(string apiBaseUrl, string? contentBaseUrl = null, TimeSpan? timeOut = null, NpgsqlDataSource? database = null)
    {
        var settings = Settings(("Twilio:ApiBaseUrl", apiBaseUrl));
        var parts = new ServiceCollection().AddLogging(log => log.ClearProviders()).AddSingleton(TimeProvider.System).AddTwilio(settings);
        if (contentBaseUrl is not null)
            parts.AddSingleton(TwilioOptions.From(settings) with { ContentBaseUrl = contentBaseUrl });
        if (timeOut is { } longest)
            parts.AddHttpClient(TwilioMessages.ClientName, client => client.Timeout = longest);
        if (database is not null)
            parts.AddSingleton(database);
        parts.AddSingleton<ContentTemplateWorker>();
        services = parts.BuildServiceProvider();
    }

    public WhatsAppChannel WhatsApp => services.GetRequiredService<WhatsAppChannel>();

    public SmsChannel Sms => services.GetRequiredService<SmsChannel>();

    public ContentTemplates Templates => services.GetRequiredService<ContentTemplates>();

    public ContentTemplateWorker TemplateWorker => services.GetRequiredService<ContentTemplateWorker>();

    public static IConfiguration Settings(params (string Key, string Value)[] more) => new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Twilio:AccountSid"] = FakeTwilio.AccountSid,
            ["Twilio:AuthToken"] = FakeTwilio.AuthToken,
            ["Twilio:WhatsAppFrom"] = "whatsapp:+14155238886",
            ["Twilio:SmsFrom"] = "+15017122661",
            ["Bot:PublicBaseUrl"] = "https://bot.example.pe",
        })
        .AddInMemoryCollection(more.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value)))
        .Build();

    public static OutboundMessage Message(string text, params string[] titles) => new()
    {
        Id = Guid.NewGuid(),
        Carrier = Carrier.Twilio,
        Channel = MessageChannel.WhatsApp,
        To = new Address("e164", "+51987654321"),
        Text = text,
        Buttons = [.. titles.Select(title => new ReplyButton($"id:{title}", title))],
        FirstTriedAt = TimeProvider.System.GetUtcNow(),
    };

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
