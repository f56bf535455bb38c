using System.Text.Json.Nodes;
using Npgsql;
using Peru.Assistant.Skills;
using Peru.Assistant.Skills.Profile;

namespace Peru.Assistant.Bot.Simulator;

/// <summary>What the assistant knows of a simulated owner, for the page's side panel.</summary>
internal sealed class SimulatorOwnerStore(NpgsqlDataSource database)
{
    private readonly Lazy<Ubigeo> places = new(Ubigeo.Load);

    /// <returns>A JSON object: known, consent, optedOut, handoffs, facts, scores (the latest of each kind), resources (as last shown, best first).</returns>
    public async Task<JsonObject> ReadAsync(string contact, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            """
            with owner as (
                select k.id, k.opted_out_at from contact_address a join contact k on k.id = a.contact_id where a.kind = 'simulator' and a.value = $1
            )
            select jsonb_build_object(
                'known', exists (select 1 from owner),
                'optedOut', coalesce((select opted_out_at is not null from owner), false),
                'consent', (select given from consent c join owner on owner.id = c.contact_id where c.purpose = 'service' order by c.id desc limit 1),
                'handoffs', (
                    select coalesce(jsonb_agg(h.reason order by h.id), '[]') from handoff h join owner on owner.id = h.contact_id where h.closed_at is null),
                'facts', (
                    select coalesce(jsonb_agg(jsonb_build_object('name', f.name, 'value', f.value, 'extractor', f.extractor, 'confidence', f.confidence, 'confirmed', f.confirmed) order by f.id), '[]')
                    from fact f join owner on owner.id = f.contact_id where f.superseded_by is null),
                'scores', (
                    select coalesce(jsonb_agg(jsonb_build_object('kind', latest.kind, 'label', latest.label, 'probability', latest.probability, 'detail', latest.detail)), '[]')
                    from (select distinct on (a.kind) a.* from assessment a join owner on owner.id = a.contact_id order by a.kind, a.id desc) latest),
                'resources', (
                    select coalesce(jsonb_agg(jsonb_build_object('id', latest.resource_id, 'name', latest.name, 'rank', latest.rank, 'why', latest.why, 'feedback', latest.feedback) order by latest.at desc, latest.rank), '[]')
                    from (
                        select distinct on (r.resource_id) r.*, r.created_at as at, v.body ->> 'name' as name
                        from recommendation r join owner on owner.id = r.contact_id
                            left join resource_revision v on v.resource_id = r.resource_id and v.revision = r.revision
                        order by r.resource_id, r.id desc
                    ) latest)
            )::text
            """);
        command.Parameters.Add(new() { Value = contact });
        var owner = JsonNode.Parse((string)(await command.ExecuteScalarAsync(ct))!)!.AsObject();
        foreach (var fact in owner["facts"]!.AsArray().OfType<JsonObject>())
            if ((string?)fact["name"] is FactNames.Region or FactNames.Province or FactNames.District)
                fact["place"] = places.Value.Name((string)fact["value"]!);
        return owner;
    }
}
