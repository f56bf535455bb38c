using System.Text.RegularExpressions;
using Peru.Assistant.Tests.Support;

namespace Peru.Assistant.Tests.Conventions;

/// <summary>The house style, as far as a machine can read it.</summary>
public sealed partial class TreeTests
{
    private static readonly string[] Suffixes = ["Manager", "Helper", "Helpers", "Util", "Utils", "Service", "Processor", "Handler", "Dispatcher", "Provider", "Factory", "Impl", "Base", "Dto", "Model"];
    private static readonly string[] TopLevel =
    [
        "bot", "skills", "scoring", "content", "infra", "tests", "Peru.Assistant.sln", "Dockerfile", "README.md", "Makefile", "assistant", "LICENSE",
        "CHANGELOG.md", "Directory.Build.props", "Directory.Packages.props", "global.json",
    ];

    [Fact]
    public void Files_are_short_with_a_median_of_70_lines_and_none_over_400()
    {
        var lengths = ProductFiles().Select(file => (File: Relative(file), Lines: File.ReadLines(file).Count())).OrderBy(file => file.Lines).ToList();

        Assert.DoesNotContain(lengths, file => file.Lines > 400);
        Assert.InRange(lengths[lengths.Count / 2].Lines, 1, 70);
        Assert.InRange(lengths[lengths.Count * 9 / 10].Lines, 1, 200);
    }

    [Fact]
    public void No_test_file_is_over_600_lines() =>
        Assert.DoesNotContain(Sources("tests"), file => File.ReadLines(file).Count() > 600);

    [Fact]
    public void Type_names_end_in_no_suffix_outside_the_list() =>
        Assert.DoesNotContain(
            ProductFiles().SelectMany(file => TypeName().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value)),
            name => Suffixes.Any(suffix => name.EndsWith(suffix, StringComparison.Ordinal) && name != suffix));

    [Fact]
    public void Arrows_go_from_bot_to_skills_to_scoring_and_never_back()
    {
        Assert.DoesNotContain(Sources("scoring"), file => Text(file).Contains("Peru.Assistant.Skills", StringComparison.Ordinal) || Text(file).Contains("Peru.Assistant.Bot", StringComparison.Ordinal));
        Assert.DoesNotContain(Sources("skills"), file => Text(file).Contains("Peru.Assistant.Bot", StringComparison.Ordinal));
        Assert.DoesNotContain(Sources("scoring"), file => Text(file).Contains("Npgsql", StringComparison.Ordinal));
    }

    [Fact]
    public void A_turn_touches_no_clock_no_database_and_no_network()
    {
        var dialogue = Sources("bot/Dialogue").Where(file => !file.EndsWith("TurnReading.cs", StringComparison.Ordinal));
        Assert.DoesNotContain(dialogue, file => Impure().IsMatch(Text(file)));
    }

    [Fact]
    public void The_top_of_the_tree_holds_what_it_should_and_no_more()
    {
        var there = Directory.EnumerateFileSystemEntries(RepoRoot.Path).Select(Path.GetFileName).Where(name => name![0] != '.' && name != "artifacts");
        Assert.Empty(there.Except(TopLevel));
    }

    [Fact]
    public void Every_public_async_method_takes_a_token_last_and_without_a_default() =>
        Assert.Empty(ProductFiles().SelectMany(file => TokenWithDefault().Matches(Text(file)).Select(match => $"{Relative(file)}: {match.Value}")));

    [Fact]
    public void Nothing_is_left_open_in_the_code() =>
        Assert.DoesNotContain(ProductFiles(), file => LeftOpen().IsMatch(Text(file)));

    [Fact]
    public void Migrations_are_numbered_without_gaps_or_doubles()
    {
        var numbers = Directory.GetFiles(RepoRoot.File("infra", "migrations"), "*.sql").Select(file => Path.GetFileName(file)[..4]).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(Enumerable.Range(1, numbers.Count).Select(number => number.ToString("0000", System.Globalization.CultureInfo.InvariantCulture)), numbers);
    }

    [Fact]
    public void Files_that_the_README_names_exist()
    {
        var readme = Text(RepoRoot.File("README.md"));
        var named = CodeSpan().Matches(readme).Select(match => match.Groups[1].Value).Where(name => name.Contains('/', StringComparison.Ordinal) && LooksLikeAFile().IsMatch(name));
        Assert.DoesNotContain(named, name => !Path.Exists(RepoRoot.File(name.Split('/'))));
    }

    private static IEnumerable<string> ProductFiles() => Sources("bot").Concat(Sources("skills")).Concat(Sources("scoring"));

    private static IEnumerable<string> Sources(string folder) =>
        Directory.EnumerateFiles(RepoRoot.File(folder.Split('/')), "*.cs", SearchOption.AllDirectories);

    private static string Relative(string file) => Path.GetRelativePath(RepoRoot.Path, file);

    private static string Text(string file) => File.ReadAllText(file);

    [GeneratedRegex(@"\b(?:class|record|struct|interface|enum)\s+([A-Z]\w+)")]
    private static partial Regex TypeName();

    [GeneratedRegex(@"Npgsql|HttpClient|TimeProvider|GetUtcNow")]
    private static partial Regex Impure();

    [GeneratedRegex(@"CancellationToken \w+ = default\b")]
    private static partial Regex TokenWithDefault();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|NotImplementedException)\b")]
    private static partial Regex LeftOpen();

    [GeneratedRegex("`([^`\\s]+)`")]
    private static partial Regex CodeSpan();

    [GeneratedRegex(@"^(bot|skills|scoring|content|infra|tests)/[\w./-]+$")]
    private static partial Regex LooksLikeAFile();
}
