using System.Text.Json;
using Npgsql;
using Peru.Assistant.Bot.Database;
using Peru.Assistant.Bot.Dialogue;

namespace Peru.Assistant.Bot.Inbox;

/// <summary>Writes what a turn wants, all or nothing, and only while its claim holds.</summary>
internal sealed class CommitStore(NpgsqlDataSource database)
{
    private const string ClaimLost = "P0C01";

    /// <returns>Whether it was written; false where the claim had lapsed and another worker has the conversation.</returns>
    public async Task<bool> CommitAsync(ClaimedConversation claimed, TurnResult result, DateTimeOffset now, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var batch = new NpgsqlBatch(connection);
        var handled = claimed.Input.Messages.Select(message => message.InboxId).ToArray();
        var last = handled.Length > 0 ? (object)handled[^1] : DBNull.Value;

        batch.Add("select hold_claim($1, $2)", claimed.Conversation.Value, claimed.Claim);
        batch.Add("update inbox set handled_at = $2 where id = any($1)", handled, now);
        if (result.EraseCode is { } code)
            Erasure.AddTo(batch, claimed, code, now);
        var outbox = AddReply(batch, claimed, result, handled, now);
        AddFacts(batch, claimed.ContactId, result, last, now);
        AddLedger(batch, claimed, result, last, now);
        AddAdvice(batch, claimed, result, outbox, now);
        batch.Add("""
            update conversation set state = $2::jsonb, claim_id = null, claimed_until = null, failures = 0,
                unhandled = unhandled - $3, due_at = case when unhandled > $3 then $4 end
            where id = $1
            """, claimed.Conversation.Value, result.State.ToJson(), handled.Length, now);
        try
        {
            // A batch is one transaction: the lost claim of its first statement undoes the rest.
            await batch.ExecuteNonQueryAsync(ct);
            return true;
        }
        catch (PostgresException error) when (error.SqlState == ClaimLost)
        {
            return false;
        }
    }

    private static Guid? AddReply(NpgsqlBatch batch, ClaimedConversation claimed, TurnResult result, long[] handled, DateTimeOffset now)
    {
        if (result.Reply is not { } reply)
            return null;
        var id = Guid.CreateVersion7(now);
        batch.Add("""
            insert into outbox (id, conversation_id, carrier, channel, address_kind, address, text, buttons, list_label, in_reply_to, answers, despite_opt_out, created_at, due_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8::jsonb, $9, $10, $11, $12, $13, $13)
            """,
            id, claimed.Conversation.Value, Words.Of(claimed.Carrier), Words.Of(claimed.Input.Channel), claimed.ReplyTo.Kind, claimed.ReplyTo.Value,
            reply.Text, JsonSerializer.Serialize(reply.Buttons), reply.ListLabel, claimed.LastCarrierId, handled, result.OptOut == true, now);
        return id;
    }

    private static void AddFacts(NpgsqlBatch batch, long contact, TurnResult result, object inboxId, DateTimeOffset now)
    {
        foreach (var fact in result.Facts)
            batch.Add("""
                with added as (
                    insert into fact (contact_id, name, value, unit, extractor, confidence, confirmed, inbox_id, created_at)
                    values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id
                )
                update fact set superseded_by = added.id from added where contact_id = $1 and name = $2 and superseded_by is null
                """,
                contact, fact.Name, fact.Value, fact.Unit, fact.Extractor, (float)fact.Confidence, fact.Confirmed, fact.SourceMessage > 0 ? fact.SourceMessage : inboxId, now);
    }

    private static void AddLedger(NpgsqlBatch batch, ClaimedConversation claimed, TurnResult result, object inboxId, DateTimeOffset now)
    {
        foreach (var consent in result.Consents)
            batch.Add("insert into consent (contact_id, purpose, given, channel, text_version, inbox_id, created_at) values ($1, $2, $3, $4, $5, $6, $7)",
                claimed.ContactId, consent.Purpose, consent.Given, Words.Of(claimed.Input.Channel), consent.TextVersion, inboxId, now);
        if (result.OptOut is { } optOut)
            batch.Add("update contact set opted_out_at = $2 where id = $1", claimed.ContactId, optOut ? now : DBNull.Value);
        if (result.EraseCode is null)
            batch.Add("update contact set erase_code = null where id = $1 and erase_code is not null", claimed.ContactId);
        if (result.HandoffReason is { } reason)
            batch.Add("insert into handoff (contact_id, reason, opened_at) select $1, $2, $3 where not exists (select 1 from handoff where contact_id = $1 and reason = $2 and closed_at is null)",
                claimed.ContactId, reason, now);
    }

    private static void AddAdvice(NpgsqlBatch batch, ClaimedConversation claimed, TurnResult result, Guid? outbox, DateTimeOffset now)
    {
        foreach (var assessed in result.Assessments)
            batch.Add("insert into assessment (contact_id, kind, label, probability, model_version, detail, created_at) values ($1, $2, $3, $4, $5, $6::jsonb, $7)",
                claimed.ContactId, assessed.Kind, assessed.Label, assessed.Probability is { } p ? (float)p : DBNull.Value, assessed.ModelVersion, assessed.Detail, now);
        foreach (var shown in result.Recommendations)
            batch.Add("insert into recommendation (contact_id, resource_id, revision, rank, score, why, outbox_id, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8)",
                claimed.ContactId, shown.ResourceId, shown.Revision, shown.Rank, (float)shown.Score, shown.Why, (object?)outbox ?? DBNull.Value, now);
        foreach (var feedback in result.Feedback)
            batch.Add("""
                update recommendation set feedback = $3, feedback_at = $4
                where id = (select max(id) from recommendation where contact_id = $1 and resource_id = $2)
                """, claimed.ContactId, feedback.ResourceId, feedback.Answer, now);
        if (result.UnmetNeed is { } need)
            batch.Add("insert into unmet_need (need, section, region, created_at) values ($1, $2, $3, $4)",
                need, (object?)claimed.Input.Profile["section"] ?? DBNull.Value, (object?)claimed.Input.Profile["region"] ?? DBNull.Value, now);
    }
}
