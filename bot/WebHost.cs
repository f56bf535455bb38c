using System.Net.Sockets;
using Peru.Assistant.Bot.Channels;
using Peru.Assistant.Bot.Simulator;
using Peru.Assistant.Bot.Webhooks;

namespace Peru.Assistant.Bot;

/// <summary>The web server around the bot.</summary>
internal static class WebHost
{
    private const string DefaultAddress = "http://127.0.0.1:5080";

    public static WebApplication Build(IConfiguration settings, Database.Database database, TimeProvider clock)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddConfiguration(settings);
        builder.Logging.ClearProviders().AddSimpleConsole(console => console.SingleLine = true);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("System", LogLevel.Warning)
            // What fails at the start is said once, in words; what fails later is logged by the worker itself.
            .AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
        builder.WebHost.UseUrls(settings["Bot:ListenOn"] is { Length: > 0 } address ? address : DefaultAddress);
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestBodySize = 256 * 1024;
        });
        builder.Services.AddBot(settings, database, clock);
        builder.Services.AddHostedService<Workers>();
        builder.Services.AddTwilioStart();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(10));

        var web = builder.Build();
        web.MapHealth();
        web.MapWhatsAppWebhook();
        web.MapSmsWebhook();
        web.MapDeliveryStatusWebhook();
        web.MapSimulator();
        return web;
    }

    /// <summary>Serves until Ctrl-C.</summary>
    /// <exception cref="StartupException">The address is taken or no address.</exception>
    public static async Task RunAsync(WebApplication web, CancellationToken ct)
    {
        var began = TimeProvider.System.GetTimestamp();
        try
        {
            await web.StartAsync(ct);
        }
        catch (Exception error) when (error is IOException { InnerException: SocketException or Microsoft.AspNetCore.Connections.AddressInUseException } or SocketException or UriFormatException or FormatException or InvalidOperationException)
        {
            throw new StartupException($"The address {web.Configuration["Bot:ListenOn"] ?? DefaultAddress} cannot be listened on ({error.Message}). Set Bot__ListenOn to a free one, as in Bot__ListenOn=http://127.0.0.1:5081.");
        }
        var seconds = TimeProvider.System.GetElapsedTime(began).TotalSeconds;
        var whatNow = SimulatorOptions.From(web.Configuration).Enabled
            ? $"Open {web.Urls.First()}/simulator\nTry: «hola», then «vendo jugos en el mercado de Huancayo hace 4 años»."
            : $"Webhooks are taken at {web.Urls.First()}; the simulator is off (Bot__Simulator).";
        await Console.Out.WriteLineAsync($"\nReady in {seconds:0.0} s. {whatNow}\nCtrl-C stops it.\n");
        await web.WaitForShutdownAsync(ct);
    }
}
