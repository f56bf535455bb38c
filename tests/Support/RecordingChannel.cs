using System.Collections.Concurrent;
using Peru.Assistant.Bot.Channels;

namespace Peru.Assistant.Tests.Support;

/// <summary>A carrier that keeps what it was sent, and answers as the test says.</summary>
internal sealed class RecordingChannel : IChannel
{
    private readonly ConcurrentQueue<OutboundMessage> sent = new();

    public IReadOnlyList<OutboundMessage> Sent => [.. sent];

    /// <summary>What the carrier answers; told the message and how often it has been tried, from 1.</summary>
    public Func<OutboundMessage, int, Task<SendResult>> Answer { get; set; } = (message, _) => Task.FromResult<SendResult>(new SendResult.Sent("SM" + message.Id.ToString("N")));

    /// <summary>What the carrier's own list says.</summary>
    public Func<OutboundMessage, string?> Found { get; set; } = _ => null;

    public Task<SendResult> SendAsync(OutboundMessage message, CancellationToken ct)
    {
        sent.Enqueue(message);
        return Answer(message, sent.Count(other => other.Id == message.Id));
    }

    public Task<string?> FindAsync(OutboundMessage message, CancellationToken ct) => Task.FromResult(Found(message));
}
