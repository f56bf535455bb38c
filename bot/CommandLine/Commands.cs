using System.CommandLine;

namespace Peru.Assistant.Bot.CommandLine;

/// <summary>The program's commands. Exit codes: 0 all well, 1 some rows failed (named by line) or it could not start, 2 wrong usage.</summary>
internal static class Commands
{
    private static readonly InvocationConfiguration Invocation = new()
    {
        EnableDefaultExceptionHandler = false,
        // Stopping PostgreSQL takes a moment; ending before it would leave it behind.
        ProcessTerminationTimeout = TimeSpan.FromSeconds(30),
    };

    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Peru.Assistant: a WhatsApp and SMS assistant for the people who run Peru's small businesses.")
        {
            ServeCommand.Create(),
            ChatCommand.Create(),
            MigrateCommand.Create(),
            ClassifyCommand.Create(),
            ExtractCommand.Create(),
            EmbedCommand.Create(),
            BenchCommand.Create(),
            ScoreCommand.Create(),
            RecommendCommand.Create(),
            CatalogVectorsCommand.Create(),
            GlossCommand.Create(),
            FeaturesCommand.Create(),
        };
        var parsed = root.Parse(args);
        try
        {
            var exit = await parsed.InvokeAsync(Invocation);
            return parsed.Errors.Count > 0 ? 2 : exit;
        }
        catch (StartupException error)
        {
            await Console.Error.WriteLineAsync(error.Message);
            return 1;
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException or InvalidDataException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(error.Message);
            return error is InvalidDataException ? 1 : 2;
        }
        catch (OperationCanceledException)
        {
            return 130;
        }
    }
}
