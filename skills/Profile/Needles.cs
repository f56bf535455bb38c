using System.Text.RegularExpressions;

namespace Peru.Assistant.Skills.Profile;

/// <summary>
/// Works out from a pattern strings of which every match holds at least one: « (?:pago|pide) .* cupos?» gives «cupo». Of the
/// choices in a sequence it takes the one whose shortest string is longest. Knows the syntax that our rules use.
/// </summary>
internal sealed class Needles
{
    private const int MostStrings = 96;
    private static readonly Part Nothing = new([""], null);
    private static readonly Part Anything = new(null, null);

    private readonly string pattern;
    private readonly bool spaced;
    private int at;

    private Needles(Regex regex) => (pattern, spaced) = (regex.ToString(), regex.Options.HasFlag(RegexOptions.IgnorePatternWhitespace));

    /// <param name="Exact">All that this part can match; null where that is open.</param>
    /// <param name="Needed">Strings of which one is in every match; null where there are none.</param>
    private sealed record Part(IReadOnlyCollection<string>? Exact, IReadOnlyCollection<string>? Needed);

    public static IReadOnlyCollection<string>? Of(Regex regex) => new Needles(regex).Alternatives().Needed;

    private Part Alternatives()
    {
        var all = new List<Part> { Sequence() };
        while (Take("|"))
            all.Add(Sequence());
        return new Part(Union(all, part => part.Exact), Union(all, part => part.Needed));
    }

    private Part Sequence()
    {
        IReadOnlyCollection<string> run = [""];
        IReadOnlyCollection<string>? best = null;
        var exact = true;
        while (at < pattern.Length && pattern[at] is not ('|' or ')'))
        {
            if (spaced && char.IsWhiteSpace(pattern[at]))
            {
                at++;
                continue;
            }
            var part = Repeated();
            if (part.Exact is { } strings && run.Count * strings.Count <= MostStrings)
            {
                run = [.. run.SelectMany(head => strings.Select(tail => head + tail)).Distinct()];
                continue;
            }
            best = Better(Better(best, run), part.Needed);
            run = part.Exact ?? [""];
            exact = false;
        }
        return new Part(exact ? run : null, Better(best, run));
    }

    private Part Repeated()
    {
        var part = One();
        if (at == pattern.Length || pattern[at] is not ('?' or '*' or '+' or '{'))
            return part;
        var most = pattern[at] == '?' ? 1 : 2;
        var least = pattern[at] == '+' ? 1 : 0;
        if (pattern[at++] == '{')
        {
            var end = pattern.IndexOf('}', at);
            least = pattern[at] == '0' ? 0 : 1;
            most = pattern[at..end] == "1" ? 1 : 2;
            at = end + 1;
        }
        Take("?");
        return least == 0 ? most == 1 && part.Exact is { } strings ? new Part([.. strings, ""], null) : Anything : most == 1 ? part : part with { Exact = null };
    }

    private Part One()
    {
        var c = pattern[at++];
        switch (c)
        {
            case '(':
                return Group();
            case '[':
                return Class();
            case '^' or '$':
                return Nothing;
            case '.':
                return Anything;
            case '\\':
                c = pattern[at++];
                return c switch
                {
                    'd' => Literal(Enumerable.Range('0', 10).Select(digit => ((char)digit).ToString())),
                    'b' or 'G' => Nothing,
                    >= 'a' and <= 'z' or >= 'A' and <= 'Z' => Anything,
                    _ => Literal([c.ToString()]),
                };
            default:
                return Literal([c.ToString()]);
        }
    }

    private Part Group()
    {
        var beside = Take("?=") || Take("?!") || Take("?<=") || Take("?<!");
        if (!beside && Take("?<"))
            at = pattern.IndexOf('>', at) + 1;
        else if (!beside)
            Take("?:");
        var inside = Alternatives();
        at++;
        return beside ? Nothing : inside;
    }

    // Only «[oa]» is spelt out; ranges and «not these» are anything.
    private Part Class()
    {
        var end = pattern.IndexOf(']', at);
        var inside = pattern[at..end];
        at = end + 1;
        return inside.Length <= 4 && inside.All(char.IsAsciiLetter) ? Literal(inside.Select(letter => letter.ToString())) : Anything;
    }

    private static Part Literal(IEnumerable<string> strings)
    {
        string[] all = [.. strings];
        return new Part(all, all);
    }

    private bool Take(string next)
    {
        if (string.CompareOrdinal(pattern, at, next, 0, next.Length) != 0)
            return false;
        at += next.Length;
        return true;
    }

    private static IReadOnlyCollection<string>? Union(List<Part> parts, Func<Part, IReadOnlyCollection<string>?> strings) =>
        parts.TrueForAll(part => strings(part) is not null) ? [.. parts.SelectMany(part => strings(part)!).Distinct()] : null;

    private static IReadOnlyCollection<string>? Better(IReadOnlyCollection<string>? one, IReadOnlyCollection<string>? other) =>
        (Worth(one), Worth(other)) is var (first, second) && first > second || first == second && one?.Count <= other?.Count ? one : first == 0 && second == 0 ? null : other;

    private static int Worth(IReadOnlyCollection<string>? strings) => strings is null ? 0 : strings.Min(text => text.Count(c => c != ' '));
}
