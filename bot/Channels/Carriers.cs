using Peru.Assistant.Bot.Inbox;

namespace Peru.Assistant.Bot.Channels;

/// <summary>Which channel a message leaves through. Without Twilio's settings only the simulator is there, and nothing leaves the machine.</summary>
internal sealed class Carriers(IChannel simulator, IChannel? twilioWhatsApp, IChannel? twilioSms)
{
    /// <exception cref="InvalidOperationException">The message came over a carrier that is no longer set up.</exception>
    public IChannel Of(Carrier carrier, MessageChannel channel) => (carrier, channel) switch
    {
        (Carrier.Simulator, _) => simulator,
        (_, MessageChannel.WhatsApp) => twilioWhatsApp,
        _ => twilioSms,
    } ?? throw new InvalidOperationException($"No carrier is set up for {channel}.");
}
