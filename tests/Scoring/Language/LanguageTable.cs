using Peru.Assistant.Tests.Support;

namespace Peru.Assistant.Tests.Scoring.Language;

/// <summary>A committed table of scoring/training/data/language: its rows by column name.</summary>
internal static class LanguageTable
{
    public static IReadOnlyList<Dictionary<string, string>> Read(string name)
    {
        var lines = File.ReadAllLines(RepoRoot.File("scoring", "training", "data", "language", name));
        var header = lines[0].Split('\t');
        return [.. lines.Skip(1).Where(line => line.Length > 0).Select(line => header.Zip(line.Split('\t')).ToDictionary(cell => cell.First, cell => cell.Second, StringComparer.Ordinal))];
    }
}
