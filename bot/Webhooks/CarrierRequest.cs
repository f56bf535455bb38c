using System.Buffers;
using System.IO.Pipelines;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http.Features;
using Peru.Assistant.Bot.Channels;

namespace Peru.Assistant.Bot.Webhooks;

/// <summary>A webhook's request, read whole and known to be the carrier's.</summary>
internal sealed record CarrierRequest(byte[] Payload, FormBody Form)
{
    /// <summary>Many times what Twilio sends; more is not a message.</summary>
    public const int MostBytes = 256 * 1024;

    /// <returns>The request, or why it is refused: 413 too large, 403 not signed, 415 signed but no form.</returns>
    public static async Task<(CarrierRequest? Request, IResult? Refusal)> ReadAsync(HttpContext http, TwilioOptions options, CancellationToken ct)
    {
        if (await ReadBodyAsync(http.Request, ct) is not { } payload)
            return (null, Results.StatusCode(StatusCodes.Status413PayloadTooLarge));

        // The address as Twilio asked for it, not as a proxy or the server rewrote it: forwarding headers are anyone's to write.
        var target = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var url = options.PublicBaseUrl + target;
        var signature = http.Request.Headers[CarrierSignature.Header].ToString();
        if (!IsForm(http.Request))
            return CarrierSignature.IsGood(options.Tokens, url, payload, signature)
                ? (null, Results.StatusCode(StatusCodes.Status415UnsupportedMediaType))
                : (null, Forbidden);
        var form = FormBody.Parse(payload);
        return CarrierSignature.IsGood(options.Tokens, url, form, signature)
            ? (new CarrierRequest(payload, form), null)
            : (null, Forbidden);
    }

    private static IResult Forbidden => Results.Text("The signature does not match.", statusCode: StatusCodes.Status403Forbidden);

    private static bool IsForm(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && string.Equals(type.MediaType, "application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase);

    private static async Task<byte[]?> ReadBodyAsync(HttpRequest request, CancellationToken ct)
    {
        if (request.ContentLength > MostBytes)
            return null;
        while (true)
        {
            ReadResult read;
            try
            {
                read = await request.BodyReader.ReadAsync(ct);
            }
            catch (BadHttpRequestException error) when (error.StatusCode == StatusCodes.Status413PayloadTooLarge)
            {
                return null;
            }
            if (!read.IsCompleted && read.Buffer.Length <= MostBytes)
            {
                request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
                continue;
            }
            var payload = read.Buffer.Length <= MostBytes ? read.Buffer.ToArray() : null;
            // What is not taken from the reader would break the next request on this connection.
            request.BodyReader.AdvanceTo(read.Buffer.End);
            return payload;
        }
    }
}
