using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace Peru.Assistant.Skills.Language;

/// <summary>The words that an owner may say and what they mean, from <c>content/*/words.yaml</c>; every language works at any time.</summary>
public sealed class Vocabulary
{
    // What people put around a control word without changing it.
    private static readonly string[] Politeness =
    [
        "por favor", "porfavor", "porfa", "porfis", "pf", "pls", "quiero ver", "quiero", "quisiera", "dame", "ver", "ir al", "ir a", "ve al", "el", "la", "mi", "un", "una", "gracias",
    ];

    private readonly List<(string Name, WordList List)> controls = [];
    private readonly Dictionary<string, List<WordList>> topics = new(StringComparer.Ordinal);

    private Vocabulary()
    {
    }

    public static Vocabulary Load() => Load(ContentFolder.Path());

    public static Vocabulary Load(string contentFolder)
    {
        var vocabulary = new Vocabulary();
        foreach (var file in Directory.EnumerateFiles(contentFolder, "words.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            vocabulary.Add(file);
        return vocabulary;
    }

    /// <returns>The control word that a whole folded message is (<c>menu</c>, <c>stop</c> …), or null.</returns>
    public string? Control(string folded)
    {
        if (folded.Length is 0 or > 60)
            return null;
        var bare = WithoutPoliteness(folded);
        return Exact(folded) ?? Exact(bare) ?? Slipped(bare);
    }

    /// <summary>Whether a folded text speaks of a topic: says one of its phrases, or is one of its whole messages.</summary>
    public bool Hears(string topic, string folded)
    {
        if (folded.Length == 0 || !topics.TryGetValue(topic, out var lists))
            return false;
        return lists.Any(list => list.IsWhole(folded) || list.IsIn(folded));
    }

    public IEnumerable<string> Topics => topics.Keys;

    private string? Exact(string folded) => controls.FirstOrDefault(control => control.List.IsWhole(folded) || control.List.IsIn(folded)).Name;

    private string? Slipped(string folded) => controls.FirstOrDefault(control => control.List.IsSlipOf(folded)).Name;

    private static string WithoutPoliteness(string folded)
    {
        var bare = folded;
        for (var again = true; again;)
        {
            again = false;
            foreach (var word in Politeness)
            {
                if (bare.StartsWith(word + " ", StringComparison.Ordinal))
                    (bare, again) = (bare[(word.Length + 1)..], true);
                if (bare.EndsWith(" " + word, StringComparison.Ordinal))
                    (bare, again) = (bare[..^(word.Length + 1)], true);
            }
        }
        return bare;
    }

    private void Add(string file)
    {
        try
        {
            var read = new DeserializerBuilder().Build().Deserialize<WordFile>(File.ReadAllText(file));
            controls.AddRange(read.Control.Select(entry => (entry.Key, entry.Value.Folded())));
            foreach (var (topic, list) in read.Topics)
            {
                if (!topics.TryGetValue(topic, out var lists))
                    topics[topic] = lists = [];
                lists.Add(list.Folded());
            }
        }
        catch (YamlException e)
        {
            throw new InvalidDataException($"{file}, line {e.Start.Line}: {e.Message}", e);
        }
    }
}
