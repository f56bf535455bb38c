using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Peru.Assistant.Bot.Simulator;

/// <summary>The simulator's door: only this machine comes in, and an outage goes out as words, never as an exception.</summary>
internal static class SimulatorGuard
{
    public static async ValueTask<object?> PassAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        if (!IsHere(context.HttpContext))
            return Results.NotFound();
        try
        {
            return await next(context);
        }
        catch (Exception error) when (IsOutage(error))
        {
            return Problem(StatusCodes.Status503ServiceUnavailable, "La base de datos no responde. Prueba de nuevo en un momento.");
        }
        catch (BadHttpRequestException error)
        {
            return Problem(error.StatusCode, error.StatusCode == StatusCodes.Status413PayloadTooLarge ? "El mensaje es demasiado grande." : "No se entiende el pedido.");
        }
    }

    public static IResult Problem(int status, string error) => Results.Json(new { error }, statusCode: status);

    public static bool IsOutage(Exception error) => error is NpgsqlException or TimeoutException or SocketException;

    // A proxy on this machine also connects from here; what it forwards, or calls by another name, comes from elsewhere.
    private static bool IsHere(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && (http.Request.Host.Host is "localhost" || (IPAddress.TryParse(http.Request.Host.Host, out var host) && IPAddress.IsLoopback(host)))
        && !http.Request.Headers.ContainsKey("X-Forwarded-For") && !http.Request.Headers.ContainsKey("Forwarded");
}
