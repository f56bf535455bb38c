using System.Text;
using Peru.Assistant.Bot.Inbox;
using Peru.Assistant.Bot.Webhooks;

namespace Peru.Assistant.Tests.Webhooks;

public sealed class TwilioInboundTests
{
    [Theory]
    [InlineData("MessageType=text&Body=hola", MessageKind.Text)]
    [InlineData("Body=hola", MessageKind.Text)]
    [InlineData("Body=", MessageKind.Text)]
    [InlineData("MessageType=interactive&Body=S%C3%AD&ButtonText=S%C3%AD&ButtonPayload=yes", MessageKind.Text)]
    [InlineData("MessageType=location&Latitude=-12.05&Longitude=-77.04", MessageKind.Location)]
    [InlineData("NumMedia=1&MediaContentType0=image%2Fjpeg&MessageType=image", MessageKind.Image)]
    [InlineData("NumMedia=1&MediaContentType0=audio%2Fogg%3B+codecs%3Dopus&MessageType=audio", MessageKind.Audio)]
    [InlineData("NumMedia=1&MediaContentType0=video%2Fmp4", MessageKind.Video)]
    [InlineData("NumMedia=1&MediaContentType0=application%2Fpdf&MessageType=document", MessageKind.Document)]
    [InlineData("NumMedia=1&MediaContentType0=text%2Fvcard&MessageType=contacts", MessageKind.Contacts)]
    [InlineData("NumMedia=1&MediaContentType0=text%2Fx-vcard", MessageKind.Contacts)]
    [InlineData("NumMedia=1&MediaContentType0=text%2Fplain", MessageKind.Document)]
    [InlineData("NumMedia=1&MediaContentType0=image%2Fwebp&MessageType=sticker", MessageKind.Sticker)]
    [InlineData("MessageType=reaction&Body=%F0%9F%91%8D", MessageKind.Reaction)]
    [InlineData("MessageType=voice", MessageKind.Audio)]
    [InlineData("MessageType=order", MessageKind.Other)]
    [InlineData("MessageType=unsupported&Body=hola", MessageKind.Text)]
    public void Every_kind_of_message_is_told_apart(string form, MessageKind kind) => Assert.Equal(kind, Read(form)!.Kind);

    [Theory]
    [InlineData("ButtonText=Empezar&ButtonPayload=start&Body=Empezar", "start", "Empezar")]
    [InlineData("ButtonText=Empezar&ButtonPayload=%7B%22go%22%3A1%7D", "{\"go\":1}", "Empezar")]
    [InlineData("ListId=sector_C&ListTitle=Fabrico&Body=Fabrico", "sector_C", "Fabrico")]
    [InlineData("ListId=sector_C&ListTitle=Fabrico", "sector_C", "Fabrico")]
    [InlineData("ButtonText=Empezar&Body=Empezar", "", "Empezar")]
    [InlineData("Body=Empezar", "", "Empezar")]
    public void A_pressed_button_gives_its_id_and_its_words(string form, string choice, string body)
    {
        var message = Read(form)!;

        Assert.Equal((choice, body), (message.Choice, message.Body));
    }

    [Theory]
    [InlineData("whatsapp:+51987654321", "", "e164 +51987654321")]
    [InlineData("+51987654321", "", "e164 +51987654321")]
    [InlineData("51987654321", "", "e164 +51987654321")]
    [InlineData("whatsapp:PE.13491208655302741918", "whatsapp:PE.13491208655302741918", "bsuid PE.13491208655302741918")]
    [InlineData("whatsapp:+51987654321", "whatsapp:PE.ENT.abc123", "e164 +51987654321|bsuid PE.ENT.abc123")]
    [InlineData("whatsapp:+51987654321", "whatsapp:foo_bar", "e164 +51987654321")]
    [InlineData("whatsapp:+51987654321", "PE.", "e164 +51987654321")]
    [InlineData("whatsapp:+51987654321", "whatsapp:+51911111111", "e164 +51987654321")]
    [InlineData("whatsapp:+51987654321", "whatsapp:PE.abc\n", "e164 +51987654321|bsuid PE.abc")]
    public void Both_addresses_of_an_owner_are_kept_and_the_first_is_answered(string from, string userId, string expected)
    {
        var form = $"MessageSid=SM1&From={Uri.EscapeDataString(from)}&ExternalUserId={Uri.EscapeDataString(userId)}";

        var message = TwilioInbound.Read(FormBody.Parse(Encoding.ASCII.GetBytes(form)), MessageChannel.WhatsApp, [])!;

        Assert.Equal(expected, string.Join('|', message.From.Select(address => $"{address.Kind} {address.Value}")));
    }

