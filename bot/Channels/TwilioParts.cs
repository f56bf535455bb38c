namespace Peru.Assistant.Bot.Channels;

/// <summary>Registers what sends over Twilio. Without its settings the channels stay away and only <see cref="TwilioOptions"/> is there.</summary>
internal static class TwilioParts
{
    /// <exception cref="StartupException">The settings are wrong or not whole.</exception>
    public static IServiceCollection AddTwilio(this IServiceCollection services, IConfiguration settings)
    {
        var options = TwilioOptions.From(settings);
        services.AddSingleton(options);
        services.AddHttpClient(TwilioMessages.ClientName, client => client.Timeout = TwilioMessages.TimeOut)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                // A redirect would send our words, or the token, somewhere that no setting names.
                AllowAutoRedirect = false,
                UseCookies = false,
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            })
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            // The default log would hold phone numbers: they stand in the address of a listing.
            .RemoveAllLoggers();
        services.AddSingleton<TwilioMessages>();
        services.AddSingleton<ContentTemplates>();
        services.AddSingleton<ContentTemplateStore>();
        services.AddSingleton<WhatsAppChannel>();
        services.AddSingleton<SmsChannel>();
        return services;
    }

    /// <summary>For the process that serves: Content resources are made at its start.</summary>
    public static IServiceCollection AddTwilioStart(this IServiceCollection services) => services.AddHostedService<ContentTemplateWorker>();
}
