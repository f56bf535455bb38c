using Npgsql;

namespace Peru.Assistant.Bot.Database;

/// <summary>Numbered forward-only SQL, embedded in the program, applied once each under an advisory lock.</summary>
internal static class Migrations
{
    private const long Lock = 7_329_002;

    /// <returns>The names of those applied now.</returns>
    public static async Task<IReadOnlyList<string>> ApplyAsync(NpgsqlDataSource database, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await ExecuteAsync(connection, $"select pg_advisory_lock({Lock})", ct);
        try
        {
            await ExecuteAsync(connection, "create table if not exists migration (name text primary key, applied_at timestamptz not null default now())", ct);
            var applied = new List<string>();
            foreach (var name in Names())
                if (await ApplyAsync(connection, name, ct))
                    applied.Add(name);
            return applied;
        }
        finally
        {
            await ExecuteAsync(connection, $"select pg_advisory_unlock({Lock})", CancellationToken.None);
        }
    }

    private static IEnumerable<string> Names() =>
        typeof(Migrations).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("migrations/", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static async Task<bool> ApplyAsync(NpgsqlConnection connection, string name, CancellationToken ct)
    {
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await using var mark = new NpgsqlCommand("insert into migration (name) values ($1) on conflict do nothing", connection) { Parameters = { new() { Value = name } } };
        if (await mark.ExecuteNonQueryAsync(ct) == 0)
            return false;
        using var reader = new StreamReader(typeof(Migrations).Assembly.GetManifestResourceStream(name)!);
        await ExecuteAsync(connection, await reader.ReadToEndAsync(ct), ct);
        await transaction.CommitAsync(ct);
        return true;
    }

#pragma warning disable CA2100 // The text is ours, embedded at build time.
    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }
#pragma warning restore CA2100
}
