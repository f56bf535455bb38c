using Npgsql;
using Peru.Assistant.Bot.Database;

namespace Peru.Assistant.Tests.Support;

/// <summary>A real PostgreSQL database of the test's own: cloned from a migrated template, dropped afterwards, never reset.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private static readonly Lazy<Task<EmbeddedPostgres>> Server = new(StartAsync);
    private readonly string name;

    private TestDatabase(string name, string connectionString)
    {
        (this.name, ConnectionString) = (name, connectionString);
        Source = Database.Connect(connectionString);
    }

    public string ConnectionString { get; }

    public NpgsqlDataSource Source { get; }

    public static async Task<TestDatabase> CreateAsync()
    {
        var server = await Server.Value;
        var name = $"test_{Guid.NewGuid():N}";
        await OnServerAsync(server, $"create database {name} template template_peru");
        return new TestDatabase(name, new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = name, MaxPoolSize = 12 }.ConnectionString);
    }

    public async Task<T?> OneAsync<T>(string sql)
    {
        await using var command = Source.CreateCommand(sql);
        return await command.ExecuteScalarAsync() is T value ? value : default;
    }

    /// <summary>An outage: nobody who is connected stays, and nobody gets in again.</summary>
    public async Task GoAwayAsync() => await OnServerAsync(await Server.Value, $"drop database if exists {name} with (force)");

    /// <summary>Runs a statement from outside the test's own database.</summary>
    public static async Task OnServerAsync(string sql) => await OnServerAsync(await Server.Value, sql);

    public async ValueTask DisposeAsync()
    {
        await Source.DisposeAsync();
        await GoAwayAsync();
    }

    private static async Task<EmbeddedPostgres> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("peru-test-").FullName;
        if (Environment.IsPrivilegedProcess)
            File.SetUnixFileMode(folder, (UnixFileMode)0b111_101_101);
        var server = await EmbeddedPostgres.StartAsync(folder, TimeProvider.System, CancellationToken.None, durable: false);
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            server.DisposeAsync().AsTask().GetAwaiter().GetResult();
            Directory.Delete(folder, recursive: true);
        };
        await OnServerAsync(server, "create database template_peru");
        await using var template = Database.Connect(new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = "template_peru", Pooling = false }.ConnectionString);
        await Migrations.ApplyAsync(template, CancellationToken.None);
        return server;
    }

#pragma warning disable CA2100 // Names are made here, of hexadecimal digits.
    private static async Task OnServerAsync(EmbeddedPostgres server, string sql)
    {
        await using var connection = new NpgsqlConnection(server.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
#pragma warning restore CA2100
}
