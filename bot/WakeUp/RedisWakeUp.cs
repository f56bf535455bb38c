using System.Globalization;
using StackExchange.Redis;

namespace Peru.Assistant.Bot.WakeUp;

/// <summary>Rings over Redis publish and subscribe. Redis may be away or wiped at any moment; nothing is kept in it.</summary>
internal sealed class RedisWakeUp(string configuration, TimeProvider clock) : IWakeUp
{
    private static readonly TimeSpan AfterOutage = TimeSpan.FromSeconds(2);
    private static readonly RedisChannel Channel = "peru_bell";
    private readonly string self = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);

    public async Task RunAsync(Bell bell, CancellationToken ct)
    {
        var options = Parse(configuration);
        while (!ct.IsCancellationRequested)
        {
            try
            {
                using var redis = await ConnectionMultiplexer.ConnectAsync(options);
                var subscriber = redis.GetSubscriber();
                await subscriber.SubscribeAsync(Channel, (_, said) => Hear(bell, said));
                void RingInbox() => subscriber.Publish(Channel, "inbox:" + self, CommandFlags.FireAndForget);
                void RingOutbox() => subscriber.Publish(Channel, "outbox:" + self, CommandFlags.FireAndForget);
                bell.Inbox.Rung += RingInbox;
                bell.Outbox.Rung += RingOutbox;
                await Task.Delay(Timeout.InfiniteTimeSpan, clock, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                bell.Inbox.Rung -= RingInbox;
                bell.Outbox.Rung -= RingOutbox;
            }
            catch (RedisException)
            {
                await Task.Delay(AfterOutage, clock, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <exception cref="StartupException">Not a Redis configuration.</exception>
    public static ConfigurationOptions Parse(string configuration)
    {
        try
        {
            var options = ConfigurationOptions.Parse(configuration);
            options.AbortOnConnectFail = false;
            return options;
        }
        catch (ArgumentException)
        {
            throw new StartupException("ConnectionStrings__Redis: expected «host:port» with StackExchange.Redis options, or empty for none.");
        }
    }

    private void Hear(Bell bell, RedisValue said)
    {
        var word = (string?)said ?? "";
        if (!word.EndsWith(":" + self, StringComparison.Ordinal))
            (word.StartsWith("inbox", StringComparison.Ordinal) ? bell.Inbox : bell.Outbox).RingHere();
    }
}
