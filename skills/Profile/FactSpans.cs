using System.Globalization;
using System.Numerics;

namespace Peru.Assistant.Skills.Profile;

/// <summary>Finds every amount, time, count and place of a message, whatever it is there for.</summary>
internal static class FactSpans
{
    private const int MostPeople = 300;

    // Words between what was wrong and what is right: «, no, perdón, en».
    private const int FarthestCorrection = 6;

    public static List<FactSpan> In(Reading reading, DateOnly today, Places places)
    {
        var spans = new List<FactSpan>();
        if (reading.Words.Count == 0)
            return spans;
        AddTimes(reading, today, spans);
        AddAmounts(reading, spans);
        AddCounts(reading, spans);
        spans.AddRange(places.Spans(reading));
        Correct(reading, spans);
        return spans;
    }

    // «en Lamas, perdón, en Tarapoto»: the second in the first one's place. Numbers were put right before.
    private static void Correct(Reading reading, List<FactSpan> spans)
    {
        for (var i = 0; i < spans.Count; i++)
        {
            var wrong = spans[i];
            var right = spans.FindIndex(span => span.Kind[0] == wrong.Kind[0] && span.First > wrong.Last && span.First <= wrong.Last + FarthestCorrection
                && reading.MoodOf(span.First) != Mood.Asked && Between(reading, wrong, span).Any(at => Corrections.Corrects(reading.Words, at)) && !Between(reading, wrong, span).Any(at => reading.Words[at].IsBreak));
            if (right >= 0)
            {
                spans[right] = spans[right] with { First = wrong.First };
                spans.RemoveAt(i--);
            }
        }
    }

    private static IEnumerable<int> Between(Reading reading, FactSpan one, FactSpan other) => Enumerable.Range(one.Last, Math.Min(other.First, reading.Words.Count) - one.Last);

    private static void AddTimes(Reading reading, DateOnly today, List<FactSpan> spans)
    {
        foreach (var span in Durations.In(reading))
            Add(spans, reading.WordAt(span.Start), reading.WordAt(span.End - 1) + 1, ["duration", span.Months < 12 ? "months" : span.Months < 240 ? "years" : "decades"], span.Before(today));
        foreach (var (first, last, month) in Dates.In(reading.Words, today))
            Add(spans, first, last, ["date"], month);
    }

    private static void Add(List<FactSpan> spans, int first, int last, IReadOnlyList<string> kind, DateOnly began)
    {
        if (!spans.Exists(other => other.First < last && first < other.Last))
            spans.Add(new FactSpan(first, last, kind, [new SpanMeaning(FactNames.Started, FactNames.Started, began.ToString("yyyy-MM", CultureInfo.InvariantCulture))]));
    }

    private static void AddAmounts(Reading reading, List<FactSpan> spans)
    {
        decimal? said = null;
        foreach (var amount in Amounts.In(reading))
        {
            var (first, last) = (reading.WordAt(amount.Start), reading.WordAt(amount.End - 1) + 1);
            if (amount.Soles < 5 || spans.Exists(other => other.First < last && first < other.Last))
                continue;
            var own = Sales.PeriodOf(reading, amount);
            var times = own ?? said ?? 1;
            said = own ?? said;
            var month = decimal.Round(amount.Soles * times).ToString(CultureInfo.InvariantCulture);
            spans.Add(new FactSpan(first, last, ["amount", amount.SaysMoney ? "soles" : "bare", "period" + (own is null ? "" : Math.Round(own.Value).ToString(CultureInfo.InvariantCulture)), "size" + BitOperations.Log2((uint)Math.Min(amount.Soles, 1_000_000))],
                [.. FactNames.Sales.Select(name => new SpanMeaning(name, name, month))]));
        }
    }

    private static void AddCounts(Reading reading, List<FactSpan> spans)
    {
        var left = Amounts.Most;
        for (var i = 0; i < reading.Words.Count && left > 0; i++)
        {
            if (Family.List(reading.Words, i) is { People: > 0 and <= MostPeople } people && !spans.Exists(other => other.Kind[0] is not "amount" && other.First < people.End && i < other.Last))
            {
                spans.RemoveAll(other => other.First < people.End && i < other.Last);
                if (!IsOnlyHad(reading.Words, i, people.End))
                    spans.Add(Count(people.People, i, people.End, "people"));
                i = people.End - 1;
                continue;
            }
            if (!int.TryParse(reading.Words[i].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count is 0 or > MostPeople)
                continue;
            if (spans.Exists(other => other.Kind[0] != "amount" && other.First <= i && i < other.Last))
                continue;
            spans.Add(Count(count, i, i + 1, "count"));
            left--;
        }
    }

    // «tengo 3 hijos»: had, and no word of their working.
    private static bool IsOnlyHad(IReadOnlyList<Word> words, int first, int end) =>
        first > 0 && words[first - 1].Text is "tengo" or "tenemos" && (end == words.Count || words[end].IsMark) && words[end - 1].Text is "hijos" or "hijas" or "hijo" or "hija" or "nietos" or "nietas" or "nieto" or "nieta";

    private static FactSpan Count(int count, int first, int last, string kind) =>
        new(first, last, [kind, count switch { 1 => "one", < 20 => "few", _ => "many" }],
        [
            new SpanMeaning("workers.beside", FactNames.Workers, count.ToString(CultureInfo.InvariantCulture)),
            new SpanMeaning("workers.together", FactNames.Workers, (count - 1).ToString(CultureInfo.InvariantCulture)),
        ]);
}
