using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Peru.Assistant.Tests.Support;

/// <summary>npm Prism between us and the fake carrier: it lets through only what Twilio's OpenAPI description allows, both ways.</summary>
internal sealed class Prism : IAsyncDisposable
{
    private static readonly string Script = RepoRoot.File("infra", "npm", "node_modules", "@stoplight", "prism-cli", "dist", "index.js");
    private readonly Process process;
    private readonly StringBuilder log = new();

    private Prism(Process process, string baseUrl) => (this.process, BaseUrl) = (process, baseUrl);

    public static bool IsThere => File.Exists(Script) && Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "node")));

    public string BaseUrl { get; }

    /// <summary>What Prism found wrong, for a test that fails.</summary>
    public string Log
    {
        get
        {
            lock (log)
                return log.ToString();
        }
    }

    /// <param name="description">A file of <c>tests/Channels/twilio-oai</c>.</param>
    public static async Task<Prism> StartAsync(string description, string upstream)
    {
        var port = FreePort();
        // Node itself, not a shell around it: its process id is the one to end.
        var start = new ProcessStartInfo("node", [Script, "proxy", RepoRoot.File("tests", "Channels", "twilio-oai", description), upstream, "-h", "127.0.0.1", "-p", $"{port}", "--errors"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var prism = new Prism(Process.Start(start)!, $"http://127.0.0.1:{port}");
        var listening = new TaskCompletionSource();
        void Hear(string? line)
        {
            lock (prism.log)
                prism.log.AppendLine(line);
            if (line?.Contains("is listening", StringComparison.Ordinal) == true)
                listening.TrySetResult();
        }
        prism.process.OutputDataReceived += (_, said) => Hear(said.Data);
        prism.process.ErrorDataReceived += (_, said) => Hear(said.Data);
        prism.process.BeginOutputReadLine();
        prism.process.BeginErrorReadLine();
        var ended = prism.process.WaitForExitAsync();
        if (await Task.WhenAny(listening.Task, ended, Task.Delay(TimeSpan.FromSeconds(60))) != listening.Task)
        {
            await prism.DisposeAsync();
            throw new InvalidOperationException($"Prism did not start: {prism.Log}");
        }
        return prism;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
