using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Peru.Assistant.Bot.Inbox;

namespace Peru.Assistant.Bot.Webhooks;

/// <summary>What Twilio's form says of one message. Any field may be missing and new ones appear without notice.</summary>
internal static partial class TwilioInbound
{
    private const string WhatsAppPrefix = "whatsapp:";

    // A shorter text that happens to look like base64 is a text.
    private const int LeastEncoded = 60;

    /// <returns>Null where the form names no message or no sender that can be answered.</returns>
    public static InboundMessage? Read(FormBody form, MessageChannel channel, byte[] payload)
    {
        var id = form["MessageSid"] is { Length: > 0 } sid ? sid : form["SmsSid"];
        if (id.Length == 0 || ReadAddress(form["From"]) is not { } from)
            return null;
        if (form["From"].StartsWith(WhatsAppPrefix, StringComparison.OrdinalIgnoreCase))
            channel = MessageChannel.WhatsApp;
        var location = ReadLocation(form);
        var choice = form["ButtonPayload"] is { Length: > 0 } button ? button : form["ListId"];
        return new InboundMessage
        {
            CarrierId = id,
            Carrier = Carrier.Twilio,
            Channel = channel,
            // Both addresses of a WhatsApp user are one owner; an id that is none is ignored.
            From = ReadAddress(form["ExternalUserId"]) is { Kind: "bsuid" } user && user != from ? [from, user] : [from],
            To = form["To"],
            Kind = location is not null ? MessageKind.Location : ReadKind(form),
            Body = ReadBody(form, channel, choice),
            Choice = choice,
            Location = location,
            Payload = payload,
        };
    }

    /// <summary>A number with and without <c>whatsapp:</c> is the same address; a WhatsApp user may have no number but an id.</summary>
    public static Address? ReadAddress(string text)
    {
        var value = text.StartsWith(WhatsAppPrefix, StringComparison.OrdinalIgnoreCase) ? text[WhatsAppPrefix.Length..].Trim() : text.Trim();
        if (NumberPattern().IsMatch(value))
            return new Address("e164", value.StartsWith('+') ? value : $"+{value}");
        return UserIdPattern().IsMatch(value) ? new Address("bsuid", value) : null;
    }

    private static string ReadBody(FormBody form, MessageChannel channel, string choice)
    {
        // Where Twilio handles opting out it tells us in a word of its own, whatever the owner wrote.
        if (form["OptOutType"].ToUpperInvariant() is ("STOP" or "START") and var word)
            return word;
        var body = form["Body"];
        if (choice.Length > 0 && form["ButtonText"] + form["ListTitle"] is { Length: > 0 } title)
            return body.Length > 0 ? body : title;
        return channel == MessageChannel.Sms ? Unencoded(body) : body;
    }

    private static MessageKind ReadKind(FormBody form)
    {
        var type = form["MessageType"].ToLowerInvariant();
        var media = form["MediaContentType0"].ToLowerInvariant();
        if (type is "sticker" or "reaction" or "contacts")
            return type switch { "sticker" => MessageKind.Sticker, "reaction" => MessageKind.Reaction, _ => MessageKind.Contacts };
        if (media.Length > 0)
            return media.Split('/', ';') switch
            {
                ["image", ..] => MessageKind.Image,
                ["audio", ..] => MessageKind.Audio,
                ["video", ..] => MessageKind.Video,
                ["text", "vcard" or "x-vcard" or "directory", ..] => MessageKind.Contacts,
                _ => MessageKind.Document,
            };
        return type switch
        {
            "image" => MessageKind.Image,
            "audio" or "voice" => MessageKind.Audio,
            "video" => MessageKind.Video,
            "document" => MessageKind.Document,
            "" or "text" or "button" or "interactive" or "location" => MessageKind.Text,
            _ => form["Body"].Length > 0 ? MessageKind.Text : MessageKind.Other,
        };
    }

    private static (double Latitude, double Longitude)? ReadLocation(FormBody form) =>
        double.TryParse(form["Latitude"], NumberStyles.Float, CultureInfo.InvariantCulture, out var latitude)
        && double.TryParse(form["Longitude"], NumberStyles.Float, CultureInfo.InvariantCulture, out var longitude)
        && Math.Abs(latitude) <= 90 && Math.Abs(longitude) <= 180
            ? (latitude, longitude)
            : null;

    /// <summary>Twilio sometimes hands on an SMS of several parts as base64.</summary>
    private static string Unencoded(string body)
    {
        if (body.Length < LeastEncoded || body.Length % 4 != 0 || !EncodedPattern().IsMatch(body))
            return body;
        var decoded = Encoding.UTF8.GetString(Convert.FromBase64String(body));
        return decoded.Count(char.IsAscii) * 2 >= decoded.Length ? decoded : body;
    }

    [GeneratedRegex(@"^\+?[0-9]{3,15}\z")]
    private static partial Regex NumberPattern();

    [GeneratedRegex(@"^[A-Z]{2}(\.ENT)?\.[A-Za-z0-9]{1,128}\z")]
    private static partial Regex UserIdPattern();

    [GeneratedRegex(@"^[A-Za-z0-9+/]+={0,2}\z")]
    private static partial Regex EncodedPattern();
}
