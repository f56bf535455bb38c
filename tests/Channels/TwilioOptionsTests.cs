using Microsoft.Extensions.Configuration;
using Peru.Assistant.Bot;
using Peru.Assistant.Bot.Channels;
using Peru.Assistant.Tests.Support;

namespace Peru.Assistant.Tests.Channels;

public sealed class TwilioOptionsTests
{
    [Fact]
    public void Without_settings_nothing_is_set_up_and_nothing_is_wrong()
    {
        var options = TwilioOptions.From(new ConfigurationBuilder().AddInMemoryCollection([new("Bot:PublicBaseUrl", "")]).Build());

        Assert.False(options.IsConfigured);
        Assert.Empty(options.Tokens);
    }

    [Fact]
    public void Whole_settings_are_taken()
    {
        var options = TwilioOptions.From(TwilioBench.Settings(("Bot:PublicBaseUrl", "https://bot.example.pe/peru/"), ("Twilio:WhatsAppFrom", "+14155238886")));

        Assert.True(options.IsConfigured);
        Assert.Equal("https://bot.example.pe/peru", options.PublicBaseUrl);
        Assert.Equal("whatsapp:+14155238886", options.WhatsAppFrom);
        Assert.Equal("https://api.twilio.com", options.ApiBaseUrl);
        Assert.Equal("https://content.twilio.com", options.ContentBaseUrl);
    }

    [Fact]
    public void One_address_stands_in_for_the_whole_carrier()
    {
        var options = TwilioOptions.From(TwilioBench.Settings(("Twilio:ApiBaseUrl", "http://127.0.0.1:9000/")));

        Assert.Equal("http://127.0.0.1:9000", options.ApiBaseUrl);
        Assert.Equal("http://127.0.0.1:9000", options.ContentBaseUrl);
    }

    [Theory]
    [InlineData("Twilio:AccountSid", "")]
    [InlineData("Twilio:AccountSid", "SK0123")]
    [InlineData("Twilio:AuthToken", "")]
    [InlineData("Twilio:AuthToken", "two words")]
    [InlineData("Twilio:SecondaryAuthToken", "two words")]
    [InlineData("Twilio:WhatsAppFrom", "14155238886")]
    [InlineData("Twilio:SmsFrom", "?")]
    [InlineData("Twilio:ApiBaseUrl", "localhost")]
    [InlineData("Twilio:ApiBaseUrl", "ftp://host")]
    [InlineData("Bot:PublicBaseUrl", "")]
    [InlineData("Bot:PublicBaseUrl", "bot.example.pe")]
    [InlineData("Bot:PublicBaseUrl", "https://bot.example.pe/?a=1")]
    public void A_wrong_setting_is_named_and_its_value_is_not_shown(string key, string value)
    {
        var error = Assert.Throws<StartupException>(() => TwilioOptions.From(TwilioBench.Settings((key, value))));

        Assert.Contains(key.Replace(":", "__", StringComparison.Ordinal), error.Message, StringComparison.Ordinal);
        Assert.Contains("expected", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_that_are_not_whole_name_all_that_is_missing()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Twilio:AuthToken", FakeTwilio.AuthToken)]).Build();

        var error = Assert.Throws<StartupException>(() => TwilioOptions.From(settings));

        foreach (var name in new[] { "Twilio__AccountSid", "Twilio__WhatsAppFrom", "Bot__PublicBaseUrl" })
            Assert.Contains(name, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Twilio__AuthToken", error.Message, StringComparison.Ordinal);
    }
}
