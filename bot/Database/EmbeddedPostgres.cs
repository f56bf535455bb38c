using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Npgsql;

namespace Peru.Assistant.Bot.Database;

/// <summary>The PostgreSQL that comes with the program: started when the first process needs it, stopped by the last that leaves.</summary>
/// <remarks>
/// Several processes may share one data folder (<c>serve</c> and a command beside it). Each holds a shared advisory lock while it uses the
/// server; who can then take it alone was the last.
/// </remarks>
internal sealed class EmbeddedPostgres : IAsyncDisposable
{
    private const long InUse = 7_329_001;
    private static readonly TimeSpan LongestRecovery = TimeSpan.FromMinutes(2);
    private readonly PostgresFiles files;
    private readonly NpgsqlConnection presence;

    private EmbeddedPostgres(PostgresFiles files, string connectionString, NpgsqlConnection presence)
    {
        (this.files, ConnectionString, this.presence) = (files, connectionString, presence);
    }

    /// <summary>Of the database <c>peru</c>.</summary>
    public string ConnectionString { get; }

    /// <summary>Starts the server, or joins the one that runs on this folder already.</summary>
    /// <exception cref="StartupException">It cannot be started; the message says why and what to do.</exception>
    public static async Task<EmbeddedPostgres> StartAsync(string dataFolder, TimeProvider clock, CancellationToken ct, bool durable = true)
    {
        var files = await PostgresFiles.PrepareAsync(dataFolder, ct);
        await using var startLock = await LockAsync(Path.Combine(dataFolder, "postgres.lock"), clock, ct);
        var password = await PasswordAsync(dataFolder, ct);
        if (!File.Exists(Path.Combine(files.Data, "PG_VERSION")))
            await InitialiseAsync(files, dataFolder, password, durable, ct);

        for (var tries = 1; ; tries++)
        {
            var running = RunningServer.Find(files.Data);
            if (running is null)
                await LaunchAsync(files, tries, ct);
            else if (await running.WhenReadyAsync(ConnectionStringOf(running.Port, password, "postgres"), LongestRecovery, clock, ct) is { } presence)
                return await JoinAsync(files, running.Port, password, presence, ct);
            if (tries == 5)
                throw new StartupException($"PostgreSQL does not answer. Its log: {Path.Combine(files.Data, "server.log")}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await using (presence)
        {
            try
            {
                NpgsqlConnection.ClearAllPools();
                await using var leave = new NpgsqlCommand($"select pg_advisory_unlock_shared({InUse}), pg_try_advisory_lock({InUse})", presence);
                await using var row = await leave.ExecuteReaderAsync(CancellationToken.None);
                if (!await row.ReadAsync(CancellationToken.None) || !row.GetBoolean(1))
                    return;
            }
            catch (NpgsqlException)
            {
                // The server is gone already; stopping it again does no harm.
            }
        }
        await ChildProcess.RunAsync(files.Program("pg_ctl"), files.User, ["stop", "-D", files.Data, "-m", "fast", "-w", "-t", "30"], CancellationToken.None);
    }

    private static async Task<EmbeddedPostgres> JoinAsync(PostgresFiles files, int port, string password, NpgsqlConnection presence, CancellationToken ct)
    {
        await using (var hold = new NpgsqlCommand($"select pg_advisory_lock_shared({InUse}), exists(select 1 from pg_database where datname = 'peru')", presence))
        await using (var row = await hold.ExecuteReaderAsync(ct))
        {
            await row.ReadAsync(ct);
            if (row.GetBoolean(1))
                return new EmbeddedPostgres(files, ConnectionStringOf(port, password, "peru"), presence);
        }
        await using var create = new NpgsqlCommand("create database peru", presence);
        await create.ExecuteNonQueryAsync(ct);
        return new EmbeddedPostgres(files, ConnectionStringOf(port, password, "peru"), presence);
    }

    private static async Task InitialiseAsync(PostgresFiles files, string dataFolder, string password, bool durable, CancellationToken ct)
    {
        var passwordFile = Path.Combine(Path.GetTempPath(), $"peru-{Guid.NewGuid():N}");
        await File.WriteAllTextAsync(passwordFile, password, ct);
        try
        {
            if (files.User is { } user)
                await ChildProcess.RunAsync("chown", null, [user, passwordFile], ct);
            else
                File.SetUnixFileMode(passwordFile, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            var (exit, output) = await ChildProcess.RunAsync(files.Program("initdb"), files.User,
                ["-D", files.Data, "-U", "postgres", "--pwfile", passwordFile, "-A", "scram-sha-256", "-E", "UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C", "--no-instructions", .. durable ? Array.Empty<string>() : ["--no-sync"]], ct);
            if (exit != 0)
                throw new StartupException($"PostgreSQL cannot prepare its folder under {dataFolder}: {LastLine(output)}");
        }
        finally
        {
            File.Delete(passwordFile);
        }
        await File.AppendAllTextAsync(Path.Combine(files.Data, "postgresql.conf"), PostgresSettings.Text(durable), ct);
    }

    private static async Task LaunchAsync(PostgresFiles files, int tries, CancellationToken ct)
    {
        var (exit, output) = await ChildProcess.RunAsync(files.Program("pg_ctl"), files.User,
            ["start", "-D", files.Data, "-l", Path.Combine(files.Data, "server.log"), "-w", "-t", "120", "-o", string.Create(CultureInfo.InvariantCulture, $"-p {FreePort()}")], ct);
        // Another program may take the port between the look and the start: the next try has another one.
        if (exit != 0 && tries >= 3)
            throw new StartupException($"PostgreSQL does not start: {LastLine(output)} Its log: {Path.Combine(files.Data, "server.log")}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task<string> PasswordAsync(string dataFolder, CancellationToken ct)
    {
        var file = Path.Combine(dataFolder, "postgres.password");
        if (!File.Exists(file))
        {
            await using var stream = new FileStream(file, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite });
            await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes(RandomNumberGenerator.GetHexString(32)), ct);
        }
        return await File.ReadAllTextAsync(file, ct);
    }

    private static async Task<FileStream> LockAsync(string file, TimeProvider clock, CancellationToken ct)
    {
        while (true)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), clock, ct);
            }
        }
    }

    private static string ConnectionStringOf(int port, string password, string database) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = port,
        Username = "postgres",
        Password = password,
        Database = database,
        Pooling = database != "postgres",
        MaxPoolSize = 20,
        ApplicationName = "peru-assistant",
    }.ConnectionString;

    private static string LastLine(string output) => output.TrimEnd().Split('\n')[^1].Trim();
}
