namespace Peru.Assistant.Bot.Database;

/// <summary>Where the data lies. Bound from <c>ConnectionStrings__Database</c> and <c>Bot__DataFolder</c>.</summary>
internal sealed record DatabaseOptions
{
    /// <summary>A PostgreSQL server's connection string; empty: the embedded one.</summary>
    public string ConnectionString { get; init; } = "";

    /// <summary>The folder of the embedded PostgreSQL.</summary>
    public string DataFolder { get; init; } = ".data";

    public static DatabaseOptions From(IConfiguration settings) => new()
    {
        ConnectionString = settings.GetConnectionString("Database") ?? "",
        DataFolder = Path.GetFullPath(settings["Bot:DataFolder"] is { Length: > 0 } folder ? folder : ".data"),
    };
}
