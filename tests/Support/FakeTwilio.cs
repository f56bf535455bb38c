using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Peru.Assistant.Tests.Support;

/// <summary>A carrier on loopback that acts like Twilio: takes messages, lists them, keeps Content resources, and fails when told to.</summary>
internal sealed partial class FakeTwilio : IAsyncDisposable
{
    public const string AccountSid = "ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
    public const string AuthToken = "0123456789abcdef0123456789abcdef";

    private readonly WebApplication web;
    private readonly ConcurrentQueue<FakeFailure> failures = new();
    private int number;

    private FakeTwilio(WebApplication web) => this.web = web;

    public string BaseUrl { get; private set; } = "";

    /// <summary>How long each answer takes.</summary>
    public TimeSpan Latency { get; set; }

    /// <summary>Every message that was created, oldest first.</summary>
    public ConcurrentQueue<FakeMessage> Messages { get; } = new();

    /// <summary>Every Content resource, by its sid.</summary>
    public ConcurrentDictionary<string, JsonObject> Contents { get; } = new();

    /// <summary>Every request as "POST /path".</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    public static async Task<FakeTwilio> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var fake = new FakeTwilio(builder.Build());
        fake.web.Use(fake.GuardAsync);
        fake.web.MapPost("/2010-04-01/Accounts/{account}/Messages.json", fake.CreateMessageAsync);
        fake.web.MapGet("/2010-04-01/Accounts/{account}/Messages.json", fake.ListMessages);
        fake.web.MapPost("/v1/Content", fake.CreateContentAsync);
        fake.web.MapGet("/v1/Content", fake.ListContents);
        await fake.web.StartAsync();
        fake.BaseUrl = fake.web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return fake;
    }

    /// <summary>The next request fails so; later ones as told after it.</summary>
    public void FailNext(FakeFailure failure) => failures.Enqueue(failure);

    public async ValueTask DisposeAsync() => await web.DisposeAsync();

    private async Task GuardAsync(HttpContext http, RequestDelegate next)
    {
        Requests.Enqueue($"{http.Request.Method} {http.Request.Path}{http.Request.QueryString}");
        if (Latency > TimeSpan.Zero)
            await Task.Delay(Latency, http.RequestAborted);
        var token = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{AccountSid}:{AuthToken}"));
        if (http.Request.Headers.Authorization != $"Basic {token}")
            await RefuseAsync(http, 401, 20003, "Authentication Error - invalid username");
        else if (!failures.TryDequeue(out var failure))
            await next(http);
        else
            await FailAsync(http, failure, next);
    }

    private static async Task FailAsync(HttpContext http, FakeFailure failure, RequestDelegate next)
    {
        if (failure.Keeps)
        {
            // The message is created and its answer lost.
            var answer = http.Response.Body;
            http.Response.Body = Stream.Null;
            await next(http);
            http.Response.Body = answer;
            http.Response.Headers.ContentLength = null;
        }
        if (failure.Hangs)
            await Task.Delay(Timeout.Infinite, http.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (failure.Hangs || failure.Drops)
        {
            http.Abort();
            return;
        }
        if (failure.RetryAfter is { } wait)
            http.Response.Headers.RetryAfter = wait;
        if (failure.Body is { } body)
        {
            http.Response.StatusCode = failure.Status;
            await http.Response.WriteAsync(body);
        }
        else
            await RefuseAsync(http, failure.Status, failure.Code, "scripted");
    }

    private async Task CreateMessageAsync(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync();
        var fields = form.ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
        string Field(string name) => fields.GetValueOrDefault(name, "");
        var body = Field("Body");
        var refusal = (Field("To"), Field("From") + Field("MessagingServiceSid"), body, Field("ContentSid")) switch
        {
            ("", _, _, _) => 21604,
            (_, "", _, _) => 21603,
            (_, _, "", "") => 21602,
            (_, _, { Length: > 1600 }, _) => 21617,
            (_, _, _, { Length: > 0 } sid) when !Contents.ContainsKey(sid) => 21655,
            _ => 0,
        };
        if (refusal == 0 && Field("ContentSid") is { Length: > 0 } content && (body = Render(content, Field("ContentVariables"))).Length == 0)
            refusal = 21656;
        if (refusal != 0)
        {
            await RefuseAsync(http, 400, refusal, "refused");
            return;
        }
        var message = new FakeMessage($"SM{Interlocked.Increment(ref number):x32}", fields, body, DateTimeOffset.UtcNow);
        Messages.Enqueue(message);
        http.Response.StatusCode = 201;
        await http.Response.WriteAsJsonAsync(message.ToJson());
    }

    // Twilio's rules: the variables are a JSON object of texts, none of them empty.
    private string Render(string sid, string variables)
    {
        try
        {
            var values = JsonSerializer.Deserialize<Dictionary<string, string>>(variables) ?? [];
            var type = Contents[sid]["types"]!.AsObject().Single().Value!;
            var slots = Slot().Matches(type.ToJsonString()).Select(match => match.Groups[1].Value).ToHashSet();
            return slots.IsSubsetOf(values.Keys) && values.Values.All(value => value.Length > 0)
                ? Slot().Replace(type["body"]!.GetValue<string>(), match => values[match.Groups[1].Value])
                : "";
        }
        catch (JsonException)
        {
            return "";
        }
    }

    private IResult ListMessages(HttpContext http)
    {
        var to = http.Request.Query["To"].ToString();
        return Results.Json(new JsonObject
        {
            ["messages"] = new JsonArray([.. Messages.Where(message => to.Length == 0 || message.To == to).Reverse().Select(message => message.ToJson())]),
            ["end"] = 0,
            ["first_page_uri"] = "/2010-04-01/first",
            ["next_page_uri"] = null,
            ["page"] = 0,
            ["page_size"] = 100,
            ["previous_page_uri"] = null,
            ["start"] = 0,
            ["uri"] = "/2010-04-01/this",
        });
    }

    private async Task CreateContentAsync(HttpContext http)
    {
        var definition = (await JsonSerializer.DeserializeAsync<JsonObject>(http.Request.Body))!;
        var sid = $"HX{Interlocked.Increment(ref number):x32}";
        definition["sid"] = sid;
        definition["account_sid"] = AccountSid;
        definition["date_created"] = "2026-11-22T12:00:00Z";
        definition["date_updated"] = "2026-11-22T12:00:00Z";
        definition["url"] = $"https://content.twilio.com/v1/Content/{sid}";
        Contents[sid] = definition;
        http.Response.StatusCode = 201;
        await http.Response.WriteAsJsonAsync(definition);
    }

    private IResult ListContents() => Results.Json(new JsonObject
    {
        ["contents"] = new JsonArray([.. Contents.Values.Select(content => content.DeepClone())]),
        ["meta"] = new JsonObject
        {
            ["page"] = 0,
            ["page_size"] = 500,
            ["first_page_url"] = "https://content.twilio.com/v1/Content?PageSize=500&Page=0",
            ["previous_page_url"] = null,
            ["url"] = "https://content.twilio.com/v1/Content?PageSize=500&Page=0",
            ["next_page_url"] = null,
            ["key"] = "contents",
        },
    });

    private static async Task RefuseAsync(HttpContext http, int status, int code, string message)
    {
        http.Response.StatusCode = status;
        await http.Response.WriteAsJsonAsync(new { code, message, more_info = $"https://www.twilio.com/docs/errors/{code}", status });
    }

    [GeneratedRegex(@"\{\{(\w+)\}\}")]
    private static partial Regex Slot();
}

