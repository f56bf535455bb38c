using Peru.Assistant.Skills;
using YamlDotNet.Serialization;

namespace Peru.Assistant.Bot.Dialogue;

/// <summary>The questions that tell two lines of business apart in plain words, from <c>content/es-PE/industries.yaml</c>.</summary>
internal sealed class IndustryWords
{
    private readonly Dictionary<string, Pair> apart;

    private IndustryWords(Dictionary<string, Pair> apart) => this.apart = apart;

    public IEnumerable<(string Codes, Pair Pair)> All => apart.Select(pair => (pair.Key, pair.Value));

    public static IndustryWords Load() => Load(ContentFolder.Path());

    public static IndustryWords Load(string contentFolder) => new(new DeserializerBuilder().IgnoreUnmatchedProperties().Build()
        .Deserialize<IndustryFile>(File.ReadAllText(Path.Combine(contentFolder, ReplyTexts.Spanish, "industries.yaml"))).Apart);

    /// <returns>The question whose answer is one of the two divisions, with its choices; null where none is written.</returns>
    public (string Question, IReadOnlyList<(string Division, string Answer)> Answers)? Apart(string one, string other)
    {
        var codes = string.CompareOrdinal(one, other) < 0 ? $"{one}|{other}" : $"{other}|{one}";
        return apart.TryGetValue(codes, out var pair) ? (pair.Question, [.. codes.Split('|').Zip(pair.Answers)]) : null;
    }

    internal sealed class IndustryFile
    {
        [YamlMember(Alias = "apart")]
        public Dictionary<string, Pair> Apart { get; set; } = [];
    }

    internal sealed class Pair
    {
        [YamlMember(Alias = "question")]
        public string Question { get; set; } = "";

        /// <summary>At most 20 characters each, in the order of the two codes.</summary>
        [YamlMember(Alias = "answers")]
        public List<string> Answers { get; set; } = [];
    }
}
