using System.Net.Sockets;
using System.Text;

namespace Peru.Assistant.Tests.Support;

/// <summary>A form posted over a plain socket: every byte of the address as it is given.</summary>
internal static class RawPost
{
    public static async Task<string> SendAsync(Uri address, string target, byte[] body, string signature)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(address.Host, address.Port);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.UTF8.GetBytes(
            $"POST {target} HTTP/1.1\r\nHost: bot.example.pe\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded; charset=UTF-8\r\n"
            + $"X-Twilio-Signature: {signature}\r\nContent-Length: {body.Length}\r\n\r\n"));
        await stream.WriteAsync(body);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }
}
