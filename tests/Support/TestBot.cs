using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Peru.Assistant.Bot;
using Peru.Assistant.Bot.Database;

namespace Peru.Assistant.Tests.Support;

/// <summary>The whole bot on 127.0.0.1: real webhooks, real PostgreSQL, real models, and a carrier that acts like Twilio.</summary>
internal sealed class TestBot : IAsyncDisposable
{
    private const string PublicBaseUrl = "https://bot.example.pe";
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    private readonly HttpClient http = new();
    private WebApplication? web;
    private Database? open;
    private int number;

    private TestBot(TestDatabase database, FakeTwilio twilio) => (Database, Twilio) = (database, twilio);

    public TestDatabase Database { get; }

    public FakeTwilio Twilio { get; }

    public static async Task<TestBot> StartAsync(params (string Key, string Value)[] settings)
    {
        var bot = new TestBot(await TestDatabase.CreateAsync(), await FakeTwilio.StartAsync());
        var all = bot.Settings().Concat(settings).GroupBy(setting => setting.Key).ToDictionary(group => group.Key, group => (string?)group.Last().Value);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(all).Build();
        bot.open = await Bot.Database.Database.OpenAsync(DatabaseOptions.From(configuration), TimeProvider.System, default);
        bot.web = WebHost.Build(configuration, bot.open, TimeProvider.System);
        await bot.web.StartAsync();
        bot.http.BaseAddress = new Uri(bot.web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return bot;
    }

    /// <summary>An owner writes, as Twilio would tell it.</summary>
    /// <returns>The webhook's status code.</returns>
    public Task<int> HearAsync(string body, string from = "whatsapp:+51987654321", string? sid = null, string? signature = null) =>
        SignedWebhook.PostAsync(http, from.StartsWith("whatsapp:", StringComparison.Ordinal) ? "/webhooks/twilio/whatsapp" : "/webhooks/twilio/sms", PublicBaseUrl,
            [("MessageSid", sid ?? NextSid()), ("AccountSid", FakeTwilio.AccountSid), ("From", from), ("To", "whatsapp:+14155238886"), ("Body", body), ("NumMedia", "0")], signature);

    public string NextSid() => $"SM{Interlocked.Increment(ref number):x32}";

    /// <summary>The first so many messages that the carrier took.</summary>
    public async Task<IReadOnlyList<FakeMessage>> SentAsync(int count)
    {
        await UntilAsync(() => Task.FromResult(Twilio.Messages.Count >= count));
        return [.. Twilio.Messages];
    }

    /// <summary>Until nothing waits in inbox or outbox: what has not been sent by then never will be.</summary>
    public Task QuietAsync() => UntilAsync(async () =>
        await Database.OneAsync<long>("select (select count(*) from conversation where due_at is not null) + (select count(*) from outbox where due_at is not null)") == 0);

    public static async Task UntilAsync(Func<Task<bool>> reached)
    {
        var began = Stopwatch.GetTimestamp();
        while (!await reached())
        {
            if (Stopwatch.GetElapsedTime(began) > Longest)
                throw new TimeoutException("What was waited for did not come about within a minute.");
            await Task.Delay(20);
        }
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        if (web is not null)
        {
            await web.StopAsync();
            await web.DisposeAsync();
        }
        if (open is not null)
            await open.DisposeAsync();
        await Twilio.DisposeAsync();
        await Database.DisposeAsync();
    }

    private IEnumerable<(string Key, string Value)> Settings() =>
    [
        ("ConnectionStrings:Database", Database.ConnectionString),
        ("Bot:ListenOn", "http://127.0.0.1:0"),
        ("Bot:PublicBaseUrl", PublicBaseUrl),
        ("Bot:DebounceMilliseconds", "300"),
        ("Bot:Workers", "2"),
        ("Twilio:AccountSid", FakeTwilio.AccountSid),
        ("Twilio:AuthToken", FakeTwilio.AuthToken),
        ("Twilio:WhatsAppFrom", "whatsapp:+14155238886"),
        ("Twilio:SmsFrom", "+15017122661"),
        ("Twilio:ApiBaseUrl", Twilio.BaseUrl),
    ];
}
