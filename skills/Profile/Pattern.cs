using System.Buffers;
using System.Text.RegularExpressions;

namespace Peru.Assistant.Skills.Profile;

/// <summary>
/// A regular expression that is tried only where one of the strings stands that it cannot match without. A message meets a few
/// of the hundred rules; each of the others costs one vectorised look and is never built.
/// </summary>
internal sealed class Pattern
{
    private readonly string written;
    private readonly RegexOptions options;
    private readonly SearchValues<string>? needed;

    // Interpreted: of so many rules each runs seldom, and compiling them took a second before the first answer.
    private Regex? regex;

    public Pattern(string written, RegexOptions options = RegexOptions.None)
    {
        this.written = written;
        this.options = options | RegexOptions.CultureInvariant;
        needed = Needles.Of(written, options) is { } needles ? SearchValues.Create(needles, StringComparison.Ordinal) : null;
    }

    public bool IsIn(string text) => MayMatch(text) && Regex.IsMatch(text);

    public Match First(string text) => MayMatch(text) ? Regex.Match(text) : Match.Empty;

    public IEnumerable<Match> All(string text)
    {
        for (var match = First(text); match.Success; match = match.NextMatch())
            yield return match;
    }

    /// <summary>The match that begins its search here; for patterns with <c>\G</c>.</summary>
    public Match From(string text, int start) => Regex.Match(text, start);

    /// <summary>Never false where the pattern matches.</summary>
    internal bool MayMatch(string text) => needed is null || text.AsSpan().ContainsAny(needed);

    internal Regex Regex => regex ??= new Regex(written, options);
}
