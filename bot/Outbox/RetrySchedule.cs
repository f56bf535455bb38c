namespace Peru.Assistant.Bot.Outbox;

/// <summary>When a failed step is tried again. Pure.</summary>
internal static class RetrySchedule
{
    /// <summary>After so many tries nobody waits for the answer any more: staff take over.</summary>
    public const int MostTries = 6;

    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10),
    ];

    /// <param name="tries">How often it has been tried, from 1.</param>
    /// <param name="asked">What the carrier asked for (Retry-After); never less than this.</param>
    public static TimeSpan After(int tries, TimeSpan? asked = null)
    {
        var wait = Waits[Math.Clamp(tries, 1, Waits.Length) - 1];
        return asked > wait ? asked.Value : wait;
    }
}
