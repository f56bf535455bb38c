namespace Peru.Assistant.Bot.Inbox;

/// <summary>One message from an owner, as the carrier delivered it.</summary>
public sealed record InboundMessage
{
    /// <summary>The carrier's own id (Twilio's MessageSid): unique, so that a redelivery is known.</summary>
    public required string CarrierId { get; init; }

    public required Carrier Carrier { get; init; }

    public required MessageChannel Channel { get; init; }

    /// <summary>Who wrote, by every address that the carrier gave; the first is the one to answer to.</summary>
    public required IReadOnlyList<Address> From { get; init; }

    /// <summary>Our own address that was written to, as the carrier names it; empty in the simulator.</summary>
    public string To { get; init; } = "";

    public MessageKind Kind { get; init; } = MessageKind.Text;

    /// <summary>The words; empty for media, location and contacts.</summary>
    public string Body { get; init; } = "";

    /// <summary>The id of the button or list item that was pressed; empty for typed text.</summary>
    public string Choice { get; init; } = "";

    /// <summary>Degrees, for a shared location.</summary>
    public (double Latitude, double Longitude)? Location { get; init; }

    /// <summary>The raw webhook body, kept as it came.</summary>
    public byte[] Payload { get; init; } = [];
}

/// <summary>What a message is; anything but text is answered kindly and asks for words.</summary>
public enum MessageKind
{
    Text,
    Location,
    Audio,
    Image,
    Video,
    Document,
    Sticker,
    Contacts,
    Reaction,
    Other,
}

/// <summary>The medium, which sets length, buttons and price.</summary>
public enum MessageChannel
{
    WhatsApp,
    Sms,
}

/// <summary>Who carries messages: the real carrier, or the simulator that never leaves the machine.</summary>
public enum Carrier
{
    Twilio,
    Simulator,
}

/// <summary>An address of a contact: kind <c>e164</c> ("+51987654321"), <c>bsuid</c> ("PE.1349…") or <c>simulator</c>.</summary>
public readonly record struct Address(string Kind, string Value);
