using System.Text;

namespace Peru.Assistant.Bot.CommandLine;

/// <summary>The lines that a command reads, from a file or from standard input, as they come: never all in memory.</summary>
internal static class InputLines
{
    public static async IAsyncEnumerable<string> ReadAsync(
        FileInfo? file, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        using var reader = file is null
            ? new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false))
            : new StreamReader(file.FullName, new UTF8Encoding(false));
        while (await reader.ReadLineAsync(ct) is { } line)
            yield return line;
    }
}
