namespace Peru.Assistant.Bot.Simulator;

/// <summary>Whether the simulator is served. <c>Bot__Simulator</c>: true or false; without it, only where no Twilio account is set.</summary>
internal sealed record SimulatorOptions(bool Enabled)
{
    /// <exception cref="StartupException">Neither true nor false; the message names the setting.</exception>
    public static SimulatorOptions From(IConfiguration settings)
    {
        if (settings["Bot:Simulator"] is not { Length: > 0 } text)
            return new SimulatorOptions(settings["Twilio:AccountSid"] is not { Length: > 0 });
        return bool.TryParse(text, out var enabled)
            ? new SimulatorOptions(enabled)
            : throw new StartupException("Bot__Simulator: expected true or false, or empty to have it where no Twilio account is set.");
    }
}
