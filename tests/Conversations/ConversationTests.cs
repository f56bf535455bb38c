using Peru.Assistant.Bot.Dialogue;
using Peru.Assistant.Skills;
using Peru.Assistant.Tests.Support;
using YamlDotNet.Serialization;

namespace Peru.Assistant.Tests.Conversations;

/// <summary>Every file beside this one is a conversation that must go as written.</summary>
public sealed class ConversationTests
{
    public static TheoryData<string> Files() =>
        [.. Directory.EnumerateFiles(RepoRoot.File("tests", "Conversations"), "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_conversation_goes_as_written(string name)
    {
        var file = new DeserializerBuilder().Build().Deserialize<ConversationFile>(await File.ReadAllTextAsync(RepoRoot.File("tests", "Conversations", name + ".yaml")));
        var parts = await TurnParts.Instance;
        var run = new ConversationRun(parts, file);
        var log = new List<string>();
        var asked = new List<string>();
        var (lastSaid, lastText) = ("", "");
        for (var i = 0; i < file.Talk.Count; i++)
        {
            var line = file.Talk[i];
            var result = await run.HearAsync(line);
            log.Add($"— {line.Say ?? line.Press ?? line.Send ?? "(ubicación)"}");
            log.Add(result.Reply is { } reply ? $"  {reply.Text} {string.Concat(reply.Buttons.Select(button => $"[{button.Title}]"))}" : "  (silencio)");
            var at = $"{name}, line {i + 1}\n{string.Join('\n', log)}\n";
            Check(line, result, run, at);
            if (result.Reply is not null)
                Invariants.Check(run, parts, result.Reply, at);
            Invariants.CheckResources(parts, result, at);
            NoFactIsAskedTwice(asked, result, line, at);
            // Whoever says something else hears something else.
            var (said, text) = (line.Say ?? line.Press ?? line.Send ?? "", result.Reply?.Text ?? "");
            Assert.True(said == lastSaid || text.Length == 0 || text != lastText || line.Repeats, $"{at}: the same reply twice running");
            (lastSaid, lastText) = (said, text);
        }
        if (Environment.GetEnvironmentVariable("SHOW_CONVERSATIONS") is { Length: > 0 } folder)
            await File.WriteAllLinesAsync(Path.Combine(folder, name + ".txt"), log);
    }

    private static void Check(ConversationFile.Line line, TurnResult result, ConversationRun run, string at)
    {
        Assert.True(line.Silent == (result.Reply is null), at + (line.Silent ? "expected silence" : "expected a reply"));
        var text = result.Reply?.Text ?? "";
        Assert.All(line.Contains, part => Assert.True(text.Contains(part, StringComparison.OrdinalIgnoreCase), $"{at}: lacks \"{part}\""));
        Assert.All(line.Lacks, part => Assert.False(text.Contains(part, StringComparison.OrdinalIgnoreCase), $"{at}: has \"{part}\""));
        Assert.True(line.Any.Count == 0 || line.Any.Exists(part => text.Contains(part, StringComparison.OrdinalIgnoreCase)), $"{at}: has none of {string.Join(", ", line.Any)}");
        if (line.Buttons is { } buttons)
            Assert.True(buttons.SequenceEqual(result.Reply!.Buttons.Select(button => button.Title)), $"{at}: buttons");
        foreach (var (fact, value) in line.Facts)
            Assert.True((run.Profile[fact] ?? "") == value, $"{at}: {fact} is \"{run.Profile[fact]}\", not \"{value}\"");
        if (line.Shows is { } count)
            Assert.True(result.Recommendations.Count == count, $"{at}: shows {string.Join(", ", result.Recommendations.Select(shown => shown.ResourceId))}");
        if (line.Resource is { } wanted)
            Assert.True(result.Recommendations.Any(shown => wanted.Split('|').Contains(shown.ResourceId)), $"{at}: {wanted} is not among {string.Join(", ", result.Recommendations.Select(shown => shown.ResourceId))}");
        Assert.True(line.Handoff is null || line.Handoff == result.HandoffReason, $"{at}: handoff is {result.HandoffReason}");
        Assert.True(line.Consent is null || result.Consents.Any(consent => consent.Given == line.Consent), $"{at}: consent");
        Assert.True(line.OptsOut is null || line.OptsOut == result.OptOut, $"{at}: opt-out is {result.OptOut}");
        Assert.True(line.Feedback is null || result.Feedback.Any(feedback => feedback.Answer == line.Feedback), $"{at}: feedback");
        Assert.True(line.Erases == (result.EraseCode is not null), $"{at}: erase");
        if (line.StoresNothing)
            Assert.True(result.Facts.Count == 0 && result.Recommendations.Count == 0 && result.Assessments.Count == 0 && result.Feedback.Count == 0, $"{at}: stores something");
    }

    // A question that was answered is not put again; one that was passed over may be put once more.
    private static void NoFactIsAskedTwice(List<string> asked, TurnResult result, ConversationFile.Line line, string at)
    {
        if (line.Say is not null && result.EraseCode is not null)
            asked.Clear();
        if (line.Repeats || result.State.OpenQuestion is not { } open || !FactNames.All.Contains(open) || result.Reply?.Text.Contains('?', StringComparison.Ordinal) != true)
            return;
        asked.Add(open);
        Assert.True(asked.Count(fact => fact == open) <= 2, $"{at}: {open} is asked again and again");
    }
}
