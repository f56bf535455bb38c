using Npgsql;

namespace Peru.Assistant.Bot;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: the database answers too.</summary>
internal static class Health
{
    public static void MapHealth(this WebApplication web)
    {
        web.MapGet("/health/live", () => Results.Text("ok"));
        web.MapGet("/health/ready", async (NpgsqlDataSource database, CancellationToken ct) =>
        {
            try
            {
                await using var command = database.CreateCommand("select 1");
                await command.ExecuteScalarAsync(ct);
                return Results.Text("ok");
            }
            catch (NpgsqlException)
            {
                return Results.Text("the database is away", statusCode: StatusCodes.Status503ServiceUnavailable);
            }
        });
    }
}
