using System.CommandLine;
using System.Globalization;
using Peru.Assistant.Scoring;

namespace Peru.Assistant.Bot.CommandLine;

/// <summary><c>embed [FILE]</c>: one text a line in, its vector a line out (384 numbers, tab-separated). For the training steps.</summary>
internal static class EmbedCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo?>("FILE") { Arity = ArgumentArity.ZeroOrOne, Description = "One text a line; standard input without it." };
        var passage = new Option<bool>("--passage") { Description = "Encode as texts to be found, not as queries." };
        var command = new Command("embed", "Vectors of texts, for training.") { file, passage };
        command.SetAction(async (parsed, ct) =>
        {
            using var encoder = TextEncoder.Load();
            await foreach (var line in InputLines.ReadAsync(parsed.GetValue(file), ct))
            {
                var vector = parsed.GetValue(passage) ? encoder.EncodePassage(line) : encoder.EncodeQuery(line);
                await Console.Out.WriteLineAsync(string.Join('\t', vector.Select(v => v.ToString("G7", CultureInfo.InvariantCulture))));
            }
        });
        return command;
    }
}
