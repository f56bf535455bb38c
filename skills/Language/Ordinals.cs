using System.Text.RegularExpressions;

namespace Peru.Assistant.Skills.Language;

/// <summary>A choice named by its number, typed or dictated: "2", "la 2", "opción dos", "el segundo", "iskay".</summary>
public static partial class Ordinals
{
    private static readonly string[][] Numbers =
    [
        ["1", "uno", "una", "primero", "primera", "huk", "uk"], ["2", "dos", "segundo", "segunda", "iskay"], ["3", "tres", "tercero", "tercera", "kimsa", "kinsa"],
        ["4", "cuatro", "cuarto", "cuarta", "tawa"], ["5", "cinco", "quinto", "quinta", "pichqa", "phisqa", "pisqa"], ["6", "seis", "sexto", "suqta"],
        ["7", "siete", "septimo", "qanchis"], ["8", "ocho", "octavo", "pusaq"], ["9", "nueve", "noveno", "isqun"], ["10", "diez", "decimo", "chunka"],
    ];

    /// <returns>The number of a whole folded message, from 1, or null.</returns>
    public static int? Of(string folded)
    {
        if (Chosen().Match(folded) is not { Success: true } match)
            return null;
        var place = Array.FindIndex(Numbers, names => names.Contains(match.Groups["n"].Value));
        return place < 0 ? null : place + 1;
    }

    [GeneratedRegex(@"^(?:(?:el|la|opcion|numero|num|nro|n|quiero|elijo|me interesa|interesa|me gusta|mejor|dame|escojo|respuesta|pues|a ver|ver|de|del|si) )*(?<n>\d{1,2}|[a-z]+)(?: (?:por favor|porfa|pues|pe|gracias|nomas))?$")]
    private static partial Regex Chosen();
}
