using System.Diagnostics;
using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Peru.Assistant.Skills;

namespace Peru.Assistant.Tests.Skills.Profile;

public sealed class FactFuzzTests
{
    private static readonly string[] Pieces =
    [
        .. ExtractionCase.Read("extraction_cases.tsv").SelectMany(one => one.Text.Split(' ')).Distinct().OrderBy(word => word, StringComparer.Ordinal),
        "S/.", "S/", "99999999999", "1.2.3", "1/13/2021", "0", "-5", "۳", "１２", "🤷‍♀️", "\u202Eabc", "a\u0301\u0301\u0301", "\0", "\uD800", "“", "…", "\n", "\t", "?", "¿", ",", ".",
    ];

    private static readonly decimal[] Periods = [1, 26, 4.3m, 2, 1m / 12];

    private static readonly decimal[] Units = [1, 100, 1000];

    [Fact]
    public void Any_string_is_read_without_an_exception() =>
        Prop.ForAll<string>(text => ExtractionCase.Extractor.Extract(text ?? "", ExtractionCase.Today) is not null).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void No_count_or_amount_is_invented()
    {
        var messages = Gen.Choose(1, 14).SelectMany(length => Gen.ArrayOf(Gen.Elements(Pieces), length)).Select(words => string.Join(' ', words));
        Prop.ForAll(messages.ToArbitrary(), IsDerived).Check(Config.QuickThrowOnFailure.WithMaxTest(4000));
    }

    [Fact]
    public void Every_row_of_the_tables_cut_and_joined_at_random_is_read()
    {
        var rows = ExtractionCase.Read("extraction_cases.tsv").Select(one => one.Text).ToArray();
        var messages = Gen.Elements(rows).Two().SelectMany(pair => Gen.Choose(0, pair.Item1.Length).Select(cut => pair.Item1[cut..] + " " + pair.Item2));
        Prop.ForAll(messages.ToArbitrary(), IsDerived).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("9")]
    [InlineData("9,9.")]
    [InlineData("vendo 80 soles al dia y ")]
    [InlineData("mi hijo y mi hija y ")]
    [InlineData("tengo ruc no tengo ruc si tuviera ")]
    [InlineData("z\u0300\u0301\u0302\u0303")]
    [InlineData("🤷")]
    [InlineData("de la de la en el en el ")]
    [InlineData("iskay pachak chunka ")]
    [InlineData("? ¿ . , ")]
    public void A_million_characters_take_no_longer_than_a_book_of_four_thousand(string piece)
    {
        var text = new StringBuilder().Insert(0, piece, 1_000_000 / piece.Length).ToString();
        var timer = Stopwatch.StartNew();
        _ = ExtractionCase.Extractor.Extract(text, ExtractionCase.Today);

        // Generous: the machine that tests may be busy; without the cut this would take minutes.
        Assert.True(timer.Elapsed < TimeSpan.FromSeconds(20), timer.Elapsed.ToString());
    }

    /// <summary>A number among the facts comes from digits or number words: without any, there is none but «alone» and «with my wife».</summary>
    private static bool IsDerived(string text)
    {
        var facts = ExtractionCase.Extractor.Extract(text, ExtractionCase.Today);
        var numbers = Peru.Assistant.Skills.Profile.Reading.Of(text).Words.Where(word => word.IsNumber || word.Text is "un" or "una").Select(Value).ToList();
        foreach (var fact in facts)
        {
            if (fact.Name is FactNames.SalesMonth or FactNames.SalesGoodMonth or FactNames.SalesBadMonth && !IsSales(decimal.Parse(fact.Value, CultureInfo.InvariantCulture), numbers))
                throw new InvalidOperationException(fact.Name + " " + fact.Value + " of «" + text + "»");
            if (fact.Name == FactNames.Workers && int.Parse(fact.Value, CultureInfo.InvariantCulture) > 12 + numbers.Sum())
                throw new InvalidOperationException("workers " + fact.Value + " of «" + text + "»");
        }
        return true;
    }

    private static decimal Value(Peru.Assistant.Skills.Profile.Word word) =>
        word.Text is "un" or "una" ? 1 : word.Text.Length > 12 ? 0 : decimal.Parse(word.Text, NumberStyles.Number, CultureInfo.InvariantCulture);

    private static bool IsSales(decimal month, List<decimal> numbers)
    {
        var amounts = numbers.Concat(numbers.SelectMany(low => numbers.Select(high => (low + high) / 2))).Concat(numbers.SelectMany(low => numbers.Select(high => ((low * 1000) + high) / 2)));
        return amounts.Any(amount => Periods.Any(times => Units.Any(unit => decimal.Round(amount * unit * times) == month)));
    }
}
