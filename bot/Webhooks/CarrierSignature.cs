using System.Security.Cryptography;
using System.Text;

namespace Peru.Assistant.Bot.Webhooks;

/// <summary>Twilio's signature of a webhook: who knows the account's token wrote it, and nobody changed it on the way.</summary>
/// <remarks>
/// HMAC-SHA1 over the URL as Twilio asked for it, then each key and distinct value in ordinal order.
/// The URL is never parsed: any re-encoding would change what was signed.
/// </remarks>
internal static class CarrierSignature
{
    public const string Header = "X-Twilio-Signature";

    /// <param name="url">Scheme, host, path and query, as they were written in the request; no fragment.</param>
    public static bool IsGood(IReadOnlyList<string> tokens, string url, FormBody form, string signature)
    {
        var pairs = form.Pairs.Distinct().OrderBy(pair => pair.Key, StringComparer.Ordinal).ThenBy(pair => pair.Value, StringComparer.Ordinal);
        return IsSigned(tokens, url, string.Concat(pairs.Select(pair => pair.Key + pair.Value)), signature);
    }

    /// <summary>For a body that is no form: the URL is signed, and carries the body's hash.</summary>
    public static bool IsGood(IReadOnlyList<string> tokens, string url, ReadOnlySpan<byte> body, string signature)
    {
        var query = url.IndexOf('?', StringComparison.Ordinal);
        var given = query < 0 ? "" : FormBody.Parse(Encoding.UTF8.GetBytes(url[(query + 1)..]))["bodySHA256"];
        return IsSame(Convert.ToHexStringLower(SHA256.HashData(body)), given) & IsSigned(tokens, url, "", signature);
    }

    private static bool IsSigned(IReadOnlyList<string> tokens, string url, string parameters, string signature)
    {
        var good = false;
        foreach (var token in tokens)
            foreach (var signed in Spellings(url))
                good |= IsSame(Sign(token, signed + parameters), signature);
        return good;
    }

    // Twilio's back ends do not agree on whether the port belongs to what they sign.
    private static IEnumerable<string> Spellings(string url)
    {
        yield return url;
        var host = url.IndexOf("://", StringComparison.Ordinal) + 3;
        if (host < 3)
            yield break;
        var end = url.AsSpan(host).IndexOfAny('/', '?') is var at and >= 0 ? host + at : url.Length;
        // The colon of a password stands before the @, those of an IPv6 address before the bracket.
        var port = url.LastIndexOf(':', end - 1, end - host);
        if (port > url.LastIndexOfAny(['@', ']'], end - 1, end - host))
            yield return url.Remove(port, end - port);
        else
            yield return url.Insert(end, url.StartsWith("https:", StringComparison.OrdinalIgnoreCase) ? ":443" : ":80");
    }

#pragma warning disable CA5350 // Twilio's choice of hash; as a keyed hash it is still sound.
    private static string Sign(string token, string text) =>
        Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(text)));
#pragma warning restore CA5350

    private static bool IsSame(string expected, string given) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(given));
}
