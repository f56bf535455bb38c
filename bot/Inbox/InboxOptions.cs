using System.Globalization;

namespace Peru.Assistant.Bot.Inbox;

/// <summary>How messages wait. <c>Bot__DebounceMilliseconds</c> (1500), <c>Bot__Workers</c> (one a core), <c>Bot__ClaimSeconds</c> (30).</summary>
internal sealed record InboxOptions
{
    private const int MostWorkers = 32;

    private static int OneACore => Math.Clamp(Environment.ProcessorCount, 1, MostWorkers);

    /// <summary>Messages that come within this time of each other are answered together: each reply costs money.</summary>
    public TimeSpan Debounce { get; init; } = TimeSpan.FromMilliseconds(1_500);

    /// <summary>Conversations answered side by side. A turn is processor time: more than one a core only delays the webhooks' acknowledgements.</summary>
    public int Workers { get; init; } = OneACore;

    /// <summary>Longer than the slowest turn, so that a claim lapses only when its worker is gone.</summary>
    public TimeSpan ClaimTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <exception cref="StartupException">A value is not a number in its range; the message names it.</exception>
    public static InboxOptions From(IConfiguration settings) => new()
    {
        Debounce = TimeSpan.FromMilliseconds(Number(settings, "Bot:DebounceMilliseconds", 1_500, 0, 30_000)),
        Workers = Number(settings, "Bot:Workers", OneACore, 1, MostWorkers),
        ClaimTime = TimeSpan.FromSeconds(Number(settings, "Bot:ClaimSeconds", 30, 1, 600)),
    };

    /// <summary>A whole number of the settings.</summary>
    internal static int Number(IConfiguration settings, string key, int without, int least, int most)
    {
        if (settings[key] is not { Length: > 0 } text)
            return without;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new StartupException($"{key.Replace(":", "__", StringComparison.Ordinal)}: expected a whole number from {least} to {most}.");
    }
}
