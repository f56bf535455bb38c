using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Polly;
using Polly.Retry;

namespace Peru.Assistant.Bot.Channels;

/// <summary>Sees to it that Twilio has our Content resources: those it has are found again, the others made. The bot works meanwhile, with numbered text.</summary>
internal sealed partial class ContentTemplateWorker(
    IHttpClientFactory clients, ContentTemplates templates, ContentTemplateStore store, TwilioOptions options, TimeProvider clock, ILogger<ContentTemplateWorker> logger)
    : BackgroundService
{
    private const string FirstPage = "/v1/Content?PageSize=500";
    private const int MostPages = 20;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.IsConfigured || options.WhatsAppFrom.Length == 0)
            return;
        var retry = new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<Exception>(error => error is not OperationCanceledException || !stoppingToken.IsCancellationRequested),
                MaxRetryAttempts = int.MaxValue,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = TimeSpan.FromSeconds(2),
                MaxDelay = TimeSpan.FromMinutes(10),
                OnRetry = tried =>
                {
                    LogFailed(tried.AttemptNumber + 1, tried.Outcome.Exception?.GetType().Name ?? "", (tried.Outcome.Exception as HttpRequestException)?.StatusCode.ToString() ?? "");
                    return default;
                },
            })
            .Build();
        while (!stoppingToken.IsCancellationRequested)
        {
            await retry.ExecuteAsync(async ct => await PrepareAsync(ct), stoppingToken);
            await templates.WaitAsync(stoppingToken);
        }
    }

    /// <summary>Makes every resource ready that is not: from our own table, else by its name at Twilio, else new.</summary>
    public async Task PrepareAsync(CancellationToken ct)
    {
        foreach (var sid in templates.TakeGone())
            await store.RemoveAsync(sid, ct);
        var known = await store.ReadAsync(options.AccountSid, ct);
        foreach (var template in ContentTemplate.All)
            if (known.TryGetValue(template.FriendlyName, out var sid))
                templates.Add(template.Kind, sid);
        var missing = ContentTemplate.All.Where(template => !known.ContainsKey(template.FriendlyName)).ToList();
        if (missing.Count == 0)
            return;

        var atTwilio = await ListAsync(ct);
        foreach (var template in missing)
        {
            var sid = atTwilio.TryGetValue(template.FriendlyName, out var found) ? found : await CreateAsync(template, ct);
            await store.AddAsync(options.AccountSid, template.FriendlyName, sid, clock.GetUtcNow(), ct);
            templates.Add(template.Kind, sid);
        }
        LogReady(ContentTemplate.All.Count, missing.Count);
    }

    private async Task<Dictionary<string, string>> ListAsync(CancellationToken ct)
    {
        var found = new Dictionary<string, string>();
        var next = FirstPage;
        for (var page = 0; page < MostPages && next is not null; page++)
        {
            using var list = await SendAsync(HttpMethod.Get, next, null, ct);
            foreach (var content in list.RootElement.GetProperty("contents").EnumerateArray())
                if (content.GetProperty("friendly_name").GetString() is { } name)
                    found.TryAdd(name, content.GetProperty("sid").GetString()!);
            // Only the path is followed, so that the token never goes to another host.
            next = list.RootElement.TryGetProperty("meta", out var meta) && meta.TryGetProperty("next_page_url", out var url)
                && Uri.TryCreate(url.GetString(), UriKind.Absolute, out var parsed) ? parsed.PathAndQuery : null;
        }
        return found;
    }

    private async Task<string> CreateAsync(ContentTemplate template, CancellationToken ct)
    {
        using var body = new StringContent(template.Json, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        using var created = await SendAsync(HttpMethod.Post, "/v1/Content", body, ct);
        return created.RootElement.GetProperty("sid").GetString() ?? throw new JsonException("Twilio created a Content resource and gave no sid.");
    }

    private async Task<JsonDocument> SendAsync(HttpMethod method, string path, HttpContent? body, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(method, options.ContentBaseUrl + path) { Content = body, Headers = { Authorization = TwilioMessages.BasicAuth(options) } };
        using var response = await clients.CreateClient(TwilioMessages.ClientName).SendAsync(request, ct);
        response.EnsureSuccessStatusCode();
        return await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync(ct), cancellationToken: ct);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} Content resources are ready, {Made} of them found or made now")]
    private partial void LogReady(int count, int made);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Content resources are not ready after try {Try} ({Error} {Status}); buttons go as numbered text meanwhile")]
    private partial void LogFailed(int @try, string error, string status);
}
