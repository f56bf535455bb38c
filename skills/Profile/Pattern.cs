using System.Text.RegularExpressions;

namespace Peru.Assistant.Skills.Profile;

/// <summary>
/// A regular expression over a message's line that is tried only where one of the words stands that it cannot match without. A
/// message meets a few of the hundred rules; the others cost next to nothing and are never built.
/// </summary>
internal sealed class Pattern
{
    // Interpreted at first: compiling all of them would take a second before the first answer. One that is met again and again is
    // compiled beside the answers, one at a time, and is then three times as fast.
    private const int WorthCompiling = 50;

    // A compiled rule takes most of a megabyte, a long one several: the longest stay as they are, and no more are compiled than pay.
    private const int MostCompiled = 40;
    private const int LongestCompiled = 1500;
    private static readonly Lock Queue = new();
    private static Task compiling = Task.CompletedTask;
    private static int compiled;

    private readonly string written;
    private readonly RegexOptions options;
    private readonly ushort[]? needed;
    private Regex? regex;
    private int used;

    public Pattern(string written, RegexOptions options = RegexOptions.None)
    {
        this.written = written;
        this.options = options | RegexOptions.CultureInvariant;
        needed = Needles.Of(written, options);
    }

    public Match First(Reading reading) => First(reading, reading.Line);

    public bool IsIn(Reading reading) => IsIn(reading, reading.Line);

    /// <summary>As <see cref="First(Reading)"/>, in a stretch of whole words of the line.</summary>
    public Match First(Reading reading, string part) => MayMatch(reading) ? For(part).Match(part) : Match.Empty;

    public bool IsIn(Reading reading, string part) => MayMatch(reading) && For(part).IsMatch(part);

    public IEnumerable<Match> All(Reading reading, string? part = null)
    {
        for (var match = First(reading, part ?? reading.Line); match.Success; match = match.NextMatch())
            yield return match;
    }

    /// <summary>The match that begins its search here; for patterns with <c>\G</c>.</summary>
    public Match From(string line, int start) => For(line).Match(line, start);

    /// <summary>Never false where the pattern matches.</summary>
    internal bool MayMatch(Reading reading) => needed is null || reading.Keys.HasAny(needed);

    internal Regex Regex => regex ??= new Regex(written, options);

    private Regex For(string line)
    {
        if (used < WorthCompiling && Interlocked.Increment(ref used) == WorthCompiling)
            Compile(line);
        return Regex;
    }

    private void Compile(string line)
    {
        lock (Queue)
        {
            if (written.Length > LongestCompiled || compiled++ >= MostCompiled)
                return;
            compiling = compiling.ContinueWith(_ =>
            {
                var made = new Regex(written, options | RegexOptions.Compiled);
                // Its code is made by the first search: here, not in an answer.
                made.IsMatch(line);
                regex = made;
            }, TaskScheduler.Default);
        }
    }
}
