using Peru.Assistant.Tests.Support;

namespace Peru.Assistant.Tests.MessagePath;

/// <summary>The bot is killed with -9 while owners write, at five points of a message's path, and started again.</summary>
public sealed class CrashTests
{
    public enum Point
    {
        /// <summary>The webhook was answered; nothing is claimed yet.</summary>
        MessageOnDisk,

        /// <summary>A worker has claimed a conversation.</summary>
        TurnBegun,

        /// <summary>The turn is committed; its reply waits.</summary>
        ReplyCommitted,

        /// <summary>The carrier has taken the message and not yet answered.</summary>
        SendInTheAir,

        /// <summary>Some replies have gone out.</summary>
        RepliesSent,
    }

    [Theory]
    [InlineData(Point.MessageOnDisk)]
    [InlineData(Point.TurnBegun)]
    [InlineData(Point.ReplyCommitted)]
    [InlineData(Point.SendInTheAir)]
    [InlineData(Point.RepliesSent)]
    public async Task Every_message_is_answered_exactly_once_although_the_bot_was_killed(Point point)
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var twilio = await FakeTwilio.StartAsync();
        var owners = Enumerable.Range(0, 24).Select(number => $"whatsapp:+519111111{number:00}").ToList();

        await using (var bot = await BotProcess.StartAsync(database, twilio))
        {
            if (point == Point.SendInTheAir)
                for (var held = 0; held < 3; held++)
                    twilio.FailNext(new FakeFailure(Keeps: true, Hangs: true));
            await Task.WhenAll(owners.Select((owner, number) => bot.HearAsync($"SM{number:x32}", owner, "vendo jugos en huancayo")));
            await TestBot.UntilAsync(() => IsReachedAsync(point, database, twilio));
            await bot.KillAsync();
        }
        await using (var bot = await BotProcess.StartAsync(database, twilio))
        {
            await Task.WhenAll(owners.Select((owner, number) => bot.HearAsync($"SM{number + 100:x32}", owner, "y quiero un curso")));
            await TestBot.UntilAsync(async () => await database.OneAsync<long>(
                "select (select count(*) from inbox where handled_at is null) + (select count(*) from outbox where due_at is not null)") == 0);
        }

        Assert.Equal(48, await database.OneAsync<long>("select count(*) from inbox"));
        Assert.Equal(48, await database.OneAsync<long>("select count(*) from (select unnest(answers) from outbox) as answered"));
        Assert.Equal(48, await database.OneAsync<long>("select count(distinct id) from (select unnest(answers) as id from outbox) as answered"));
        var replies = twilio.Messages.Select(message => message.Fields["StatusCallback"]).ToList();
        Assert.Equal(await database.OneAsync<long>("select count(*) from outbox"), replies.Count);
        Assert.Equal(replies.Count, replies.Distinct().Count());
    }

    private static async Task<bool> IsReachedAsync(Point point, TestDatabase database, FakeTwilio twilio) => point switch
    {
        Point.MessageOnDisk => true,
        // A quick turn may be over before anybody looks.
        Point.TurnBegun => await database.OneAsync<long>("select (select count(*) from conversation where claim_id is not null) + (select count(*) from inbox where handled_at is not null)") > 0,
        Point.ReplyCommitted => await database.OneAsync<long>("select count(*) from outbox") > 0,
        Point.SendInTheAir => twilio.Messages.Count >= 3,
        _ => await database.OneAsync<long>("select count(*) from outbox where sent_at is not null") > 3,
    };
}
