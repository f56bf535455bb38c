using Npgsql;
using Peru.Assistant.Bot.Database;

namespace Peru.Assistant.Bot.Inbox;

/// <summary>Deletes what is known of an owner. The address goes last, when the receipt has been sent to it.</summary>
internal static class Erasure
{
    public static void AddTo(NpgsqlBatch batch, ClaimedConversation claimed, string code, DateTimeOffset now)
    {
        var contact = claimed.ContactId;
        var conversation = claimed.Conversation.Value;
        batch.Add("""
            insert into erasure (code, requested_at, facts, messages)
            select $3, $4, (select count(*) from fact where contact_id = $1), (select count(*) from inbox where conversation_id = $2)
            """, contact, conversation, code, now);
        batch.Add("delete from receipt where outbox_id in (select id from outbox where conversation_id = $1)", conversation);
        batch.Add("delete from recommendation where contact_id = $1", contact);
        batch.Add("delete from outbox where conversation_id = $1", conversation);
        batch.Add("delete from fact where contact_id = $1", contact);
        batch.Add("delete from consent where contact_id = $1", contact);
        batch.Add("delete from assessment where contact_id = $1", contact);
        batch.Add("delete from handoff where contact_id = $1", contact);
        // The carrier's id stays, without a word or an address, so that a redelivery is still known as one.
        batch.Add("""
            update inbox set conversation_id = null, body = '', choice = '', latitude = null, longitude = null, address = '', payload = ''
            where conversation_id = $1 and handled_at is not null
            """, conversation);
        batch.Add("update contact set erase_code = $2 where id = $1", contact, code);
    }
}
