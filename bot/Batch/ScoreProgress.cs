using System.Globalization;

namespace Peru.Assistant.Bot.Batch;

/// <summary>A progress bar on standard error, silent where that is no terminal; and the lines that are said beside it.</summary>
internal sealed class ScoreProgress(TimeProvider clock, TextWriter screen, bool visible)
{
    private const int Width = 30;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private readonly long startedAt = clock.GetTimestamp();
    private long shownAt;
    private bool isShown;

    /// <param name="doing">What is under way: «scored».</param>
    /// <param name="done">0–1.</param>
    public void Show(string doing, double done, long firms)
    {
        if (!visible || clock.GetElapsedTime(shownAt) < Pause)
            return;
        shownAt = clock.GetTimestamp();
        Draw(doing, done, firms);
    }

    /// <summary>A line of its own, above the bar.</summary>
    public void Say(string line)
    {
        if (isShown)
            screen.Write("\r\u001b[K");
        isShown = false;
        screen.WriteLine(line);
    }

    /// <summary>The full bar, and what it came to.</summary>
    public void Close(long firms)
    {
        if (!visible)
            return;
        Draw("scored", 1, firms);
        screen.WriteLine();
        isShown = false;
    }

    private void Draw(string doing, double done, long firms)
    {
        var elapsed = clock.GetElapsedTime(startedAt);
        var filled = (int)(Width * Math.Clamp(done, 0, 1));
        var rate = firms / Math.Max(0.001, elapsed.TotalSeconds);
        var left = done is > 0.02 and < 1 ? $", {TimeSpan.FromSeconds(Math.Ceiling(elapsed.TotalSeconds * (1 - done) / done)):h\\:mm\\:ss} left" : "";
        screen.Write(string.Create(CultureInfo.InvariantCulture, $"\r[{new string('#', filled)}{new string('.', Width - filled)}] {done,4:P0}  {firms:N0} firms {doing}, {rate:N0}/s{left}\u001b[K"));
        isShown = true;
    }
}
