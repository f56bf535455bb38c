using System.CommandLine;
using Peru.Assistant.Bot.Database;

namespace Peru.Assistant.Bot.CommandLine;

/// <summary><c>migrate</c>: brings the database up to this version; <c>serve</c> does the same at its start.</summary>
internal static class MigrateCommand
{
    public static Command Create()
    {
        var command = new Command("migrate", "Bring the database up to this version and seed an empty catalog.");
        command.SetAction(async (_, ct) =>
        {
            await using var database = await Database.Database.OpenAsync(DatabaseOptions.From(Settings.Read()), TimeProvider.System, ct);
            await Console.Out.WriteLineAsync("The database is up to date.");
        });
        return command;
    }
}
