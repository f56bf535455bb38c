using System.CommandLine;
using Peru.Assistant.Bot.Database;

namespace Peru.Assistant.Bot.CommandLine;

/// <summary><c>serve</c>: the bot itself: webhooks, workers, simulator.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var command = new Command("serve", "Run the assistant: webhooks, workers and the simulator.");
        command.SetAction(async (_, ct) =>
        {
            var settings = Settings.Read();
            await using var database = await Database.Database.OpenAsync(DatabaseOptions.From(settings), TimeProvider.System, ct);
            await using var web = WebHost.Build(settings, database, TimeProvider.System);
            await WebHost.RunAsync(web, ct);
        });
        return command;
    }
}
