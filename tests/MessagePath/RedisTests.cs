using Peru.Assistant.Tests.Support;

namespace Peru.Assistant.Tests.MessagePath;

/// <summary>Redis only wakes: with it, without it and while it is wiped or killed, owners are answered alike.</summary>
public sealed class RedisTests
{
    [RedisFact]
    public async Task Owners_are_answered_while_Redis_is_there_is_wiped_and_is_killed()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var bot = await TestBot.StartAsync(("ConnectionStrings:Redis", $"127.0.0.1:{redis.Port},allowAdmin=true"));

        Assert.Equal(200, await bot.HearAsync("hola", "whatsapp:+51922222201"));
        await bot.SentAsync(1);
        await redis.SayAsync("FLUSHALL");
        Assert.Equal(200, await bot.HearAsync("hola", "whatsapp:+51922222202"));
        await bot.SentAsync(2);
        await redis.KillAsync();
        Assert.Equal(200, await bot.HearAsync("hola", "whatsapp:+51922222203"));
        await bot.SentAsync(3);
        await bot.QuietAsync();

        Assert.Equal(3, bot.Twilio.Messages.Count);
    }

    [RedisFact]
    public async Task A_bot_starts_and_answers_while_its_Redis_is_away()
    {
        await using var bot = await TestBot.StartAsync(("ConnectionStrings:Redis", "127.0.0.1:1,connectTimeout=300"));

        Assert.Equal(200, await bot.HearAsync("hola"));
        await bot.SentAsync(1);
        await bot.QuietAsync();

        Assert.Single(bot.Twilio.Messages);
    }
}
