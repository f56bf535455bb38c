using Microsoft.Extensions.Configuration;
using Peru.Assistant.Bot;
using Peru.Assistant.Bot.Simulator;

namespace Peru.Assistant.Tests.Simulator;

public sealed class SimulatorOptionsTests
{
    [Theory]
    [InlineData("", "", true)]
    [InlineData("", "AC0123", false)]
    [InlineData("true", "AC0123", true)]
    [InlineData("false", "", false)]
    [InlineData("True", "", true)]
    public void The_simulator_is_there_without_a_carrier_or_where_it_is_asked_for(string setting, string account, bool enabled) =>
        Assert.Equal(enabled, SimulatorOptions.From(Settings(setting, account)).Enabled);

    [Fact]
    public void A_setting_that_is_neither_true_nor_false_is_named() =>
        Assert.Contains("Bot__Simulator", Assert.Throws<StartupException>(() => SimulatorOptions.From(Settings("si", ""))).Message, StringComparison.Ordinal);

    private static IConfigurationRoot Settings(string simulator, string account) => new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?> { ["Bot:Simulator"] = simulator, ["Twilio:AccountSid"] = account })
        .Build();
}
