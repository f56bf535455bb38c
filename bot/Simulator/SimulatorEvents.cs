using System.Text.Json;
using Microsoft.Net.Http.Headers;

namespace Peru.Assistant.Bot.Simulator;

/// <summary>A chat as server-sent events: what is new, as soon as it is there. Each event's id is the cursor to come back with.</summary>
internal sealed class SimulatorEvents(SimulatorStore store, Bell bell, TimeProvider clock, IHostApplicationLifetime life)
{
    // Another process on the same data may have written without ringing.
    private static readonly TimeSpan LongestRest = TimeSpan.FromSeconds(3);

    public async Task SendAsync(HttpContext http, string contact, string channel, TalkCursor after, CancellationToken ct)
    {
        // Without this, a page that is open would hold up the end of the program.
        using var end = CancellationTokenSource.CreateLinkedTokenSource(ct, life.ApplicationStopping);
        SimulatedTalk? last = null;
        try
        {
            while (true)
            {
                var (inbox, outbox) = (bell.Inbox.Listen(), bell.Outbox.Listen());
                var talk = await store.ReadAsync(contact, channel, after, end.Token);
                if (last is null)
                    Begin(http.Response);
                if (last is null || talk.Messages.Count > 0 || talk.Handled != last.Handled || talk.Busy != last.Busy)
                    await http.Response.WriteAsync($"id: {talk.Cursor}\ndata: {JsonSerializer.Serialize(talk, JsonSerializerOptions.Web)}\n\n", end.Token);
                await http.Response.Body.FlushAsync(end.Token);
                (last, after) = (talk, TalkCursor.Parse(talk.Cursor) ?? after);
                await EitherAsync(inbox, outbox, end.Token);
            }
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // The page went away, or the program is ending: the page comes back by itself.
        }
        catch (Exception error) when (last is not null && SimulatorGuard.IsOutage(error))
        {
            // Too late for a status of its own: the stream ends, and the page's next try hears 503.
        }
    }

    private static void Begin(HttpResponse response)
    {
        response.ContentType = "text/event-stream";
        response.Headers[HeaderNames.CacheControl] = "no-store";
    }

    private async Task EitherAsync(Bell.Ringing inbox, Bell.Ringing outbox, CancellationToken ct)
    {
        using var rest = CancellationTokenSource.CreateLinkedTokenSource(ct);
        await Task.WhenAny(inbox.WaitAsync(LongestRest, clock, rest.Token), outbox.WaitAsync(LongestRest, clock, rest.Token));
        await rest.CancelAsync();
        ct.ThrowIfCancellationRequested();
    }
}
