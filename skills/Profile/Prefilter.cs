using System.Buffers;
using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace Peru.Assistant.Skills.Profile;

/// <summary>
/// Tries a pattern only where one of the strings stands that it cannot match without. A message meets a few of the hundred rules;
/// the others cost one vectorised look each, and are not even compiled.
/// </summary>
internal static class Prefilter
{
    private static readonly ConcurrentDictionary<Regex, SearchValues<string>?> Needed = new();

    /// <summary>As <see cref="Regex.Match(string)"/>.</summary>
    public static Match First(this Regex pattern, string text) => MayMatch(pattern, text) ? pattern.Match(text) : Match.Empty;

    /// <summary>As <see cref="Regex.IsMatch(string)"/>.</summary>
    public static bool IsIn(this Regex pattern, string text) => MayMatch(pattern, text) && pattern.IsMatch(text);

    /// <summary>Never false where the pattern matches.</summary>
    internal static bool MayMatch(Regex pattern, string text) =>
        Needed.GetOrAdd(pattern, static rule => Needles.Of(rule) is { } needles ? SearchValues.Create([.. needles], StringComparison.Ordinal) : null) is not { } needed
        || text.AsSpan().ContainsAny(needed);
}
