namespace Peru.Assistant.Bot.Database;

/// <summary>Settings of the embedded PostgreSQL: small memory, loopback only, nothing traded away from durability.</summary>
internal static class PostgresSettings
{
    /// <param name="durable">Off only for tests, whose databases nobody misses.</param>
    public static string Text(bool durable) => $"""

        listen_addresses = '127.0.0.1'
        unix_socket_directories = ''
        max_connections = 80
        shared_buffers = 64MB
        jit = off
        max_parallel_workers_per_gather = 0
        checkpoint_timeout = 15min
        max_wal_size = 1GB
        log_min_messages = warning
        log_statement = none
        log_parameter_max_length_on_error = 0
        timezone = 'UTC'
        fsync = {(durable ? "on" : "off")}
        synchronous_commit = {(durable ? "on" : "off")}
        """;
}
