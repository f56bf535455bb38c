using System.Globalization;
using Peru.Assistant.Bot.Inbox;

namespace Peru.Assistant.Bot.Simulator;

/// <summary>What the simulator's page posts for its owner.</summary>
/// <param name="Contact">Who writes: any id of 1 to 40 characters; the same id is the same owner on both channels.</param>
/// <param name="Channel"><c>whatsapp</c> or <c>sms</c>.</param>
/// <param name="Choice">The id of the button that was pressed; its title is the body.</param>
/// <param name="Kind">A <see cref="MessageKind"/> in lower case; null for text, or for a location where there are degrees.</param>
/// <param name="Id">Thirty-two hexadecimal digits of the sender's own, so that a repeated post is one message; null for a fresh one.</param>
internal sealed record SimulatedMessage(
    string? Contact, string? Channel, string? Body, string? Choice, double? Latitude, double? Longitude, string? Kind, string? Id = null)
{
    private const int MostBody = 4_000;
    private const int MostChoice = 200;

    /// <returns>What is wrong with it, for its sender to read; null where nothing is.</returns>
    public string? Problem()
    {
        if (ProblemOf(Contact, Channel) is { } problem)
            return problem;
        if (Body is { Length: > MostBody })
            return $"body: como máximo {MostBody} caracteres.";
        if (Choice is { Length: > MostChoice })
            return $"choice: como máximo {MostChoice} caracteres.";
        if (Kind is { Length: > 0 } && !KindNames.Contains(Kind))
            return $"kind: uno de {string.Join(", ", KindNames)}.";
        if (Latitude is null != Longitude is null || Latitude is < -90 or > 90 || Longitude is < -180 or > 180)
            return "latitude y longitude: las dos o ninguna, en grados.";
        if (Kind == "location" && Latitude is null)
            return "kind location: faltan latitude y longitude.";
        return Id is null || (Id.Length == 32 && Id.All(char.IsAsciiHexDigitLower)) ? null : "id: 32 cifras hexadecimales en minúscula, o nada.";
    }

    /// <inheritdoc cref="Problem()"/>
    public static string? ProblemOf(string? contact, string? channel)
    {
        if (contact is not { Length: > 0 and <= 40 } || contact.Any(char.IsControl) || string.IsNullOrWhiteSpace(contact))
            return "contact: de 1 a 40 caracteres, sin caracteres de control.";
        return channel is "whatsapp" or "sms" ? null : "channel: whatsapp o sms.";
    }

    public InboundMessage ToInbound(DateTimeOffset now) => new()
    {
        CarrierId = Id is null ? string.Create(CultureInfo.InvariantCulture, $"SIM{Guid.CreateVersion7(now):N}") : $"SIM{Id}",
        Carrier = Carrier.Simulator,
        Channel = Words.ToChannel(Channel ?? ""),
        From = [new Address("simulator", Contact ?? "")],
        Body = Body ?? "",
        Choice = Choice ?? "",
        Kind = Latitude is not null ? MessageKind.Location : Kind is { Length: > 0 } ? Words.ToKind(Kind) : MessageKind.Text,
        Location = Latitude is { } latitude && Longitude is { } longitude ? (latitude, longitude) : null,
    };

    private static readonly IReadOnlyList<string> KindNames = [.. Enum.GetValues<MessageKind>().Select(Words.Of)];
}
