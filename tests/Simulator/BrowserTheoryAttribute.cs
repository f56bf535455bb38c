namespace Peru.Assistant.Tests.Simulator;

/// <summary>A test that needs Chromium: skipped where there is none, but not in CI.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute()
    {
        if (Chromium is null && Environment.GetEnvironmentVariable("CI") is null or "")
            Skip = "Chromium is not installed.";
    }

    /// <summary>Where it is installed; null where it is not.</summary>
    public static string? Chromium { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':')
        .SelectMany(folder => new[] { "chromium", "chromium-browser", "google-chrome" }.Select(name => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);
}
