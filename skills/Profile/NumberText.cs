using System.Globalization;

namespace Peru.Assistant.Skills.Profile;

/// <summary>Reads what begins with a digit: 1,200.50 · 4.500 · 1.5 · 15/03/2021 · 2k · 20watañam.</summary>
internal static class NumberText
{
    // No business here counts in billions; longer ones are telephone, account and document numbers, kept as they stand.
    private const int MaxDigits = 9;

    public static int Read(string text, int start, int length, List<Word> words)
    {
        var end = start;
        while (end < length && (char.IsAsciiDigit(Plain(text, end)) || (end + 1 < length && Plain(text, end) is '.' or ',' or '/' && char.IsAsciiDigit(Plain(text, end + 1)))))
            end++;
        var written = string.Create(end - start, (text, start), static (span, from) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = Plain(from.text, from.start + i);
        });
        foreach (var (value, offset, size) in Values(written))
            words.Add(new Word(value, start + offset, start + offset + size));
        return end;
    }

    private static char Plain(string text, int at) => PlainText.Fold(text[at]);

    private static IEnumerable<(string Value, int Offset, int Size)> Values(string written)
    {
        if (written.Contains('/', StringComparison.Ordinal))
        {
            yield return (written, 0, written.Length);
            yield break;
        }
        if (written.Length <= MaxDigits + 4 && Number(written) is { } number)
        {
            yield return (number.ToString("0.##", CultureInfo.InvariantCulture), 0, written.Length);
            yield break;
        }
        // «1,2,3» or a long document number: each run of digits by itself.
        var from = 0;
        foreach (var part in written.Split('.', ','))
        {
            yield return (part, from, part.Length);
            from += part.Length + 1;
        }
    }

    /// <summary>In Peru 1,200.50; also 1.200,50 and 4.500 (three digits after a lone mark are thousands).</summary>
    private static decimal? Number(string written)
    {
        var marks = written.Where(c => c is '.' or ',').ToArray();
        if (marks.Length == 0)
            return written.Length <= MaxDigits ? decimal.Parse(written, CultureInfo.InvariantCulture) : null;
        var last = written.LastIndexOfAny(['.', ',']);
        var after = written.Length - last - 1;
        var decimals = marks.Distinct().Count() == 2 || (marks.Length == 1 && after != 3) ? after : 0;
        if (decimals > 2 || !Thousands(decimals > 0 ? written[..last] : written))
            return null;
        var digits = new string([.. written.Where(char.IsAsciiDigit)]);
        var value = decimal.Parse(digits, CultureInfo.InvariantCulture);
        for (var i = 0; i < decimals; i++)
            value /= 10;
        return value;
    }

    private static bool Thousands(string whole)
    {
        var groups = whole.Split('.', ',');
        return groups[0].Length is > 0 and <= MaxDigits && (groups.Length == 1 || groups[0].Length <= 3) && groups.Skip(1).All(group => group.Length == 3);
    }
}
