namespace Peru.Assistant.Bot.Inbox;

/// <summary>The words that stand in the database for the kinds of message, channel and carrier.</summary>
internal static class Words
{
    public static string Of(Carrier carrier) => carrier == Carrier.Twilio ? "twilio" : "simulator";

    public static string Of(MessageChannel channel) => channel == MessageChannel.WhatsApp ? "whatsapp" : "sms";

    public static string Of(MessageKind kind) => kind.ToString().ToLowerInvariant();

    public static Carrier ToCarrier(string word) => word == "twilio" ? Carrier.Twilio : Carrier.Simulator;

    public static MessageChannel ToChannel(string word) => word == "sms" ? MessageChannel.Sms : MessageChannel.WhatsApp;

    public static MessageKind ToKind(string word) => Enum.Parse<MessageKind>(word, ignoreCase: true);
}
