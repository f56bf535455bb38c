using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Peru.Assistant.Bot.Channels;

/// <summary>Twilio's Messages API, which both WhatsApp and SMS go through. It has no idempotency key: a request is sent once and never repeated here.</summary>
internal sealed partial class TwilioMessages(IHttpClientFactory clients, TwilioOptions options, TimeProvider clock, ILogger<TwilioMessages> logger)
{
    public const string ClientName = "twilio";

    public static readonly TimeSpan TimeOut = TimeSpan.FromSeconds(10);

    // Twilio writes its times in whole seconds, by a clock that is not ours.
    private static readonly TimeSpan ClockMargin = TimeSpan.FromSeconds(5);
    private const int MostPages = 5;

    // 20003 and its like mean that our own settings are wrong: the message is fine and waits for whoever mends them.
    private static readonly int[] WorthAnotherTry = [20003, 20005, 20429, 21611, 30001, 63017, 63018, 63038];
    private const int OptedOut = 21610;

    /// <param name="content">What is said: Body, or ContentSid with ContentVariables.</param>
    public async Task<SendResult> CreateAsync(
        Guid outboxId, string from, string to, IReadOnlyList<KeyValuePair<string, string>> content, CancellationToken ct)
    {
        var fields = new List<KeyValuePair<string, string>>(content)
        {
            new("To", to),
            new(from.StartsWith("MG", StringComparison.Ordinal) ? "MessagingServiceSid" : "From", from),
            // The callback carries our id: it proves that the message exists even where this answer is lost.
            new("StatusCallback", $"{options.PublicBaseUrl}/webhooks/twilio/status?outbox={outboxId}"),
        };
        try
        {
            using var request = Request(HttpMethod.Post, Path);
            request.Content = new FormUrlEncodedContent(fields);
            using var response = await clients.CreateClient(ClientName).SendAsync(request, ct);
            var result = ResultOf(response, await response.Content.ReadAsStringAsync(ct));
            if (result is not SendResult.Sent)
                LogNotSent(outboxId, (int)response.StatusCode, CodeOf(result));
            return result;
        }
        catch (HttpRequestException error) when (error.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError)
        {
            // No connection, so nothing was sent.
            LogUnreachable(outboxId, error.HttpRequestError);
            return new SendResult.TryLater(0, null);
        }
        catch (HttpRequestException error)
        {
            LogUnreachable(outboxId, error.HttpRequestError);
            return new SendResult.Uncertain(0);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            LogTimedOut(outboxId);
            return new SendResult.Uncertain((int)HttpStatusCode.RequestTimeout);
        }
    }

    /// <summary>The message to this address that was created since then with these words and has not failed.</summary>
    /// <exception cref="HttpRequestException">Twilio cannot be asked now.</exception>
    public async Task<string?> FindAsync(string to, DateTimeOffset since, Func<string, bool> isBody, CancellationToken ct)
    {
        // Not filtered by DateSent: a message that still waits at Twilio has none.
        var next = $"{Path}?To={Uri.EscapeDataString(to)}&PageSize=100";
        for (var page = 0; page < MostPages && next is not null; page++)
        {
            using var request = Request(HttpMethod.Get, next);
            using var response = await clients.CreateClient(ClientName).SendAsync(request, ct);
            response.EnsureSuccessStatusCode();
            using var list = JsonDocument.Parse(await response.Content.ReadAsStreamAsync(ct));
            var reachedOlder = false;
            foreach (var message in list.RootElement.GetProperty("messages").EnumerateArray())
            {
                if (CreatedAt(message) < since - ClockMargin)
                    reachedOlder = true;
                else if (Text(message, "direction").StartsWith("outbound", StringComparison.Ordinal)
                    && Text(message, "status") is not ("failed" or "undelivered" or "canceled") && isBody(Text(message, "body")))
                    return Text(message, "sid");
            }
            // Newest first; and only a path is followed, so that the token never goes to another host.
            next = !reachedOlder && Text(list.RootElement, "next_page_uri") is ['/', ..] uri ? uri : null;
        }
        return null;
    }

    private string Path => $"/2010-04-01/Accounts/{options.AccountSid}/Messages.json";

    private HttpRequestMessage Request(HttpMethod method, string path) => new(method, options.ApiBaseUrl + path) { Headers = { Authorization = BasicAuth(options) } };

    public static AuthenticationHeaderValue BasicAuth(TwilioOptions options) =>
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.AccountSid}:{options.AuthToken}")));

    private SendResult ResultOf(HttpResponseMessage response, string body)
    {
        var status = (int)response.StatusCode;
        using var json = Parse(body);
        var root = json?.RootElement ?? default;
        if (response.IsSuccessStatusCode)
            return Text(root, "sid") is { Length: > 0 } sid ? new SendResult.Sent(sid) : new SendResult.Uncertain(status);
        var code = root.ValueKind == JsonValueKind.Object && root.TryGetProperty("code", out var given) && given.TryGetInt32(out var number) ? number : status;
        if (status >= 500 || response.StatusCode == HttpStatusCode.RequestTimeout)
            return new SendResult.Uncertain(code);
        if (code == OptedOut)
            return new SendResult.OptedOut();
        if (response.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.Unauthorized || WorthAnotherTry.Contains(code))
            return new SendResult.TryLater(code, RetryAfter(response));
        return new SendResult.Refused(code);
    }

    private TimeSpan? RetryAfter(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } wait } => wait,
        { Date: { } at } => at - clock.GetUtcNow(),
        _ => null,
    };

    private static int CodeOf(SendResult result) => result switch
    {
        SendResult.TryLater later => later.Code,
        SendResult.Uncertain uncertain => uncertain.Code,
        SendResult.Refused refused => refused.Code,
        _ => OptedOut,
    };

    private static JsonDocument? Parse(string body)
    {
        try
        {
            return JsonDocument.Parse(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Twilio's times are those of e-mail: "Sun, 22 Nov 2026 13:00:00 +0000".
    private static DateTimeOffset? CreatedAt(JsonElement message) =>
        DateTimeOffset.TryParse(Text(message, "date_created"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;

    private static string Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    [LoggerMessage(Level = LogLevel.Warning, Message = "Outbox {Id}: Twilio answered {Status} with code {Code}")]
    private partial void LogNotSent(Guid id, int status, int code);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Outbox {Id}: Twilio cannot be reached ({Error})")]
    private partial void LogUnreachable(Guid id, HttpRequestError error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Outbox {Id}: Twilio did not answer in time")]
    private partial void LogTimedOut(Guid id);
}
