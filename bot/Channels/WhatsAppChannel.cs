namespace Peru.Assistant.Bot.Channels;

/// <summary>WhatsApp over Twilio: buttons and lists where their Content resources are there, else the same as numbered text.</summary>
internal sealed class WhatsAppChannel(TwilioMessages messages, ContentTemplates templates, TwilioOptions options) : IChannel
{
    // Twilio's own codes.
    private const int NoSender = 21603;
    private const int NoRecipient = 21211;
    private const int NoSuchContent = 21655;
    private const int BadVariables = 21656;
    private const int BadVariableFormat = 92007;

    public async Task<SendResult> SendAsync(OutboundMessage message, CancellationToken ct)
    {
        if (options.WhatsAppFrom.Length == 0)
            return new SendResult.Refused(NoSender);
        if (To(message) is not { } to)
            return new SendResult.Refused(NoRecipient);
        if (templates.For(message) is { } content)
        {
            var result = await messages.CreateAsync(message.Id, options.WhatsAppFrom, to, [new("ContentSid", content.Sid), new("ContentVariables", content.Variables)], ct);
            if (result is not SendResult.Refused { Code: NoSuchContent or BadVariables or BadVariableFormat } refused)
                return result;
            // Refused is not created: the same words may go at once without their buttons.
            if (refused.Code == NoSuchContent)
                templates.Forget(content.Sid);
        }
        return await messages.CreateAsync(message.Id, options.WhatsAppFrom, to, [new("Body", NumberedText.Of(message.Text, message.Buttons))], ct);
    }

    public async Task<string?> FindAsync(OutboundMessage message, CancellationToken ct)
    {
        string[] bodies = [message.Text.Trim(), ContentTemplates.Body(message).Trim(), NumberedText.Of(message.Text, message.Buttons).Trim()];
        return To(message) is { } to
            ? await messages.FindAsync(to, message.FirstTriedAt, found => bodies.Contains(found.Trim(), StringComparer.Ordinal), ct)
            : null;
    }

    private static string? To(OutboundMessage message) => message.To.Kind is "e164" or "bsuid" ? $"whatsapp:{message.To.Value}" : null;
}
