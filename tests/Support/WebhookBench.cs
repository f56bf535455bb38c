using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using Peru.Assistant.Bot;
using Peru.Assistant.Bot.Channels;
using Peru.Assistant.Bot.Inbox;
using Peru.Assistant.Bot.Outbox;
using Peru.Assistant.Bot.Webhooks;

namespace Peru.Assistant.Tests.Support;

/// <summary>The webhooks on a real server on loopback, over a real database, with no worker behind them.</summary>
internal sealed class WebhookBench : IAsyncDisposable
{
    public const string PublicBaseUrl = "https://bot.example.pe";

    private readonly WebApplication web;
    private readonly HttpClient http;

    private WebhookBench(WebApplication web, Uri address)
    {
        this.web = web;
        http = new HttpClient { BaseAddress = address };
    }

    public Uri Address => http.BaseAddress!;

    public static async Task<WebhookBench> StartAsync(NpgsqlDataSource database, IConfiguration? settings = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddTwilio(settings ?? TwilioBench.Settings());
        builder.Services.AddSingleton(TimeProvider.System).AddSingleton(database).AddSingleton(new InboxOptions()).AddSingleton<Bell>()
            .AddSingleton<InboxStore>().AddSingleton<ReceiptStore>().AddSingleton<InboundWebhook>().AddSingleton<DeliveryStatusWebhook>();
        var web = builder.Build();
        web.MapWhatsAppWebhook();
        web.MapSmsWebhook();
        web.MapDeliveryStatusWebhook();
        await web.StartAsync();
        return new WebhookBench(web, new Uri(web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()));
    }

    /// <summary>Posts a form, signed as Twilio signs it.</summary>
    public Task<HttpResponseMessage> PostAsync(string target, params (string Key, string Value)[] form) =>
        SendAsync(target, Encode(form), Sign(PublicBaseUrl + target, form));

    public async Task<HttpResponseMessage> SendAsync(
        string target, byte[] body, string? signature, string contentType = "application/x-www-form-urlencoded", bool chunked = false, params (string Name, string Value)[] headers)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        using var request = new HttpRequestMessage(HttpMethod.Post, target) { Content = content, Headers = { TransferEncodingChunked = chunked } };
        if (signature is not null)
            request.Headers.Add(CarrierSignature.Header, signature);
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        return await http.SendAsync(request);
    }

    public static byte[] Encode(params (string Key, string Value)[] form) =>
        Encoding.ASCII.GetBytes(string.Join('&', form.Select(pair => $"{WebUtility.UrlEncode(pair.Key)}={WebUtility.UrlEncode(pair.Value)}")));

#pragma warning disable CA5350 // Twilio's choice of hash.
    public static string Sign(string url, params (string Key, string Value)[] form) => Convert.ToBase64String(HMACSHA1.HashData(
        Encoding.ASCII.GetBytes(FakeTwilio.AuthToken),
        Encoding.UTF8.GetBytes(url + string.Concat(form.Distinct().OrderBy(pair => pair.Key, StringComparer.Ordinal).ThenBy(pair => pair.Value, StringComparer.Ordinal).Select(pair => pair.Key + pair.Value)))));
#pragma warning restore CA5350

    /// <summary>A message as Twilio tells of it.</summary>
    public static (string Key, string Value)[] Message(string id, string body, params (string Key, string Value)[] more) =>
    [
        ("SmsMessageSid", id), ("NumMedia", "0"), ("ProfileName", "Rosa"), ("MessageType", "text"), ("SmsSid", id), ("WaId", "51987654321"), ("SmsStatus", "received"),
        ("Body", body), ("To", "whatsapp:+14155238886"), ("NumSegments", "1"), ("MessageSid", id), ("AccountSid", FakeTwilio.AccountSid),
        ("From", "whatsapp:+51987654321"), ("ApiVersion", "2010-04-01"), .. more,
    ];

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await web.DisposeAsync();
    }
}
