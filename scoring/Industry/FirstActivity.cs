using System.Text.RegularExpressions;

namespace Peru.Assistant.Scoring.Industry;

/// <summary>The words up to the first break after something has been said: "BODEGA - PANADERIA" is a bodega.</summary>
internal static partial class FirstActivity
{
    private const int LongestText = 1_000;

    private static readonly HashSet<string> Greeting = new(
        ("hola buenas buenos dias tardes noches señor señora señores señorita amigo amiga bueno mire disculpe gracias saludos soy somos mi nombre mucho gusto venta servicio taller negocio "
        + "oficina administrativa tengo tenemos vendo local comercial actividad actividades empresa le cuento les ok si").Split(' '), StringComparer.Ordinal);

    public static string[] Words(string text)
    {
        var start = text.Length > LongestText ? text[..LongestText] : text;
        foreach (var match in Break().EnumerateMatches(start))
        {
            var words = FoldedText.Fold(start[..match.Index]).Split(' ');
            if (SaysSomething(words))
                return words;
        }
        return FoldedText.Fold(start).Split(' ');
    }

    /// <summary>Of a licence record ("BODEGA - PANADERIA - PASTELERIA") its first business; any other text as it is.</summary>
    public static string OfRecord(string text)
    {
        for (var at = text.IndexOf(" - ", StringComparison.Ordinal); at >= 0; at = text.IndexOf(" - ", at + 3, StringComparison.Ordinal))
        {
            var first = text[..at];
            if (first.Length <= LongestText && SaysSomething(FoldedText.Fold(first).Split(' ')))
                return first;
        }
        return text;
    }

    private static bool SaysSomething(string[] words) =>
        Array.Exists(words, word => word.Length > 0 && !IndustryFeatures.Silent.Contains(word) && !Greeting.Contains(word));

    [GeneratedRegex(@"\s-\s|[,;/:().+|\n]|\s(?:y|e|con|tambien|también|ademas|además|aparte|mas|más)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Break();
}
