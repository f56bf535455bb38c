using Npgsql;
using NpgsqlTypes;

namespace Peru.Assistant.Bot.Database;

internal static class BatchSteps
{
    /// <summary>Adds one statement with its positional parameters.</summary>
    public static void Add(this NpgsqlBatch batch, string sql, params object[] parameters)
    {
        var step = new NpgsqlBatchCommand(sql);
        foreach (var parameter in parameters)
            step.Parameters.Add(parameter is DBNull ? new() { Value = parameter, NpgsqlDbType = NpgsqlDbType.Unknown } : new() { Value = parameter });
        batch.BatchCommands.Add(step);
    }
}
