namespace Peru.Assistant.Skills.Profile;

/// <summary>Names of Peru's departments, provinces and districts by INEI code.</summary>
public sealed class Ubigeo
{
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);

    private Ubigeo()
    {
    }

    public static Ubigeo Load()
    {
        var ubigeo = new Ubigeo();
        foreach (var line in File.ReadLines(ContentFolder.Path("geo", "ubigeo.tsv")).Skip(1))
        {
            if (line.Split('\t') is [var code, _, var name, ..])
                ubigeo.names[code] = name;
        }
        return ubigeo;
    }

    /// <returns>The place's name; the code itself where it is unknown.</returns>
    public string Name(string code) => names.GetValueOrDefault(code, code);
}
