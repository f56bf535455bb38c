using System.Text.RegularExpressions;

namespace Peru.Assistant.Skills.Profile;

/// <summary>
/// Works out from a pattern strings of which every match holds at least one: « (?:pago|pide) .* cupos?» gives « cupo». Of the
/// choices in a sequence it takes the one whose worst string is best. Knows the syntax that our rules use.
/// </summary>
internal sealed class Needles
{
    private const int MostStrings = 96;
    private const string StartMark = "\u0001";
    private const string Marks = @"()[]{}|?*+.^$\\";
    private static readonly Part Nothing = new([""], null);
    private static readonly Part Anything = new(null, null);
    private static readonly Part Digit = Literal(["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"]);

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Common = new HashSet<string>
    {
        "tengo", "tenemos", "vendo", "vendemos", "venta", "ventas", "negocio", "tienda", "bodega", "puesto", "clientes", "todo", "para", "como", "con", "del", "los", "las", "una",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly string pattern;
    private readonly bool spaced;
    private int at;

    private Needles(string pattern, RegexOptions options) => (this.pattern, spaced) = (pattern, options.HasFlag(RegexOptions.IgnorePatternWhitespace));

    /// <param name="Exact">All that this part can match; null where that is open.</param>
    /// <param name="Needed">Strings of which one is in every match, with a mark where they stand at its start; null where there are none.</param>
    private sealed record Part(string[]? Exact, string[]? Needed);

    /// <summary>Places in <see cref="WordKeys"/> of which every match has at least one; null where nothing is sure.</summary>
    public static ushort[]? Of(string pattern, RegexOptions options) =>
        After(["?"], false, new Needles(pattern, options).Alternatives().Needed) is { } needed && Worth(needed) > 0 ? [.. needed.Select(text => Best(text).Place).Distinct()] : null;

    private Part Alternatives()
    {
        var all = new List<Part> { Sequence() };
        while (Take("|"))
            all.Add(Sequence());
        return new Part(Union(all, part => part.Exact), Union(all, part => part.Needed));
    }

    private Part Sequence()
    {
        string[] run = [""];
        string[]? best = null;
        var (exact, first) = (true, true);
        while (at < pattern.Length && pattern[at] is not ('|' or ')'))
        {
            if (spaced && char.IsWhiteSpace(pattern[at]))
            {
                at++;
                continue;
            }
            var part = Repeated();
            if (part.Exact is { } strings && Fits(run, strings))
            {
                run = Joined(run, strings);
                continue;
            }
            best = Better(Better(best, first ? AtStart(run) : run), After(run, first, part.Needed));
            run = part.Exact ?? [""];
            exact = first = false;
        }
        return new Part(exact ? run : null, Better(best, first ? AtStart(run) : run));
    }

    private static string[] AtStart(string[] strings) => Array.ConvertAll(strings, text => StartMark + text);

    // «vend» at the start of a part that follows a space begins a word.
    private static string[]? After(string[] run, bool first, string[]? needed)
    {
        var mark = Array.TrueForAll(run, text => text.EndsWith(' ')) ? " " : first && run is [""] ? StartMark : "";
        return needed is null ? null : Array.ConvertAll(needed, text => text.Replace(StartMark, mark, StringComparison.Ordinal));
    }

    private static bool Fits(string[] heads, string[] tails) => heads.Length == 1 || heads.Length * tails.Length <= MostStrings;

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
                    'd' => Digit,
                    'b' or 'G' => Nothing,
                    >= 'a' and <= 'z' or >= 'A' and <= 'Z' => Anything,
                    _ => Literal([c.ToString()]),
                };
            default:
                return Literal([Plain()]);
        }
    }

    // A stretch of plain letters; the last by itself where it is repeated.
    private string Plain()
    {
        var start = at - 1;
        while (at < pattern.Length && !Marks.Contains(pattern[at], StringComparison.Ordinal) && !(spaced && char.IsWhiteSpace(pattern[at])))
            at++;
        if (at - start > 1 && at < pattern.Length && pattern[at] is '?' or '*' or '+' or '{')
            at--;
        return pattern[start..at];
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
        return inside.Length <= 4 && inside.All(char.IsAsciiLetter) ? Literal([.. inside.Select(letter => letter.ToString())]) : Anything;
    }

    private static Part Literal(string[] strings) => new(strings, AtStart(strings));

    private bool Take(string next)
    {
        if (string.CompareOrdinal(pattern, at, next, 0, next.Length) != 0)
            return false;
        at += next.Length;
        return true;
    }

    private static string[] Joined(string[] heads, string[] tails)
    {
        if (heads is [""])
            return tails;
        var joined = new string[heads.Length * tails.Length];
        for (var i = 0; i < joined.Length; i++)
            joined[i] = heads[i / tails.Length] + tails[i % tails.Length];
        return joined;
    }

    private static string[]? Union(List<Part> parts, Func<Part, string[]?> strings)
    {
        var all = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            if (strings(part) is not { } some)
                return null;
            all.UnionWith(some);
        }
        return [.. all];
    }

    private static string[]? Better(string[]? one, string[]? other)
    {
        var (first, second) = (Worth(one), Worth(other));
        return first == 0 && second == 0 ? null : first > second || (first == second && one!.Length <= other!.Length) ? one : other;
    }

    private static int Worth(string[]? strings)
    {
        var least = strings is null ? 0 : int.MaxValue;
        foreach (var text in strings ?? [])
            least = Math.Min(least, Best(text).Worth);
        return least;
    }

    /// <summary>The word by which a string is best looked for: the longest, unless half of the owners write it. It must begin after a space.</summary>
    private static (int Worth, ushort Place) Best(string text)
    {
        var (best, place) = (0, (ushort)0);
        for (var start = text.AsSpan().IndexOfAny(' ', StartMark[0]) + 1; start > 0 && start < text.Length;)
        {
            var end = text.IndexOf(' ', start);
            var word = text.AsSpan(start, (end < 0 ? text.Length : end) - start);
            var worth = Common.Contains(word) ? 2 : word.Length;
            if (worth > best)
                (best, place) = (worth, WordKeys.Place(word, end >= 0));
            start = end < 0 ? text.Length : end + 1;
        }
        return (best, place);
    }
}
