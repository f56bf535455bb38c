using System.Globalization;
using Peru.Assistant.Bot.Channels;
using Peru.Assistant.Bot.Outbox;

namespace Peru.Assistant.Bot.Webhooks;

/// <summary><c>POST /webhooks/twilio/status?outbox=…</c>: what became of a message of ours. Receipts repeat and come out of order; all are answered 204.</summary>
internal sealed partial class DeliveryStatusWebhook(TwilioOptions options, ReceiptStore receipts, Bell bell, TimeProvider clock, ILogger<DeliveryStatusWebhook> logger)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(8);

    public async Task<IResult> ReceiveAsync(HttpContext http)
    {
        var (request, refusal) = await CarrierRequest.ReadAsync(http, options, http.RequestAborted);
        if (request is null)
            return refusal!;
        if (Read(request.Form, http.Request.Query["outbox"], request.Payload) is not { } receipt)
            return Results.NoContent();
        try
        {
            using var late = new CancellationTokenSource(LongestWait, clock);
            await receipts.RecordAsync(receipt, clock.GetUtcNow(), late.Token);
            // The next message of the conversation may have waited for this one.
            bell.Outbox.Ring();
            return Results.NoContent();
        }
        catch (Exception error)
        {
            LogNotKept(receipt.CarrierId, error.GetType().Name);
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }

    /// <returns>Null where the form names no message or no status.</returns>
    public static Receipt? Read(FormBody form, string? outbox, byte[] payload)
    {
        var id = form["MessageSid"] is { Length: > 0 } sid ? sid : form["SmsSid"];
        var status = (form["MessageStatus"] is { Length: > 0 } word ? word : form["SmsStatus"]).ToLowerInvariant();
        if (id.Length == 0 || status.Length == 0)
            return null;
        return new Receipt(
            Guid.TryParse(outbox, out var outboxId) ? outboxId : null,
            id,
            status,
            int.TryParse(form["ErrorCode"], NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? code : null,
            payload);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The receipt of {CarrierId} was not kept ({Error}); the carrier was told 503")]
    private partial void LogNotKept(string carrierId, string error);
}

/// <summary>Where receipts come in.</summary>
internal static class DeliveryStatusRoute
{
    public static void MapDeliveryStatusWebhook(this IEndpointRouteBuilder web) =>
        web.MapPost("/webhooks/twilio/status", (HttpContext http, DeliveryStatusWebhook webhook) => webhook.ReceiveAsync(http));
}
