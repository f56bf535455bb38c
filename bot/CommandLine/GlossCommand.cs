using System.CommandLine;
using Peru.Assistant.Scoring.Industry;

namespace Peru.Assistant.Bot.CommandLine;

/// <summary><c>gloss [FILE]</c>: one text a line in, the text as the industry classifier reads it out. For the training steps.</summary>
internal static class GlossCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo?>("FILE") { Arity = ArgumentArity.ZeroOrOne, Description = "One text a line; standard input without it." };
        var command = new Command("gloss", "Texts as the industry classifier reads them, for training.") { file };
        command.SetAction(async (parsed, ct) =>
        {
            var gloss = QuechuaGloss.Load();
            await foreach (var line in InputLines.ReadAsync(parsed.GetValue(file), ct))
                await Console.Out.WriteLineAsync(IndustryClassifier.AsRead(gloss, line));
        });
        return command;
    }
}
