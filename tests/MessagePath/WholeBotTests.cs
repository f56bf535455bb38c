using Npgsql;
using Peru.Assistant.Tests.Support;

namespace Peru.Assistant.Tests.MessagePath;

public sealed class WholeBotTests
{
    [Fact]
    public async Task Two_messages_200_ms_apart_get_one_reply()
    {
        await using var bot = await TestBot.StartAsync();
        Assert.Equal(200, await bot.HearAsync("hola"));
        Assert.Equal(200, await bot.HearAsync("buenas"));
        await bot.SentAsync(1);
        await bot.QuietAsync();

        Assert.Single(bot.Twilio.Messages);
        Assert.Equal(1, await bot.Database.OneAsync<long>("select count(*) from outbox where cardinality(answers) = 2"));
    }

    [Fact]
    public async Task A_redelivered_webhook_is_thanked_for_and_gets_no_second_reply()
    {
        await using var bot = await TestBot.StartAsync();
        var sid = bot.NextSid();
        Assert.Equal(200, await bot.HearAsync("hola", sid: sid));
        await bot.SentAsync(1);
        Assert.Equal(200, await bot.HearAsync("hola", sid: sid));
        await bot.QuietAsync();

        Assert.Single(bot.Twilio.Messages);
    }

    [Fact]
    public async Task A_number_with_and_without_whatsapp_is_one_owner()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.HearAsync("hola", "whatsapp:+51911111111");
        await bot.HearAsync("hola", "+51911111111");
        await bot.SentAsync(1);
        await bot.QuietAsync();

        Assert.Equal(1, await bot.Database.OneAsync<long>("select count(*) from contact"));
    }

    [Fact]
    public async Task Owners_who_write_at_once_are_all_answered_each_at_their_own_address()
    {
        await using var bot = await TestBot.StartAsync();
        var owners = Enumerable.Range(0, 30).Select(number => $"whatsapp:+519000000{number:00}").ToList();
        await Task.WhenAll(owners.Select(owner => bot.HearAsync("hola", owner)));
        await bot.SentAsync(owners.Count);
        await bot.QuietAsync();

        Assert.Equal(owners, bot.Twilio.Messages.Select(message => message.To).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_webhook_with_a_wrong_signature_leaves_no_trace()
    {
        await using var bot = await TestBot.StartAsync();
        Assert.Equal(403, await bot.HearAsync("hola", signature: "bm8="));
        Assert.Equal(0, await bot.Database.OneAsync<long>("select count(*) from inbox"));
    }

    [Fact]
    public async Task While_the_database_is_away_webhooks_answer_503_and_afterwards_all_goes_on()
    {
        await using var bot = await TestBot.StartAsync();
        var name = new NpgsqlConnectionStringBuilder(bot.Database.ConnectionString).Database!;
        await TestDatabase.OnServerAsync($"alter database {name} allow_connections false");
        await TestDatabase.OnServerAsync($"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{name}'");
        var sid = bot.NextSid();
        Assert.Equal(503, await bot.HearAsync("hola", sid: sid));

        await TestDatabase.OnServerAsync($"alter database {name} allow_connections true");
        Assert.Equal(200, await bot.HearAsync("hola", sid: sid));
        await bot.SentAsync(1);
        await bot.QuietAsync();

        Assert.Single(bot.Twilio.Messages);
    }

    [Theory]
    [InlineData("")]
    [InlineData("🙈🙈🙈")]
    [InlineData("‮‏abc")]
    [InlineData("h̷̢̛͎͉͑̚ó̵͙l̸̰͝ä̶́")]
    [InlineData("'; drop table inbox; --")]
    [InlineData("<script>alert(1)</script>")]
    public async Task Odd_words_are_kept_and_answered_kindly(string body)
    {
        await using var bot = await TestBot.StartAsync();
        Assert.Equal(200, await bot.HearAsync(body));
        var sent = await bot.SentAsync(1);

        Assert.NotEmpty(sent[0].Body);
        Assert.DoesNotContain("Exception", sent[0].Body, StringComparison.Ordinal);
    }
}
