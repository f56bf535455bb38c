using Peru.Assistant.Bot.Inbox;

namespace Peru.Assistant.Bot.Webhooks;

/// <summary><c>POST /webhooks/twilio/whatsapp</c>: a message on WhatsApp. Recommended at Twilio: <c>#rc=3&amp;rp=ct,rt,5xx</c> after the address, so that a 503 is asked again.</summary>
internal static class WhatsAppWebhook
{
    public static void MapWhatsAppWebhook(this IEndpointRouteBuilder web) => web.MapPost(
        "/webhooks/twilio/whatsapp", (HttpContext http, InboundWebhook webhook) => webhook.ReceiveAsync(http, MessageChannel.WhatsApp));
}
