using System.Text;
using Peru.Assistant.Bot.Channels;
using Peru.Assistant.Bot.Inbox;

namespace Peru.Assistant.Bot.Webhooks;

/// <summary>What WhatsApp's and SMS's webhooks do alike: check, map, keep on disk, and only then say 200. The answer goes out later, by REST.</summary>
internal sealed partial class InboundWebhook(TwilioOptions options, InboxStore inbox, Bell bell, TimeProvider clock, ILogger<InboundWebhook> logger)
{
    // Twilio gives up at 15 s; a database that hangs is as good as away.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(8);

    public async Task<IResult> ReceiveAsync(HttpContext http, MessageChannel channel)
    {
        var (request, refusal) = await CarrierRequest.ReadAsync(http, options, http.RequestAborted);
        if (request is null)
            return refusal!;
        if (TwilioInbound.Read(request.Form, channel, request.Payload) is not { } message)
        {
            // Nobody that could be answered: a sender's name, another kind of channel. Asking again would not change it.
            LogUnusable(request.Form["MessageSid"]);
            return Thanks;
        }
        try
        {
            using var late = new CancellationTokenSource(LongestWait, clock);
            if (await inbox.AddAsync(message, clock.GetUtcNow(), late.Token) == InboxOutcome.Added)
                bell.Inbox.Ring();
            return Thanks;
        }
        catch (Exception error)
        {
            LogNotKept(message.CarrierId, error.GetType().Name);
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static IResult Thanks => Results.Text("""<?xml version="1.0" encoding="UTF-8"?><Response/>""", "text/xml", Encoding.UTF8);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Message {CarrierId} names no sender that can be answered; left out")]
    private partial void LogUnusable(string carrierId);

    [LoggerMessage(Level = LogLevel.Error, Message = "Message {CarrierId} was not kept ({Error}); the carrier was told 503")]
    private partial void LogNotKept(string carrierId, string error);
}
