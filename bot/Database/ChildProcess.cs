using System.Diagnostics;

namespace Peru.Assistant.Bot.Database;

/// <summary>Runs a small program to its end.</summary>
internal static class ChildProcess
{
    /// <returns>The exit code, and what it printed on both outputs.</returns>
    public static async Task<(int ExitCode, string Output)> RunAsync(
        string program, string? user, IEnumerable<string> arguments, CancellationToken ct)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/" };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        if (user is not null)
#pragma warning disable CA1416 // The setter works on Linux as well, for root.
            start.UserName = user;
#pragma warning restore CA1416
        using var process = Process.Start(start) ?? throw new StartupException($"«{program}» could not be started.");
        var output = process.StandardOutput.ReadToEndAsync(ct);
        var errors = process.StandardError.ReadToEndAsync(ct);
        await process.WaitForExitAsync(ct);
        return (process.ExitCode, await output + await errors);
    }
}
