using Npgsql;
using NpgsqlTypes;
using Peru.Assistant.Scoring;

namespace Peru.Assistant.Skills.Retrieval;

/// <summary>Vectors of texts: from the file that came with the program, else from the database, else made now and kept there.</summary>
public sealed class VectorStore(NpgsqlDataSource database, TextEncoder encoder, VectorFile file)
{
    /// <summary>The vectors of texts as they are asked for: owners' phrases.</summary>
    public Task<IReadOnlyDictionary<string, float[]>> QueriesAsync(IEnumerable<string> texts, CancellationToken ct) =>
        GetAsync("query", texts, encoder.EncodeQuery, ct);

    /// <summary>The vectors of texts to be found: the catalog's own.</summary>
    public Task<IReadOnlyDictionary<string, float[]>> PassagesAsync(IEnumerable<string> texts, CancellationToken ct) =>
        GetAsync("passage", texts, encoder.EncodePassage, ct);

    private async Task<IReadOnlyDictionary<string, float[]>> GetAsync(string kind, IEnumerable<string> texts, Func<string, float[]> encode, CancellationToken ct)
    {
        var vectors = new Dictionary<string, float[]>(StringComparer.Ordinal);
        var missing = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in texts)
            if (file.Find(kind, text) is { } vector)
                vectors[text] = vector;
            else
                missing.Add(text);
        if (missing.Count > 0)
            await ReadAsync(kind, missing, vectors, ct);
        foreach (var text in missing)
        {
            // As it is kept, so that the next start ranks as this one does.
            var kept = VectorFile.ToBytes(encode(text));
            vectors[text] = VectorFile.ToVector(kept);
            await AddAsync(kind, text, kept, ct);
        }
        return vectors;
    }

    private async Task ReadAsync(string kind, HashSet<string> missing, Dictionary<string, float[]> vectors, CancellationToken ct)
    {
        await using var command = database.CreateCommand("select text, vector from text_vector where encoder = $1 and kind = $2 and text = any($3)");
        command.Parameters.Add(new NpgsqlParameter { Value = file.Encoder });
        command.Parameters.Add(new NpgsqlParameter { Value = kind });
        command.Parameters.Add(new NpgsqlParameter { Value = missing.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text });
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct))
        {
            vectors[row.GetString(0)] = VectorFile.ToVector(row.GetFieldValue<byte[]>(1));
            missing.Remove(row.GetString(0));
        }
    }

    private async Task AddAsync(string kind, string text, byte[] vector, CancellationToken ct)
    {
        await using var command = database.CreateCommand("insert into text_vector (encoder, kind, text, vector) values ($1, $2, $3, $4) on conflict do nothing");
        command.Parameters.Add(new NpgsqlParameter { Value = file.Encoder });
        command.Parameters.Add(new NpgsqlParameter { Value = kind });
        command.Parameters.Add(new NpgsqlParameter { Value = text });
        command.Parameters.Add(new NpgsqlParameter { Value = vector });
        await command.ExecuteNonQueryAsync(ct);
    }
}
