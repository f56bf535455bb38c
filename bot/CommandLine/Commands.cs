using System.CommandLine;

namespace Peru.Assistant.Bot.CommandLine;

/// <summary>The program's commands. Exit codes: 0 all well, 1 some rows failed (named by line), 2 wrong usage.</summary>
internal static class Commands
{
    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Peru.Assistant: a WhatsApp and SMS assistant for the people who run Peru's small businesses.")
        {
            EmbedCommand.Create(),
        };
        var parsed = root.Parse(args);
        if (parsed.Errors.Count == 0)
            return await parsed.InvokeAsync();
        await parsed.InvokeAsync();
        return 2;
    }
}
