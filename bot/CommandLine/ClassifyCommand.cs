using System.CommandLine;
using System.Globalization;
using Peru.Assistant.Scoring.Language;

namespace Peru.Assistant.Bot.CommandLine;

/// <summary><c>classify language [FILE]</c>: one text a line in, a table with a header out.</summary>
internal static class ClassifyCommand
{
    public static Command Create() => new("classify", "What a text is: its language.") { Language() };

    private static Command Language()
    {
        var file = new Argument<FileInfo?>("FILE") { Arity = ArgumentArity.ZeroOrOne, Description = "One text a line; standard input without it." };
        var command = new Command("language", "The language of each text: es, qu (quy or quz), mixed, other or unknown.") { file };
        command.SetAction(async (parsed, ct) =>
        {
            var classifier = LanguageClassifier.Load();
            await Console.Out.WriteLineAsync("text\tlabel\tvariety\tprobability\tabstained");
            await foreach (var line in InputLines.ReadAsync(parsed.GetValue(file), ct))
            {
                var score = classifier.Classify(line);
                await Console.Out.WriteLineAsync(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Cell(line)}\t{score.Label}\t{score.Variety}\t{score.Probability:0.0000}\t{(score.Abstained ? "true" : "false")}"));
            }
        });
        return command;
    }

    // A tab inside a text would shift the columns of its row.
    private static string Cell(string text) => text.Replace('\t', ' ');
}