    [Theory]
    [InlineData("MessageSid=SM1")]
    [InlineData("MessageSid=SM1&From=BCP")]
    [InlineData("MessageSid=SM1&From=messenger%3A123")]
    [InlineData("From=%2B51987654321")]
    [InlineData("")]
    public void Where_nobody_can_be_answered_there_is_no_message(string form) =>
        Assert.Null(TwilioInbound.Read(FormBody.Parse(Encoding.ASCII.GetBytes(form)), MessageChannel.Sms, []));

    [Theory]
    [InlineData("STOP", "STOP")]
    [InlineData("START", "START")]
    [InlineData("stop", "STOP")]
    [InlineData("HELP", "quiero parar")]
    public void What_Twilio_says_of_opting_out_counts(string type, string body) => Assert.Equal(body, Read($"Body=quiero+parar&OptOutType={type}")!.Body);

    [Theory]
    [InlineData("-12.046374", "-77.042793", true)]
    [InlineData("91", "0", false)]
    [InlineData("0", "181", false)]
    [InlineData("NaN", "0", false)]
    [InlineData("12,5", "0", false)]
    [InlineData("", "", false)]
    public void A_place_is_taken_where_it_is_on_the_earth(string latitude, string longitude, bool taken)
    {
        var message = Read($"MessageType=location&Latitude={latitude}&Longitude={longitude}")!;

        Assert.Equal(taken, message.Location is not null);
    }

    [Fact]
    public void A_long_SMS_that_comes_as_base64_is_read()
    {
        const string Said = "Vendo jugos en el mercado de Huancayo hace 4 años y quiero formalizarme.";
        var encoded = Uri.EscapeDataString(Convert.ToBase64String(Encoding.UTF8.GetBytes(Said)));
        var word = new string('a', 64);

        Assert.Equal(Said, ReadSms($"Body={encoded}")!.Body);
        Assert.Equal(word, ReadSms($"Body={word}")!.Body);
        Assert.Equal("aG9sYQ==", ReadSms("Body=aG9sYQ%3D%3D")!.Body);
        Assert.Equal(encoded, Uri.EscapeDataString(Read($"Body={encoded}")!.Body));
    }

    [Fact]
    public void A_WhatsApp_sender_at_the_address_for_SMS_is_answered_on_WhatsApp()
    {
        Assert.Equal(MessageChannel.Sms, ReadSms("Body=hola")!.Channel);
        Assert.Equal(MessageChannel.WhatsApp, TwilioInbound.Read(FormBody.Parse("MessageSid=SM1&From=whatsapp%3A%2B51987654321"u8), MessageChannel.Sms, [])!.Channel);
    }

    private static InboundMessage? Read(string form) =>
        TwilioInbound.Read(FormBody.Parse(Encoding.ASCII.GetBytes($"MessageSid=SM1&From=whatsapp%3A%2B51987654321&{form}")), MessageChannel.WhatsApp, []);

    private static InboundMessage? ReadSms(string form) =>
        TwilioInbound.Read(FormBody.Parse(Encoding.ASCII.GetBytes($"MessageSid=SM1&From=%2B51987654321&{form}")), MessageChannel.Sms, []);
}
