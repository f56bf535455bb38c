namespace Peru.Assistant.Bot;

/// <summary>The settings of every command: the environment over <c>appsettings.json</c> beside the program.</summary>
internal static class Settings
{
    public static IConfiguration Read() => new ConfigurationBuilder()
        .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
        .AddEnvironmentVariables()
        .Build();
}
