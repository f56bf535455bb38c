using System.Globalization;
using Peru.Assistant.Bot.Inbox;

namespace Peru.Assistant.Bot.Simulator;

/// <summary>The simulator: a page with a WhatsApp and an SMS view, whose messages take the same path as a carrier's.</summary>
internal static class SimulatorApi
{
    public static void MapSimulator(this WebApplication web)
    {
        web.MapGet("/", () => Results.Redirect("/simulator"));
        web.MapGet("/simulator", () => Results.Stream(Page(), "text/html; charset=utf-8"));
        web.MapPost("/simulator/messages", SendAsync);
        web.MapGet("/simulator/messages", ReadAsync);
    }

    private static async Task<IResult> SendAsync(SimulatedMessage said, InboxStore inbox, Bell bell, TimeProvider clock, CancellationToken ct)
    {
        if (said.Contact is not { Length: > 0 and <= 40 } || said.Body is { Length: > 4_000 })
            return Results.BadRequest("contact: 1 to 40 characters; body: at most 4,000.");
        var now = clock.GetUtcNow();
        await inbox.AddAsync(said.ToInbound(now), now, ct);
        bell.Inbox.Ring();
        return Results.Accepted();
    }

    private static async Task<IResult> ReadAsync(string contact, string channel, long after, SimulatorStore store, CancellationToken ct) =>
        Results.Json(await store.ReadAsync(contact, channel, after, ct));

    private static Stream Page() => typeof(SimulatorApi).Assembly.GetManifestResourceStream("simulator/simulator.html")!;
}

/// <summary>What the simulator's page posts.</summary>
internal sealed record SimulatedMessage(string Contact, string Channel, string? Body, string? Choice, double? Latitude, double? Longitude, string? Kind)
{
    public InboundMessage ToInbound(DateTimeOffset now) => new()
    {
        CarrierId = string.Create(CultureInfo.InvariantCulture, $"SIM{Guid.CreateVersion7(now):N}"),
        Carrier = Carrier.Simulator,
        Channel = Words.ToChannel(Channel),
        From = [new Address("simulator", Contact)],
        Body = Body ?? "",
        Choice = Choice ?? "",
        Kind = Latitude is not null ? MessageKind.Location : Enum.TryParse<MessageKind>(Kind, ignoreCase: true, out var kind) ? kind : MessageKind.Text,
        Location = Latitude is { } latitude && Longitude is { } longitude ? (latitude, longitude) : null,
    };
}
