using System.Reflection;
using Peru.Assistant.Skills.Profile;

namespace Peru.Assistant.Tests.Skills.Profile;

public sealed class PatternTests
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

    // A rule that is never passed over runs on every message.
    [Fact]
    public void Nearly_every_rule_is_passed_over_in_a_message_of_other_things()
    {
        var reading = Peru.Assistant.Skills.Profile.Reading.Of("xilófono azul");
        var tried = All.Where(rule => rule.Pattern.MayMatch(reading)).Select(rule => rule.Name).ToList();

        Assert.True(tried.Count <= All.Length / 7, string.Join(' ', tried));
    }
}
