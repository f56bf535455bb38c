using System.Globalization;

namespace Peru.Assistant.Bot.Batch;

/// <summary>A progress bar on standard error; silent where that is no terminal.</summary>
internal sealed class ScoreProgress(TimeProvider clock, TextWriter screen, bool visible)
{
    private const int Width = 30;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private readonly long startedAt = clock.GetTimestamp();
    private long shownAt;

    /// <param name="done">0–1, or null where the length of the input is unknown.</param>
    public void Show(double? done, long firms)
    {
        if (!visible || clock.GetElapsedTime(shownAt) < Pause)
            return;
        shownAt = clock.GetTimestamp();
        var rate = firms / Math.Max(0.001, clock.GetElapsedTime(startedAt).TotalSeconds);
        var filled = (int)(Width * Math.Clamp(done ?? 0, 0, 1));
        var bar = done is null ? "" : $"[{new string('#', filled)}{new string('.', Width - filled)}] ";
        screen.Write(string.Create(CultureInfo.InvariantCulture, $"\r{bar}{firms:N0} firms, {rate:N0}/s   "));
    }

    public void Close()
    {
        if (visible)
            screen.WriteLine();
    }
}
