using System.Text.Json.Nodes;
using Npgsql;
using NpgsqlTypes;

namespace Peru.Assistant.Skills.Retrieval;

/// <summary>The catalog's tables: entries with their revisions, and the lexical search over those that are live.</summary>
public sealed class CatalogStore(NpgsqlDataSource database)
{
    // What a long message asks for stands near its beginning.
    private const int LongestSearch = 500;

    /// <summary>Brings the seed in: new entries, and newer texts of entries that no member of staff has changed.</summary>
    /// <returns>How many revisions were written.</returns>
    public async Task<int> SeedAsync(IReadOnlyList<JsonObject> entries, CancellationToken ct)
    {
        await using var command = database.CreateCommand("""
            with seed as (
                select * from unnest($1::text[], $2::jsonb[], $3::text[], $4::text[], $5::text[]) as s (id, body, name_words, phrase_words, summary_words)),
            added as (
                insert into resource (id) select id from seed on conflict do nothing),
            latest as (
                select distinct on (resource_id) resource_id, revision, author, body from resource_revision order by resource_id, revision desc),
            changed as (
                select s.*, coalesce(l.revision, 0) + 1 as revision
                from seed s left join latest l on l.resource_id = s.id
                where l.resource_id is null or (l.author = 'seed' and l.body <> s.body)),
            archived as (
                update resource_revision r set status = 'archived' from changed c where r.resource_id = c.id and r.status = 'live'
                returning 1)
            insert into resource_revision (resource_id, revision, status, author, body, name_words, phrase_words, summary_words)
            select id, revision, 'live', 'seed', body, name_words, phrase_words, summary_words
            from changed, (select count(*) from archived) as after_archived
            """);
        command.Parameters.Add(Texts(entries.Select(entry => (string)entry["id"]!)));
        command.Parameters.Add(new NpgsqlParameter { Value = entries.Select(entry => entry.ToJsonString()).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Jsonb });
        command.Parameters.Add(Texts(entries.Select(entry => OwnerWords.Fold((string)entry["name"]!))));
        command.Parameters.Add(Texts(entries.Select(entry => OwnerWords.Fold(string.Join(' ', Words(entry["phrases"]).Concat(Words(entry["tags"])))))));
        command.Parameters.Add(Texts(entries.Select(entry => OwnerWords.Fold((string)entry["summary_es"]!))));
        return await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>The live entries, ordered by id.</summary>
    public async Task<IReadOnlyList<Resource>> LoadAsync(CancellationToken ct)
    {
        await using var command = database.CreateCommand("select body, revision from resource_revision where status = 'live' order by resource_id");
        await using var row = await command.ExecuteReaderAsync(ct);
        var resources = new List<Resource>();
        while (await row.ReadAsync(ct))
            resources.Add(ResourceJson.Parse(JsonNode.Parse(row.GetString(0))!, row.GetInt32(1)));
        return resources;
    }

    /// <summary>How well the live entries are found by the words of a text: any of them, whatever the accents.</summary>
    public async Task<IReadOnlyDictionary<string, LexicalHit>> LexicalAsync(string text, CancellationToken ct)
    {
        // Wrong spelling is left to the n-grams of NeedHead: word_similarity took 20 ms over 152 entries, ts_rank_cd 5, this takes 1.
        await using var command = database.CreateCommand("""
            with asked as (
                select string_agg(quote_literal(lexeme), ' | ')::tsquery as query from unnest(to_tsvector('catalog', $1)))
            select resource_id, ts_rank(search, query, 1)
            from resource_revision, asked
            where status = 'live' and search @@ query
            """);
        var words = OwnerWords.Fold(text);
        command.Parameters.Add(new NpgsqlParameter { Value = words[..Math.Min(words.Length, LongestSearch)] });
        await using var row = await command.ExecuteReaderAsync(ct);
        var hits = new Dictionary<string, LexicalHit>(StringComparer.Ordinal);
        while (await row.ReadAsync(ct))
            hits[row.GetString(0)] = new LexicalHit(row.GetFloat(1));
        return hits;
    }

    private static IEnumerable<string> Words(JsonNode? list) => list is JsonArray words ? words.Select(word => (string)word!) : [];

    private static NpgsqlParameter Texts(IEnumerable<string> texts) =>
        new() { Value = texts.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text };
}
