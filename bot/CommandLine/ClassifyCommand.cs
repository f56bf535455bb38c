using System.CommandLine;
using System.Globalization;
using Peru.Assistant.Scoring;
using Peru.Assistant.Scoring.Industry;
using Peru.Assistant.Scoring.Language;

namespace Peru.Assistant.Bot.CommandLine;

/// <summary><c>classify language|industry [FILE]</c>: one text a line in, a table with a header out.</summary>
internal static class ClassifyCommand
{
    public static Command Create() => new("classify", "What a text is: its language, or the line of business it speaks of.")
    {
        Language(),
        Industry(),
    };

    private static Command Language()
    {
        var file = InputFile();
        var command = new Command("language", "The language of each text: es, qu (quy or quz), mixed, other or unknown.") { file };
        command.SetAction(async (parsed, ct) =>
        {
            var classifier = LanguageClassifier.Load();
            await Console.Out.WriteLineAsync("text\tlabel\tvariety\tprobability\tabstained");
            await foreach (var line in InputLines.ReadAsync(parsed.GetValue(file), ct))
            {
                var score = classifier.Classify(line);
                await Console.Out.WriteLineAsync($"{Cell(line)}\t{score.Label}\t{score.Variety}\t{Figure(score.Probability)}\t{Flag(score.Abstained)}");
            }
        });
        return command;
    }

    private static Command Industry()
    {
        var file = InputFile();
        var command = new Command("industry", "ISIC Rev. 4 section and division of each text.") { file };
        command.SetAction(async (parsed, ct) =>
        {
            using var encoder = TextEncoder.Load();
            using var classifier = IndustryClassifier.Load(encoder);
            await Console.Out.WriteLineAsync("text\tsection\tsection_probability\tdivision\tdivision_probability\tabstained");
            await foreach (var line in InputLines.ReadAsync(parsed.GetValue(file), ct))
            {
                var score = classifier.Classify(line);
                await Console.Out.WriteLineAsync(
                    $"{Cell(line)}\t{score.Section}\t{Figure(score.SectionProbability)}\t{score.Division}\t{Figure(score.DivisionProbability)}\t{Flag(score.Abstained)}");
            }
        });
        return command;
    }

    private static Argument<FileInfo?> InputFile() =>
        new("FILE") { Arity = ArgumentArity.ZeroOrOne, Description = "One text a line; standard input without it." };

    // A tab inside a text would shift the columns of its row.
    private static string Cell(string text) => text.Replace('\t', ' ');

    private static string Figure(float probability) => probability.ToString("0.0000", CultureInfo.InvariantCulture);

    private static string Flag(bool value) => value ? "true" : "false";
}
