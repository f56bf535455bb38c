using Peru.Assistant.Skills;
using Peru.Assistant.Tests.Support;

namespace Peru.Assistant.Tests.MessagePath;

public sealed class ErasureTests
{
    [Fact]
    public async Task Deleting_an_owners_data_leaves_no_word_no_fact_and_no_address()
    {
        await using var path = await TestPath.CreateAsync();
        await path.AnswerOneAsync("SM1", "Anotado.", result => result with { Facts = [new Peru.Assistant.Skills.Fact(FactNames.Activity, "jugos")], HandoffReason = "asked" });
        await path.Sends.SendDueAsync(default);
        await path.AnswerOneAsync("SM2", "Borrado. Código ABC.", result => result with { EraseCode = "ABC" });
        await path.Sends.SendDueAsync(default);
        path.Clock.Advance(TimeSpan.FromMinutes(2));
        await path.Erasures.FinishAsync(path.Clock.GetUtcNow().AddMinutes(-1), default);

        Assert.Equal("Borrado. Código ABC.", path.Carrier.Sent[^1].Text);
        foreach (var table in (string[])["contact", "contact_address", "conversation", "outbox", "fact", "handoff", "consent", "assessment", "recommendation", "receipt"])
            Assert.Equal((table, 0L), (table, await path.OneAsync<long>($"select count(*) from {table}")));
        Assert.Equal(0, await path.OneAsync<long>("select count(*) from inbox where body <> '' or address <> '' or payload <> ''"));
        Assert.Equal(1, await path.OneAsync<long>("select count(*) from erasure where code = 'ABC' and done_at is not null and facts = 1"));
    }

    [Fact]
    public async Task A_redelivery_of_a_deleted_message_stays_known()
    {
        await using var path = await TestPath.CreateAsync();
        await path.AnswerOneAsync("SM1", "Borrado.", result => result with { EraseCode = "ABC" });
        await path.HearAsync("SM1");

        Assert.Equal(0, await path.OneAsync<int>("select coalesce(sum(unhandled), 0)::int from conversation"));
    }

    [Fact]
    public async Task Who_writes_again_after_a_deletion_is_met_anew_and_kept()
    {
        await using var path = await TestPath.CreateAsync();
        await path.AnswerOneAsync("SM1", "Borrado.", result => result with { EraseCode = "ABC" });
        await path.AnswerOneAsync("SM2", "Hola.");
        await path.Sends.SendDueAsync(default);
        await path.Sends.SendDueAsync(default);
        path.Clock.Advance(TimeSpan.FromMinutes(5));
        await path.Erasures.FinishAsync(path.Clock.GetUtcNow(), default);

        Assert.Equal(1, await path.OneAsync<long>("select count(*) from contact"));
    }
}
