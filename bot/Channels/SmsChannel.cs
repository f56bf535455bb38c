namespace Peru.Assistant.Bot.Channels;

/// <summary>SMS over Twilio: the words folded to GSM-7, where a part holds 160 characters and not 70.</summary>
internal sealed class SmsChannel(TwilioMessages messages, TwilioOptions options) : IChannel
{
    // Twilio's own codes, for what is known without asking it.
    private const int NoSender = 21603;
    private const int NoPhoneNumber = 21211;

    public async Task<SendResult> SendAsync(OutboundMessage message, CancellationToken ct)
    {
        if (options.SmsFrom.Length == 0)
            return new SendResult.Refused(NoSender);
        if (message.To.Kind != "e164")
            return new SendResult.Refused(NoPhoneNumber);
        return await messages.CreateAsync(message.Id, options.SmsFrom, message.To.Value, [new("Body", Body(message))], ct);
    }

    public async Task<string?> FindAsync(OutboundMessage message, CancellationToken ct)
    {
        var body = Body(message).Trim();
        return message.To.Kind == "e164"
            ? await messages.FindAsync(message.To.Value, message.FirstTriedAt, found => found.Trim() == body, ct)
            : null;
    }

    private static string Body(OutboundMessage message)
    {
        var body = SmsText.Fold(NumberedText.Of(message.Text, message.Buttons));
        return body.Length <= NumberedText.MostCharacters ? body : body[..NumberedText.MostCharacters];
    }
}
