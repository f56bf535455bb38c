using System.Text;

namespace Peru.Assistant.Skills.Profile;

/// <summary>
/// Peru's departments, provinces and districts by name, folded into a tree of words. Read once from <c>content/geo</c>;
/// lines are tab-separated.
/// </summary>
public sealed class Gazetteer
{
    private readonly Dictionary<string, string> nameOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> respelt = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> shortened = new(StringComparer.Ordinal);
    private readonly HashSet<string> ordinary = new(StringComparer.Ordinal);
    private readonly HashSet<string> notPlaces = new(StringComparer.Ordinal);
    private readonly HashSet<string> knownWords = new(StringComparer.Ordinal);

    private Gazetteer()
    {
    }

    internal PlaceNode Root { get; } = new();

    public static Gazetteer Load() => Load(Path.Combine(AppContext.BaseDirectory, "content", "geo"));

    public static Gazetteer Load(string folder)
    {
        var places = new Gazetteer();
        foreach (var parts in Rows(folder, "ubigeo.tsv").Skip(1).Select(row => row.Split('\t')))
        {
            places.nameOf[parts[0]] = parts[2];
            places.Add(Folded(parts[2]), parts[0], parts[0].Length switch { 2 => 3, 4 => 2, _ => 0 });
        }
        foreach (var parts in Rows(folder, "known_places.tsv").Select(row => row.Split('\t')))
            places.Add(Folded(parts[0]), parts[1], parts[1].Length switch { 2 => 3, 4 => 2, _ => 1 });
        places.ordinary.UnionWith(Rows(folder, "common_words.tsv"));
        places.notPlaces.UnionWith(Rows(folder, "not_places.tsv"));
        places.ReadSpellings();
        return places;
    }

    /// <summary>The official name of a code; the code itself where it is unknown.</summary>
    public string NameOf(string ubigeo) => nameOf.GetValueOrDefault(ubigeo, ubigeo);

    public bool Knows(string ubigeo) => nameOf.ContainsKey(ubigeo);

    internal bool IsOrdinary(string name) => ordinary.Contains(name);

    /// <summary>The word of a well-known place that sounds like this one, or differs by one letter in six or more; else null.</summary>
    internal string? Respell(string word, bool near)
    {
        if (word.Length < 4 || word.Length > 20 || knownWords.Contains(word) || notPlaces.Contains(word))
            return null;
        var key = PlaceSpelling.Key(word);
        if (respelt.TryGetValue(key, out var same))
            return same;
        if (!near || word.Length < 6)
            return null;
        foreach (var shorter in Shortened(key))
            if (shortened.TryGetValue(shorter, out var keys))
                foreach (var candidate in keys)
                    if (PlaceSpelling.OneAway(key, candidate) && respelt[candidate].Length >= 6)
                        return respelt[candidate];
        return null;
    }

    private void Add(string name, string ubigeo, int rank)
    {
        var node = Root;
        foreach (var word in name.Split(' '))
            node = node.Next(word);
        node.Name = name;
        node.Readings.RemoveAll(reading => reading.Ubigeo == ubigeo);
        node.Readings.Add(new PlaceName(ubigeo, rank));
        foreach (var word in name.Split(' '))
            if (rank > 0 || !name.Contains(' ', StringComparison.Ordinal))
                knownWords.Add(word);
    }

    private void ReadSpellings()
    {
        foreach (var node in Root.All().Where(node => node.Readings.Any(reading => reading.Rank > 0)))
            foreach (var word in node.Name.Split(' ').Where(word => word.Length >= 4 && !ordinary.Contains(word) && !notPlaces.Contains(word) || word is "lima" or "barranca"))
                respelt.TryAdd(PlaceSpelling.Key(word), word);
        foreach (var key in respelt.Keys.Where(key => key.Length >= 5))
            foreach (var shorter in Shortened(key))
            {
                if (!shortened.TryGetValue(shorter, out var keys))
                    shortened[shorter] = keys = [];
                keys.Add(key);
            }
    }

    private static IEnumerable<string> Shortened(string key) =>
        Enumerable.Range(0, key.Length).Select(i => key.Remove(i, 1)).Append(key);

    private static string Folded(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var c in name.Split('(')[0])
            if (PlainText.Fold(c) is var plain and not '\0')
                folded.Append(plain is (>= 'a' and <= 'z') or (>= '0' and <= '9') ? plain : ' ');
        return string.Join(' ', folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static IEnumerable<string> Rows(string folder, string file)
    {
        var path = Path.Combine(folder, file);
        return File.Exists(path)
            ? File.ReadLines(path).Where(row => row.Length > 0 && row[0] != '#')
            : throw new FileNotFoundException("A list of places is missing: " + path, path);
    }
}
