using System.Globalization;

namespace Peru.Assistant.Skills.Profile;

/// <summary>Puts numbers in digits: «tres mil quinientos», «5 mil», «2k», «medio millar», «iskay pachak», «2 waranqa».</summary>
internal static class NumberWords
{
    public static List<Word> InDigits(List<Word> words)
    {
        var result = new List<Word>(words.Count);
        for (var i = 0; i < words.Count;)
        {
            var used = Read(words, i, out var value);
            if (used == 0)
            {
                result.Add(words[i++]);
                continue;
            }
            var digits = used == 1 && words[i].IsNumber ? words[i].Text : value.ToString("0.##", CultureInfo.InvariantCulture);
            result.Add(new Word(digits, words[i].Start, words[i + used - 1].End));
            i += used;
        }
        return result;
    }

    private static int Read(List<Word> words, int at, out decimal value)
    {
        var used = QuechuaNumbers.Read(words, at, out value);
        return used > 0 ? used : SpanishNumbers.Read(words, at, out value);
    }
}
