using Npgsql;

namespace Peru.Assistant.Bot.Database;

/// <summary>The PostgreSQL that everything is kept in: a server named by the settings, or the embedded one; always migrated.</summary>
internal sealed class Database : IAsyncDisposable
{
    private readonly EmbeddedPostgres? embedded;

    private Database(NpgsqlDataSource source, EmbeddedPostgres? embedded) => (Source, this.embedded) = (source, embedded);

    public NpgsqlDataSource Source { get; }

    /// <exception cref="StartupException">It cannot be reached, started or migrated; the message says why.</exception>
    public static async Task<Database> OpenAsync(DatabaseOptions options, TimeProvider clock, CancellationToken ct)
    {
        var embedded = options.ConnectionString.Length == 0 ? await EmbeddedPostgres.StartAsync(options.DataFolder, clock, ct) : null;
        var database = new Database(Connect(embedded?.ConnectionString ?? options.ConnectionString), embedded);
        try
        {
            await Migrations.ApplyAsync(database.Source, ct);
            return database;
        }
        catch (PostgresException error)
        {
            await database.DisposeAsync();
            throw new StartupException($"The database cannot be migrated: {error.MessageText}");
        }
        catch (NpgsqlException error)
        {
            await database.DisposeAsync();
            throw new StartupException($"The database of ConnectionStrings__Database cannot be reached: {error.Message}");
        }
    }

    /// <summary>A source of connections, without migrating anything.</summary>
    public static NpgsqlDataSource Connect(string connectionString)
    {
        try
        {
            var builder = new NpgsqlDataSourceBuilder(connectionString);
            builder.ConnectionStringBuilder.MaxAutoPrepare = 60;
            builder.ConnectionStringBuilder.AutoPrepareMinUsages = 3;
            return builder.Build();
        }
        catch (ArgumentException error)
        {
            throw new StartupException($"ConnectionStrings__Database is not a PostgreSQL connection string ({error.Message}). Expected: «Host=…;Username=…;Password=…;Database=…», or empty for the embedded server.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Source.DisposeAsync();
        if (embedded is not null)
            await embedded.DisposeAsync();
    }
}
