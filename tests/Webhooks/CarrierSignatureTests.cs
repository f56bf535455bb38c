using System.Text;
using System.Text.Json;
using Peru.Assistant.Bot.Webhooks;
using Peru.Assistant.Tests.Support;

namespace Peru.Assistant.Tests.Webhooks;

public sealed class CarrierSignatureTests
{
    private static readonly string[] Token = ["12345"];

    [Fact]
    public void Signatures_are_judged_as_Twilios_own_libraries_judge_them()
    {
        var vectors = JsonSerializer.Deserialize<List<Vector>>(File.ReadAllText(RepoRoot.File("tests", "Webhooks", "signatures.json")), JsonSerializerOptions.Web)!;

        Assert.True(vectors.Count >= 70);
        Assert.All(vectors, vector => Assert.Equal(vector.Good, IsGood(Token, vector)));
    }

    [Fact]
    public void Either_token_is_good_while_one_replaces_the_other()
    {
        var form = FormBody.Parse("From=%2B51987654321"u8);
        const string Url = "https://bot.example.pe/webhooks/twilio/sms";
        var signature = Sign("new", Url + "From+51987654321");

        Assert.True(CarrierSignature.IsGood(["old", "new"], Url, form, signature));
        Assert.True(CarrierSignature.IsGood(["new", "old"], Url, form, signature));
        Assert.False(CarrierSignature.IsGood(["old"], Url, form, signature));
        Assert.False(CarrierSignature.IsGood([], Url, form, signature));
    }

    [Theory]
    [InlineData("https://[::1]/hook", "https://[::1]:443/hook", true)]
    [InlineData("https://[::1]:8443/hook", "https://[::1]/hook", true)]
    [InlineData("https://user:pass@host/hook", "https://user:pass@host:443/hook", true)]
    [InlineData("https://user:pass@host:1/hook", "https://user:pass@host/hook", true)]
    [InlineData("https://host", "https://host:443", true)]
    [InlineData("https://host?a=b:1", "https://host:443?a=b:1", true)]
    [InlineData("https://host/a:1", "https://host/a", false)]
    [InlineData("no url", "no url", true)]
    [InlineData("", "", true)]
    public void The_port_is_found_where_it_stands(string asked, string signed, bool good) =>
        Assert.Equal(good, CarrierSignature.IsGood(Token, asked, FormBody.Parse([]), Sign("12345", signed)));

#pragma warning disable CA5350 // Twilio's choice of hash.
    private static string Sign(string token, string text) =>
        Convert.ToBase64String(System.Security.Cryptography.HMACSHA1.HashData(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(text)));
#pragma warning restore CA5350

    private static bool IsGood(string[] tokens, Vector vector)
    {
        if (vector.Body is { } body)
            return CarrierSignature.IsGood(tokens, vector.Url, Encoding.UTF8.GetBytes(body), vector.Signature);
        var form = string.Join('&', vector.Form!.Select(pair => $"{Uri.EscapeDataString(pair[0])}={Uri.EscapeDataString(pair[1])}"));
        return CarrierSignature.IsGood(tokens, vector.Url, FormBody.Parse(Encoding.ASCII.GetBytes(form)), vector.Signature);
    }

    private sealed record Vector(string Name, string Url, string[][]? Form, string? Body, string Signature, bool Good);
}
