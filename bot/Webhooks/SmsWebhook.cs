using Peru.Assistant.Bot.Inbox;

namespace Peru.Assistant.Bot.Webhooks;

/// <summary><c>POST /webhooks/twilio/sms</c>: a message by SMS. Twilio itself takes none in Peru; elsewhere, and by another sender, it does.</summary>
internal static class SmsWebhook
{
    public static void MapSmsWebhook(this IEndpointRouteBuilder web) => web.MapPost(
        "/webhooks/twilio/sms", (HttpContext http, InboundWebhook webhook) => webhook.ReceiveAsync(http, MessageChannel.Sms));
}
