using System.Text.RegularExpressions;

namespace Peru.Assistant.Bot.Channels;

/// <summary>The account at Twilio. Without its settings nothing leaves the machine, and every webhook is refused: no signature can be checked.</summary>
internal sealed partial record TwilioOptions
{
    private const string DefaultApi = "https://api.twilio.com";
    private const string DefaultContentApi = "https://content.twilio.com";

    public string AccountSid { get; init; } = "";

    public string AuthToken { get; init; } = "";

    /// <summary>The token that <see cref="AuthToken"/> is being replaced by, or was; signatures by either are good.</summary>
    public string SecondaryAuthToken { get; init; } = "";

    /// <summary><c>whatsapp:+14155238886</c>, or a messaging service's id; empty: no WhatsApp.</summary>
    public string WhatsAppFrom { get; init; } = "";

    /// <summary><c>+15017122661</c>, a short code, a name, or a messaging service's id; empty: no SMS.</summary>
    public string SmsFrom { get; init; } = "";

    /// <summary>Where this bot is reached from outside, with no slash at its end: what Twilio signs begins with it.</summary>
    public string PublicBaseUrl { get; init; } = "";

    public string ApiBaseUrl { get; init; } = DefaultApi;

    public string ContentBaseUrl { get; init; } = DefaultContentApi;

    public bool IsConfigured => AccountSid.Length > 0;

    public IReadOnlyList<string> Tokens => [.. new[] { AuthToken, SecondaryAuthToken }.Where(token => token.Length > 0)];

    /// <exception cref="StartupException">A setting is missing or wrong; the message names all that are.</exception>
    public static TwilioOptions From(IConfiguration settings)
    {
        var api = (settings["Twilio:ApiBaseUrl"] ?? "").TrimEnd('/');
        var whatsAppFrom = settings["Twilio:WhatsAppFrom"] ?? "";
        var options = new TwilioOptions
        {
            AccountSid = settings["Twilio:AccountSid"] ?? "",
            AuthToken = settings["Twilio:AuthToken"] ?? "",
            SecondaryAuthToken = settings["Twilio:SecondaryAuthToken"] ?? "",
            WhatsAppFrom = whatsAppFrom.StartsWith('+') ? $"whatsapp:{whatsAppFrom}" : whatsAppFrom,
            SmsFrom = settings["Twilio:SmsFrom"] ?? "",
            PublicBaseUrl = (settings["Bot:PublicBaseUrl"] ?? "").TrimEnd('/'),
            ApiBaseUrl = api.Length > 0 ? api : DefaultApi,
            // One address stands in for the whole carrier, as a test's fake does.
            ContentBaseUrl = api.Length > 0 ? api : DefaultContentApi,
        };
        if (options is { AccountSid: "", AuthToken: "", SecondaryAuthToken: "", WhatsAppFrom: "", SmsFrom: "" } && api.Length == 0)
            return options;
        var wrong = options.Wrong().ToList();
        return wrong.Count == 0 ? options : throw new StartupException(string.Join(Environment.NewLine, wrong));
    }

    private IEnumerable<string> Wrong()
    {
        if (!AccountPattern().IsMatch(AccountSid))
            yield return "Twilio__AccountSid: expected AC and 32 hex characters, from Twilio's console.";
        if (!TokenPattern().IsMatch(AuthToken))
            yield return "Twilio__AuthToken: expected the account's auth token, without spaces, from Twilio's console.";
        if (SecondaryAuthToken.Length > 0 && !TokenPattern().IsMatch(SecondaryAuthToken))
            yield return "Twilio__SecondaryAuthToken: expected an auth token without spaces, or nothing.";
        if (WhatsAppFrom.Length == 0 && SmsFrom.Length == 0)
            yield return "Twilio__WhatsAppFrom or Twilio__SmsFrom: expected at least one of the two, as in whatsapp:+14155238886 and +15017122661.";
        if (WhatsAppFrom.Length > 0 && !WhatsAppPattern().IsMatch(WhatsAppFrom))
            yield return "Twilio__WhatsAppFrom: expected whatsapp:+ and the number's digits, or a messaging service's id (MG and 32 hex characters).";
        if (SmsFrom.Length > 0 && !SmsPattern().IsMatch(SmsFrom))
            yield return "Twilio__SmsFrom: expected + and the number's digits, a short code, a sender name of 3 to 11 letters, or a messaging service's id.";
        if (!IsBase(ApiBaseUrl))
            yield return "Twilio__ApiBaseUrl: expected http:// or https:// and a host, or nothing for Twilio's own.";
        if (!IsBase(PublicBaseUrl))
            yield return "Bot__PublicBaseUrl: expected the address that Twilio calls, as in https://bot.example.pe; signatures are checked against it.";
    }

    private static bool IsBase(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var parsed) && parsed.Scheme is "http" or "https" && parsed.Query.Length == 0 && parsed.Fragment.Length == 0;

    [GeneratedRegex("^AC[0-9a-fA-F]{32}$")]
    private static partial Regex AccountPattern();

    // Twilio's tokens have 32 hex characters today; nothing promises that they always will.
    [GeneratedRegex(@"^\S{4,200}$")]
    private static partial Regex TokenPattern();

    [GeneratedRegex(@"^(whatsapp:\+[0-9]{6,15}|MG[0-9a-fA-F]{32})$")]
    private static partial Regex WhatsAppPattern();

    [GeneratedRegex(@"^(\+[0-9]{6,15}|[0-9]{3,6}|MG[0-9a-fA-F]{32}|[A-Za-z0-9 ]{3,11})$")]
    private static partial Regex SmsPattern();
}
