using Peru.Assistant.Skills;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Peru.Assistant.Bot.Batch;

/// <summary>Sectors as staff read them: ISIC codes and the panels' words, in Spanish.</summary>
internal static class SectorNames
{
    private static readonly Lazy<Dictionary<string, string>> Names = new(Read);

    public static string Of(string sector) => Names.Value.GetValueOrDefault(sector, sector);

    private static Dictionary<string, string> Read()
    {
        Dictionary<string, string> names = new(StringComparer.OrdinalIgnoreCase)
        {
            ["commerce"] = "Comercio",
            ["services"] = "Servicios",
            ["food_service"] = "Comida preparada",
            ["manufacturing"] = "Manufactura",
            ["agriculture"] = "Agro",
            ["construction"] = "Construcción",
            ["transport"] = "Transporte",
            ["other"] = "Otros rubros",
        };
        var file = new DeserializerBuilder().IgnoreUnmatchedProperties().WithNamingConvention(CamelCaseNamingConvention.Instance).Build()
            .Deserialize<NameFile>(File.ReadAllText(ContentFolder.Path("es-PE", "industries.yaml")));
        foreach (var (code, texts) in file.Sections.Concat(file.Divisions))
            names[code] = texts["name"];
        return names;
    }

    private sealed class NameFile
    {
        public Dictionary<string, Dictionary<string, string>> Sections { get; set; } = [];

        public Dictionary<string, Dictionary<string, string>> Divisions { get; set; } = [];
    }
}
