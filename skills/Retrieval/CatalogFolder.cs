using System.Text.Json;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Peru.Assistant.Skills.Retrieval;

/// <summary>The catalog as it comes with the program: <c>content/catalog/</c>.</summary>
public static class CatalogFolder
{
    private static readonly IDeserializer Yaml = new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).Build();

    /// <summary>The seed's entries, each with the owners' words of <c>synonyms.yaml</c> beside its own fields.</summary>
    /// <exception cref="InvalidDataException">A file cannot be read; the message names it and the line.</exception>
    public static IReadOnlyList<JsonObject> ReadEntries()
    {
        var words = ReadYaml<Dictionary<string, Words>>("synonyms.yaml");
        var entries = Read("resources.json", text => JsonNode.Parse(text)!.AsArray().Select(entry => entry!.DeepClone().AsObject()).ToList());
        foreach (var entry in entries)
        {
            if (!words.TryGetValue((string?)entry["id"] ?? "", out var own))
                continue;
            foreach (var (name, list) in ((string, List<string>)[])[("called", own.Called), ("phrases", own.Phrases), ("trades", own.Trades), ("people", own.People), ("home", own.Home)])
                entry[name] = new JsonArray([.. list.Select(item => JsonValue.Create(item))]);
            entry["point"] = own.Point;
        }
        return entries;
    }

    /// <summary>What owners ask for and the trades they name: <c>needs.yaml</c>.</summary>
    public static NeedWords ReadNeeds() => ReadYaml<NeedWords>("needs.yaml");

    private static T ReadYaml<T>(string name) => Read(name, text => Yaml.Deserialize<T>(text));

    private static T Read<T>(string name, Func<string, T> parse)
    {
        var file = Path.Combine(AppContext.BaseDirectory, "content", "catalog", name);
        try
        {
            return parse(File.ReadAllText(file));
        }
        catch (YamlException error)
        {
            throw new InvalidDataException($"content/catalog/{name}, line {error.Start.Line}: {error.InnerException?.Message ?? error.Message}", error);
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"content/catalog/{name}, line {error.LineNumber + 1}: {error.Message}", error);
        }
    }

    private sealed class Words
    {
        public string Point { get; set; } = "";

        public List<string> Called { get; set; } = [];

        public List<string> Trades { get; set; } = [];

        public List<string> People { get; set; } = [];

        public List<string> Home { get; set; } = [];

        public List<string> Phrases { get; set; } = [];
    }
}
