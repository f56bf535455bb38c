using System.Globalization;
using Npgsql;

namespace Peru.Assistant.Bot.Database;

/// <summary>A server that runs on a data folder, as its <c>postmaster.pid</c> tells.</summary>
internal sealed record RunningServer(int ProcessId, int Port)
{
    /// <returns>The server, or null where none runs; a pid file that a dead server left behind is removed.</returns>
    public static RunningServer? Find(string data)
    {
        var file = Path.Combine(data, "postmaster.pid");
        if (!File.Exists(file))
            return null;
        var lines = File.ReadAllLines(file);
        if (lines.Length >= 4
            && int.TryParse(lines[0], NumberStyles.None, CultureInfo.InvariantCulture, out var processId)
            && int.TryParse(lines[3], NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            && IsPostgres(processId))
            return new RunningServer(processId, port);
        // A number that belongs to another program by now, or to none, would keep PostgreSQL from starting.
        File.Delete(file);
        return null;
    }

    /// <returns>An open connection, or null where the server went away or refuses us.</returns>
    public async Task<NpgsqlConnection?> WhenReadyAsync(string connectionString, TimeSpan longest, TimeProvider clock, CancellationToken ct)
    {
        var began = clock.GetTimestamp();
        while (IsPostgres(ProcessId) && clock.GetElapsedTime(began) < longest)
        {
            var connection = new NpgsqlConnection(connectionString);
            try
            {
                await connection.OpenAsync(ct);
                return connection;
            }
            catch (NpgsqlException error) when (error is not PostgresException { SqlState: PostgresErrorCodes.InvalidPassword })
            {
                // Starting, recovering or shutting down: ask again.
                await connection.DisposeAsync();
                await Task.Delay(TimeSpan.FromMilliseconds(100), clock, ct);
            }
        }
        return null;
    }

    private static bool IsPostgres(int processId)
    {
        try
        {
            return File.ReadAllText($"/proc/{processId}/comm").Trim() == "postgres";
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
