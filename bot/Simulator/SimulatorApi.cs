using System.Text.Json;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Peru.Assistant.Bot.Inbox;

namespace Peru.Assistant.Bot.Simulator;

/// <summary>The simulator: a page with a WhatsApp and an SMS view, whose messages take the same path as a carrier's.</summary>
/// <remarks>Where it is switched off, or called from another machine, there is nothing here: 404.</remarks>
internal static class SimulatorApi
{
    // The page needs nothing from elsewhere, and what an owner writes must never run in it.
    private const string OnlyFromHere = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static void MapSimulator(this WebApplication web)
    {
        if (!SimulatorOptions.From(web.Configuration).Enabled)
            return;
        var simulator = web.MapGroup("");
        simulator.AddEndpointFilter(SimulatorGuard.PassAsync);
        simulator.MapGet("/", () => Results.Redirect("/simulator"));
        simulator.MapGet("/simulator", (HttpResponse response) => Part(response, "simulator.html", "text/html"));
        simulator.MapGet("/simulator/simulator.css", (HttpResponse response) => Part(response, "simulator.css", "text/css"));
        simulator.MapGet("/simulator/simulator.js", (HttpResponse response) => Part(response, "simulator.js", "text/javascript"));
        simulator.MapGet("/simulator/bubbles.js", (HttpResponse response) => Part(response, "bubbles.js", "text/javascript"));
        simulator.MapGet("/simulator/owner.js", (HttpResponse response) => Part(response, "owner.js", "text/javascript"));
        simulator.MapPost("/simulator/messages", SendAsync);
        simulator.MapGet("/simulator/messages", ReadAsync);
        simulator.MapGet("/simulator/events", FollowAsync);
        simulator.MapGet("/simulator/owner", OwnerAsync);
    }

    private static async Task<IResult> SendAsync(HttpRequest request, InboxStore inbox, Bell bell, TimeProvider clock, CancellationToken ct)
    {
        if (!request.HasJsonContentType())
            return Wrong("Se espera JSON (Content-Type: application/json).");
        SimulatedMessage? said;
        try
        {
            said = await request.ReadFromJsonAsync<SimulatedMessage>(ct);
        }
        catch (JsonException)
        {
            return Wrong("El cuerpo no es JSON de un mensaje: {\"contact\", \"channel\", \"body\"}.");
        }
        if (said is null || said.Problem() is not null)
            return Wrong(said?.Problem() ?? "Falta el mensaje.");
        var now = clock.GetUtcNow();
        var message = said.ToInbound(now);
        await inbox.AddAsync(message, now, ct);
        bell.Inbox.Ring();
        return Results.Json(new { id = message.CarrierId }, statusCode: StatusCodes.Status202Accepted);
    }

    private static async Task<IResult> ReadAsync(string? contact, string? channel, string? after, SimulatorStore store, CancellationToken ct)
    {
        if (SimulatedMessage.ProblemOf(contact, channel) is { } problem)
            return Wrong(problem);
        return TalkCursor.Parse(after) is { } cursor ? Results.Json(await store.ReadAsync(contact!, channel!, cursor, ct)) : WrongCursor();
    }

    private static async Task<IResult> FollowAsync(HttpContext http, string? contact, string? channel, string? after, SimulatorEvents events, CancellationToken ct)
    {
        if (SimulatedMessage.ProblemOf(contact, channel) is { } problem)
            return Wrong(problem);
        // A browser that connects again by itself says how far it had come.
        var from = http.Request.Headers["Last-Event-ID"] is { Count: > 0 } last ? last : new StringValues(after);
        if (TalkCursor.Parse(from) is not { } cursor)
            return WrongCursor();
        await events.SendAsync(http, contact!, channel!, cursor, ct);
        return Results.Empty;
    }

    private static async Task<IResult> OwnerAsync(string? contact, SimulatorOwnerStore owners, CancellationToken ct) =>
        SimulatedMessage.ProblemOf(contact, "sms") is { } problem ? Wrong(problem) : Results.Json(await owners.ReadAsync(contact!, ct));

    private static IResult Part(HttpResponse response, string name, string type)
    {
        response.Headers[HeaderNames.ContentSecurityPolicy] = OnlyFromHere;
        response.Headers[HeaderNames.XContentTypeOptions] = "nosniff";
        response.Headers[HeaderNames.CacheControl] = "no-cache";
        return Results.Stream(typeof(SimulatorApi).Assembly.GetManifestResourceStream($"simulator/{name}")!, $"{type}; charset=utf-8");
    }

    private static IResult Wrong(string error) => SimulatorGuard.Problem(StatusCodes.Status400BadRequest, error);

    private static IResult WrongCursor() => Wrong("after: «número-número», como lo da cursor; o nada para todo.");
}