/// <summary>How one request fails.</summary>
/// <param name="Keeps">The message is created all the same.</param>
/// <param name="Drops">The connection ends without an answer.</param>
/// <param name="Hangs">No answer, until the caller gives up.</param>
/// <param name="Body">Instead of Twilio's JSON.</param>
internal sealed record FakeFailure(
    int Status = 0, int Code = 0, string? RetryAfter = null, bool Keeps = false, bool Drops = false, bool Hangs = false, string? Body = null);

/// <summary>A message that the fake has.</summary>
/// <param name="Fields">The request's, as it was sent.</param>
/// <param name="Body">What the owner reads.</param>
internal sealed record FakeMessage(string Sid, IReadOnlyDictionary<string, string> Fields, string Body, DateTimeOffset CreatedAt)
{
    public string Status { get; set; } = "queued";

    public string To => Fields["To"];

    public JsonObject ToJson() => new()
    {
        ["account_sid"] = FakeTwilio.AccountSid,
        ["api_version"] = "2010-04-01",
        ["body"] = Body,
        ["date_created"] = CreatedAt.ToString("ddd, dd MMM yyyy HH:mm:ss +0000", CultureInfo.InvariantCulture),
        ["date_sent"] = null,
        ["date_updated"] = CreatedAt.ToString("ddd, dd MMM yyyy HH:mm:ss +0000", CultureInfo.InvariantCulture),
        ["direction"] = "outbound-api",
        ["error_code"] = null,
        ["error_message"] = null,
        ["from"] = Fields.GetValueOrDefault("From"),
        ["messaging_service_sid"] = Fields.GetValueOrDefault("MessagingServiceSid"),
        ["num_media"] = "0",
        ["num_segments"] = "1",
        ["price"] = null,
        ["price_unit"] = "USD",
        ["sid"] = Sid,
        ["status"] = Status,
        ["subresource_uris"] = new JsonObject { ["media"] = $"/2010-04-01/Accounts/{FakeTwilio.AccountSid}/Messages/{Sid}/Media.json" },
        ["tags"] = null,
        ["to"] = To,
        ["uri"] = $"/2010-04-01/Accounts/{FakeTwilio.AccountSid}/Messages/{Sid}.json",
    };
}
