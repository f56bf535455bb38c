using System.Text.RegularExpressions;

namespace Peru.Assistant.Skills.Profile;

/// <summary>
/// A regular expression over a message's line that is tried only where one of the words stands that it cannot match without. A
/// message meets a few of the hundred rules; the others cost next to nothing and are never built.
/// </summary>
internal sealed class Pattern
{
    private readonly string written;
    private readonly RegexOptions options;
    private readonly ushort[]? needed;

    // Interpreted: of so many rules each runs seldom, and compiling them took a second before the first answer.
    private Regex? regex;

    public Pattern(string written, RegexOptions options = RegexOptions.None)
    {
        this.written = written;
        this.options = options | RegexOptions.CultureInvariant;
        needed = Needles.Of(written, options);
    }

    public Match First(Reading reading) => MayMatch(reading) ? Regex.Match(reading.Line) : Match.Empty;

    public bool IsIn(Reading reading) => MayMatch(reading) && Regex.IsMatch(reading.Line);

    /// <summary>As <see cref="First(Reading)"/>, in a stretch of whole words of the line.</summary>
    public Match First(Reading reading, string part) => MayMatch(reading) ? Regex.Match(part) : Match.Empty;

    public bool IsIn(Reading reading, string part) => MayMatch(reading) && Regex.IsMatch(part);

    public IEnumerable<Match> All(Reading reading, string? part = null)
    {
        for (var match = First(reading, part ?? reading.Line); match.Success; match = match.NextMatch())
            yield return match;
    }

    /// <summary>The match that begins its search here; for patterns with <c>\G</c>.</summary>
    public Match From(string line, int start) => Regex.Match(line, start);

    /// <summary>Never false where the pattern matches.</summary>
    internal bool MayMatch(Reading reading) => needed is null || reading.Keys.HasAny(needed);

    internal Regex Regex => regex ??= new Regex(written, options);
}
