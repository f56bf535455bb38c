namespace Peru.Assistant.Skills.Retrieval;

/// <summary>The 24 departments of Peru and Callao, with the INEI's ubigeo.</summary>
public static class Departments
{
    private static readonly string[] Names =
    [
        "Amazonas", "Áncash", "Apurímac", "Arequipa", "Ayacucho", "Cajamarca", "Callao", "Cusco", "Huancavelica", "Huánuco", "Ica", "Junín",
        "La Libertad", "Lambayeque", "Lima", "Loreto", "Madre de Dios", "Moquegua", "Pasco", "Piura", "Puno", "San Martín", "Tacna", "Tumbes", "Ucayali",
    ];

    private static readonly Dictionary<string, string> Codes = Names
        .Select((name, index) => (Words: OwnerWords.Fold(name), Code: $"{index + 1:00}"))
        .ToDictionary(pair => pair.Words, pair => pair.Code, StringComparer.Ordinal);

    /// <summary>The code of a department's name (in any case, accents or not) or of an ubigeo of any length; null: none of them.</summary>
    public static string? CodeOf(string? nameOrCode)
    {
        var words = OwnerWords.Fold(nameOrCode ?? "");
        if (Codes.TryGetValue(words, out var code))
            return code;
        if (words is "cuzco")
            return "08";
        return words.Length is 2 or 4 or 6 && NameOf(words[..2]) is not null ? words[..2] : null;
    }

    /// <summary>The name of a two-digit code, or null.</summary>
    public static string? NameOf(string? code) =>
        code?.Length == 2 && char.IsAsciiDigit(code[0]) && char.IsAsciiDigit(code[1])
        && ((code[0] - '0') * 10 + code[1] - '0') is >= 1 and <= 25 and var number ? Names[number - 1] : null;
}
