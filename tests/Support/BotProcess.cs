using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Peru.Assistant.Tests.Support;

/// <summary>The real program in a process of its own, which can be killed.</summary>
internal sealed class BotProcess : IAsyncDisposable
{
    public const string PublicBaseUrl = "https://bot.example.pe";
    private readonly Process process;
    private readonly HttpClient http;

    private BotProcess(Process process, HttpClient http) => (this.process, this.http) = (process, http);

    public static async Task<BotProcess> StartAsync(TestDatabase database, FakeTwilio twilio)
    {
        var port = FreePort();
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "Peru.Assistant.Bot"), "serve") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (key, value) in new Dictionary<string, string>
        {
            ["ConnectionStrings__Database"] = database.ConnectionString,
            ["Bot__ListenOn"] = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"),
            ["Bot__PublicBaseUrl"] = PublicBaseUrl,
            ["Bot__DebounceMilliseconds"] = "200",
            ["Bot__ClaimSeconds"] = "2",
            // Shorter than in life, yet longer than a send to a carrier next door takes on a busy machine: a claim lapses only when its worker is gone.
            ["Bot__SendClaimSeconds"] = "5",
            ["Bot__CallbackSeconds"] = "1",
            ["Twilio__AccountSid"] = FakeTwilio.AccountSid,
            ["Twilio__AuthToken"] = FakeTwilio.AuthToken,
            ["Twilio__WhatsAppFrom"] = "whatsapp:+14155238886",
            ["Twilio__ApiBaseUrl"] = twilio.BaseUrl,
        })
            start.Environment[key] = value;
        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var bot = new BotProcess(process, new HttpClient { BaseAddress = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}")) });
        await TestBot.UntilAsync(bot.IsReadyAsync);
        return bot;
    }

    public Task<int> HearAsync(string sid, string from, string body) =>
        SignedWebhook.PostAsync(http, "/webhooks/twilio/whatsapp", PublicBaseUrl,
            [("MessageSid", sid), ("AccountSid", FakeTwilio.AccountSid), ("From", from), ("To", "whatsapp:+14155238886"), ("Body", body), ("NumMedia", "0")]);

    /// <summary>kill -9: no warning, no last words.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            await KillAsync();
        process.Dispose();
        http.Dispose();
    }

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            using var response = await http.GetAsync(new Uri("/health/ready", UriKind.Relative));
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException) when (!process.HasExited)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
