namespace Peru.Assistant.Bot.Channels;

/// <summary>The carrier that never leaves the machine: what is sent is read from the outbox by the simulator and the terminal.</summary>
internal sealed class SimulatorChannel : IChannel
{
    public Task<SendResult> SendAsync(OutboundMessage message, CancellationToken ct) =>
        Task.FromResult<SendResult>(new SendResult.Sent(IdOf(message)));

    // Sending leaves no trace but the outbox row itself, so one of unknown outcome may always be sent again.
    public Task<string?> FindAsync(OutboundMessage message, CancellationToken ct) => Task.FromResult<string?>(null);

    private static string IdOf(OutboundMessage message) => $"SIM{message.Id:N}";
}
