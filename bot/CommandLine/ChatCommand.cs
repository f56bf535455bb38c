using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Peru.Assistant.Bot.Database;
using Peru.Assistant.Bot.Inbox;
using Peru.Assistant.Bot.Simulator;

namespace Peru.Assistant.Bot.CommandLine;

/// <summary><c>chat</c>: a terminal owner. Each line is one message through inbox, turn and outbox; the next is read when its turn is done.</summary>
internal static class ChatCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create()
    {
        var channel = new Option<string>("--channel") { DefaultValueFactory = _ => "whatsapp", Description = "whatsapp or sms." };
        channel.AcceptOnlyFromAmong("whatsapp", "sms");
        var contact = new Option<string>("--contact") { Description = "Who writes; without it a new owner." };
        var json = new Option<bool>("--json") { Description = "One JSON object a line for each message: text, buttons, segments, facts, scores, resources." };
        var command = new Command("chat", "Chat as an owner: each line of standard input is a message; each reply ends with a line «---».") { channel, contact, json };
        command.SetAction(async (parsed, ct) =>
        {
            var settings = Settings.Read();
            await using var database = await Database.Database.OpenAsync(DatabaseOptions.From(settings), TimeProvider.System, ct);
            var services = new ServiceCollection();
            services.AddLogging(logging => logging.AddSimpleConsole().SetMinimumLevel(LogLevel.Error));
            services.AddBot(settings, database, TimeProvider.System);
            services.AddSingleton(new InboxOptions { Debounce = TimeSpan.Zero });
            services.AddSingleton<TerminalOwner>();
            await using var bot = services.BuildServiceProvider();

            var owner = bot.GetRequiredService<TerminalOwner>();
            var name = parsed.GetValue(contact) is { Length: > 0 } given ? given : $"terminal-{Guid.NewGuid():N}"[..24];
            await foreach (var line in InputLines.ReadAsync(null, ct))
            {
                var answer = await owner.SayAsync(name, Words.ToChannel(parsed.GetValue(channel)!), line, ct);
                await Console.Out.WriteLineAsync(parsed.GetValue(json) ? JsonSerializer.Serialize(answer, Json) : Plain(answer));
                await Console.Out.FlushAsync(ct);
            }
        });
        return command;
    }

    private static string Plain(TerminalAnswer answer)
    {
        var buttons = answer.Buttons.Count > 0 ? "\n" + string.Join(' ', answer.Buttons.Select(button => $"[{button}]")) : "";
        return $"{answer.Text}{buttons}\n---";
    }
}
