using System.Reflection;
using System.Text.RegularExpressions;
using Peru.Assistant.Skills.Profile;

namespace Peru.Assistant.Tests.Skills.Profile;

public sealed partial class PatternTests
{
    private static readonly (string Name, Pattern Pattern)[] All =
    [
        .. from type in typeof(FactExtractor).Assembly.GetTypes()
           from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
           where field.FieldType == typeof(Pattern)
           select (type.Name + "." + field.Name, (Pattern)field.GetValue(null)!),
    ];

    [Fact]
    public void A_rule_is_never_passed_over_where_it_would_match()
    {
        string[] tables = ["extraction_cases.tsv", "extraction_holdout.tsv", "extraction_holdout2.tsv", "extraction_holdout3.tsv"];
        foreach (var text in tables.SelectMany(ExtractionCase.Read).Select(one => one.Text))
        {
            var reading = Peru.Assistant.Skills.Profile.Reading.Of(text);
            foreach (var (name, pattern) in All)
                Assert.True(pattern.MayMatch(reading) || !pattern.Regex.IsMatch(reading.Line), $"{name} would match «{text}»");
        }
    }

    // Two ways to read a repeated word double the time with each repetition: «3 3 3 3 …» would hold a worker for good. Only what stands
    // in a rule twice, or where anything may stand, can be read in two ways; the last word keeps a rule for the whole line from matching.
    [Fact]
    public void No_rule_loses_itself_in_a_word_said_again_and_again()
    {
        var lost = from rule in All
                   let written = rule.Pattern.Regex.ToString()
                   let impatient = new Regex(written, rule.Pattern.Regex.Options & ~RegexOptions.Compiled, TimeSpan.FromMilliseconds(300))
                   let words = Word().Matches(written).Select(match => match.Value).ToList()
                   from lead in words.Take(40).Append("3").Distinct()
                   from word in words.GroupBy(word => word).Where(same => same.Count() > 1).Select(same => same.Key).Concat(Phrase().Matches(written).Select(match => match.Value)).Append("3").Append("xilofono").Distinct()
                   where IsLost(impatient, $" {lead} " + string.Concat(Enumerable.Repeat(word + " ", 40)) + "zzz ")
                   select $"{rule.Name} in «{lead} {word} {word} …»";

        Assert.Equal("", string.Join(", ", lost));
    }

    private static bool IsLost(Regex rule, string line)
    {
        try
        {
            _ = rule.Match(line);
            return false;
        }
        catch (RegexMatchTimeoutException)
        {
            return true;
        }
    }

    [GeneratedRegex("[a-z]+")]
    private static partial Regex Word();

    [GeneratedRegex("[a-z]+ [a-z]+")]
    private static partial Regex Phrase();

    // A rule that is never passed over runs on every message.
    [Fact]
    public void Nearly_every_rule_is_passed_over_in_a_message_of_other_things()
    {
        var reading = Peru.Assistant.Skills.Profile.Reading.Of("xilófono azul");
        var tried = All.Where(rule => rule.Pattern.MayMatch(reading)).Select(rule => rule.Name).ToList();

        Assert.True(tried.Count <= All.Length / 7, string.Join(' ', tried));
    }
}
