using System.Security.Cryptography;
using System.Text;

namespace Peru.Assistant.Tests.Support;

/// <summary>A webhook, signed as Twilio signs.</summary>
internal static class SignedWebhook
{
    public static async Task<int> PostAsync(HttpClient http, string path, string publicBaseUrl, IReadOnlyList<(string Key, string Value)> fields, string? signature = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Key, field.Value))),
        };
        request.Headers.Add("X-Twilio-Signature", signature ?? Sign(publicBaseUrl + path, fields));
        using var response = await http.SendAsync(request);
        return (int)response.StatusCode;
    }

#pragma warning disable CA5350 // The carrier's choice.
    private static string Sign(string url, IEnumerable<(string Key, string Value)> fields)
    {
        var data = fields.OrderBy(field => field.Key, StringComparer.Ordinal).Aggregate(new StringBuilder(url), (text, field) => text.Append(field.Key).Append(field.Value));
        return Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes(FakeTwilio.AuthToken), Encoding.UTF8.GetBytes(data.ToString())));
    }
#pragma warning restore CA5350
}
