using Peru.Assistant.Skills.Language;
using Peru.Assistant.Skills.Retrieval;

namespace Peru.Assistant.Skills.CatalogQuestion;

/// <summary>Which resource of the catalog a sentence names: "quiero Reactiva Perú", "qué es el Nuevo RUS".</summary>
public sealed class ResourceNames
{
    // Words that many names share, or that say nothing alone.
    private static readonly HashSet<string> Common = new(StringComparer.Ordinal)
    {
        "de", "del", "la", "el", "los", "las", "y", "e", "en", "para", "con", "al", "a", "por", "peru", "creditos", "credito", "mype", "programa", "nacional",
        "cursos", "curso", "registro", "regimen", "inscripcion", "plataforma", "empresa", "negocio", "negocios", "servicio", "centro", "centros", "apoyo",
        "feria", "ferias", "red", "marca", "app", "caja", "banco", "clave", "sol", "gratis", "certificado", "escuela", "compras", "fondo", "bono", "lima",
        "trujillo", "cusco", "arequipa", "ica", "pucallpa", "nuevo", "mi", "tu", "licencia", "municipal", "campana",
    };

    // Letters that two forms of a word must share: "exporto" and "exportar", "cursos" and "curso".
    private const int Stem = 5;

    // Words of names and tags that owners say of anything at all.
    private static readonly HashSet<string> Idle = new(StringComparer.Ordinal)
    {
        "peru", "para", "como", "nuevo", "nueva", "negocio", "negocios", "empresa", "gratis", "costo", "local", "crecer", "emprende", "emprendedor", "persona", "personas", "nombre", "informacion", "grupo", "plan", "sunat", "importa", "importante", "vender", "venta", "ventas", "mercado",
        "lima", "cusco", "trujillo", "arequipa", "huancayo", "piura", "sullana", "tacna", "maynas", "pucallpa",
    };

    private readonly List<(Resource Resource, IReadOnlyList<string> Names)> names;
    private readonly Dictionary<string, HashSet<string>> telling;

    public ResourceNames(IEnumerable<Resource> resources)
    {
        names = [.. resources.Select(resource => (resource, NamesOf(resource)))];
        telling = names.ToDictionary(entry => entry.Resource.Id, entry => TellingOf(entry.Resource), StringComparer.Ordinal);
    }

    /// <summary>Whether a sentence shares a telling word with the resource's name or tags.</summary>
    public bool Touches(string text, Resource resource) => telling.TryGetValue(resource.Id, out var words) && Shares(text, words);

    /// <returns>The resource with the longest name in the sentence, or null where none is named.</returns>
    public Resource? In(string text)
    {
        var padded = $" {FoldedText.Of(text)} ";
        return names
            .SelectMany(entry => entry.Names.Select(name => (entry.Resource, Name: name)))
            .Where(entry => padded.Contains($" {entry.Name} ", StringComparison.Ordinal))
            .OrderByDescending(entry => entry.Name.Length)
            .Select(entry => entry.Resource)
            .FirstOrDefault();
    }

    private static bool Shares(string text, HashSet<string> words) => FoldedText.Words(FoldedText.Of(text))
        .Any(word => words.Contains(word) || (word.Length >= Stem && !Idle.Contains(word) && words.Any(known => known.Length >= Stem && known.AsSpan(0, Stem).SequenceEqual(word.AsSpan(0, Stem)))));

    // Of three letters only what no other word is made of: RUC, RUS, POS.
    private static HashSet<string> TellingOf(Resource resource) =>
        [.. FoldedText.Words(FoldedText.Of(string.Join(' ', resource.Tags.Prepend(resource.Name)).Replace('-', ' ')))
            .Where(word => !Idle.Contains(word) && (word.Length > 3 || (word.Length == 3 && !Common.Contains(word))))];

    private static List<string> NamesOf(Resource resource)
    {
        var found = new List<string>();
        foreach (var part in resource.Name.Split(['(', ')', '–', ':', '"', ',']))
        {
            var folded = FoldedText.Of(part);
            if (IsTelling(folded))
                found.Add(folded);
        }
        // The id is often how people call it: "reactiva-peru", "fae-mype", "haku-winay".
        var id = resource.Id.Replace('-', ' ');
        if (IsTelling(id))
            found.Add(id);
        foreach (var ending in (string[])[" peru"])
        {
            if (id.EndsWith(ending, StringComparison.Ordinal) && IsTelling(id[..^ending.Length]))
                found.Add(id[..^ending.Length]);
        }
        found.AddRange(resource.Called.Select(FoldedText.Of));
        return [.. found.Distinct(StringComparer.Ordinal)];
    }

    private static bool IsTelling(string name) => name.Length >= 3 && FoldedText.Words(name).Any(word => word.Length >= 3 && !Common.Contains(word));
}
