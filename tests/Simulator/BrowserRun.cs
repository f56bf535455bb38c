using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using Peru.Assistant.Tests.Support;

namespace Peru.Assistant.Tests.Simulator;

/// <summary>One run of <c>simulator.test.mjs</c> in a real browser against a real bot; its tests' results by name.</summary>
public sealed class BrowserRun : IAsyncLifetime
{
    private readonly ConcurrentDictionary<string, string?> results = new(StringComparer.Ordinal);
    private string complaint = "";

    /// <returns>What went wrong in this test; null where nothing did.</returns>
    public string? ErrorOf(string name) => results.TryGetValue(name, out var error) ? error : $"The test did not run. {complaint}";

    public async Task InitializeAsync()
    {
        if (BrowserTheoryAttribute.Chromium is not { } chromium)
        {
            complaint = "Chromium is not installed.";
            return;
        }
        await using var site = await TestSite.StartAsync();
        using var node = Process.Start(new ProcessStartInfo("node", [RepoRoot.File("tests", "Simulator", "simulator.test.mjs"), site.Address, chromium])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = node.StandardError.ReadToEndAsync();
        while (await node.StandardOutput.ReadLineAsync() is { } line)
        {
            var said = JsonDocument.Parse(line).RootElement;
            if (said.TryGetProperty("name", out var name))
            {
                results[name.GetString()!] = said.GetProperty("error").GetString();
                continue;
            }
            await GrantAsync(site, said.GetProperty("ask"));
            await node.StandardInput.WriteLineAsync("done");
        }
        await node.WaitForExitAsync();
        complaint = await errors;
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private static Task GrantAsync(TestSite site, JsonElement wish)
    {
        string Word(string name) => wish.GetProperty(name).GetString()!;
        return Word("do") switch
        {
            "down" => site.DownAsync(),
            "up" => site.UpAsync(),
            "reply" => site.ReplyAsync(Word("contact"), Word("channel"), Word("text"), Word("buttons")),
            _ => throw new InvalidOperationException($"The browser's tests ask for an unknown thing: {wish}"),
        };
    }
}
