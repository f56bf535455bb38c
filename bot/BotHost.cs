using Peru.Assistant.Bot.Channels;
using Peru.Assistant.Bot.Dialogue;
using Peru.Assistant.Bot.Inbox;
using Peru.Assistant.Bot.Outbox;
using Peru.Assistant.Bot.WakeUp;
using Peru.Assistant.Bot.Webhooks;
using Peru.Assistant.Scoring;
using Peru.Assistant.Skills.Recommendation;
using Peru.Assistant.Skills.Retrieval;

namespace Peru.Assistant.Bot;

/// <summary>The composition root: the parts of the bot, listed in the order in which a message travels.</summary>
internal static class BotHost
{
    public static IServiceCollection AddBot(this IServiceCollection services, IConfiguration settings, Database.Database database, TimeProvider clock)
    {
        services.AddSingleton(clock);
        services.AddSingleton(database.Source);
        services.AddSingleton<Bell>();

        // Webhooks: signed by the carrier, or refused.
        services.AddTwilio(settings);
        services.AddSingleton<InboundWebhook>();
        services.AddSingleton<DeliveryStatusWebhook>();

        // Inbox: on disk before the carrier hears 200, then claimed by one worker.
        services.AddSingleton(InboxOptions.From(settings));
        services.AddSingleton<InboxStore>();
        services.AddSingleton<ClaimStore>();
        services.AddSingleton<InboxWorker>();

        // Dialogue: pure; what it may know is read before, what it wants is committed after.
        services.AddDialogue(settings, database);
        services.AddSingleton<CommitStore>();

        // Outbox: sent, reconciled, receipted.
        services.AddSingleton(OutboxOptions.From(settings));
        services.AddSingleton<OutboxStore>();
        services.AddSingleton<ReceiptStore>();
        services.AddSingleton<OutboxWorker>();
        services.AddSingleton<ErasureWorker>();
        services.AddSingleton<Simulator.SimulatorStore>();
        services.AddSingleton<Simulator.SimulatorOwnerStore>();
        services.AddSingleton<Simulator.SimulatorEvents>();
        services.AddSingleton(parts => parts.GetRequiredService<TwilioOptions>().IsConfigured
            ? new Carriers(new SimulatorChannel(), parts.GetRequiredService<WhatsAppChannel>(), parts.GetRequiredService<SmsChannel>())
            : new Carriers(new SimulatorChannel(), null, null));

        services.AddSingleton<IWakeUp>(_ => settings.GetConnectionString("Redis") is { Length: > 0 } redis
            ? new RedisWakeUp(redis, clock)
            : new PostgresWakeUp(database.Source, clock));
        return services;
    }

    private static void AddDialogue(this IServiceCollection services, IConfiguration settings, Database.Database database)
    {
        services.AddSingleton(_ => TextEncoder.Load());
        services.AddSingleton(parts => Understanding.Load(parts.GetRequiredService<TextEncoder>()));
        services.AddSingleton(new CatalogStore(database.Source));
        // Once, while the bot starts: nothing else waits for it.
        services.AddSingleton(parts => Recommender.LoadAsync(database.Source, parts.GetRequiredService<TextEncoder>(), CancellationToken.None).GetAwaiter().GetResult());
        services.AddSingleton(parts => new Turn(
            parts.GetRequiredService<Understanding>(), parts.GetRequiredService<Recommender>(), parts.GetRequiredService<TextEncoder>(),
            AllowsUnreviewedQuechua(settings)));
        services.AddSingleton(parts => new TurnReading(parts.GetRequiredService<CatalogStore>().LexicalAsync));
        services.AddSingleton(_ => new Fallback(new ReplyWriter(ReplyTexts.Load(), AllowsUnreviewedQuechua(settings))));
    }

    // On in the simulator, off where owners read it: then Spanish goes out.
    private static bool AllowsUnreviewedQuechua(IConfiguration settings) => settings["Content:AllowUnreviewedQuechua"] switch
    {
        null or "" => settings["Twilio:AccountSid"] is null or "",
        { } text when bool.TryParse(text, out var allows) => allows,
        _ => throw new StartupException("Content__AllowUnreviewedQuechua: expected true or false, or nothing."),
    };
}
