using System.Globalization;

namespace Peru.Assistant.Skills.Profile;

/// <summary>
/// Relatives and others who work along: «trabajo con mi esposa y 2 hijos» 3, «mi hermana me ayuda» 1, «mi mamá y yo» 1. «Mis
/// hijos» without a number says nothing of how many.
/// </summary>
internal static class Family
{
    private static readonly HashSet<string> People =
    [
        "esposo", "esposa", "marido", "mujer", "pareja", "conviviente", "hijo", "hija", "mama", "papa", "mami", "madre", "padre", "hermano", "hermana", "hermanito", "hermanita",
        "hijito", "hijita", "cunado", "cunada", "sobrino", "sobrina", "primo", "prima", "suegro", "suegra", "tio", "tia", "nuera", "yerno", "amigo", "amiga", "socio", "socia", "nieto",
        "nieta", "abuelo", "abuela", "comadre", "compadre", "novio", "novia", "vecino", "vecina", "enamorado", "enamorada", "mamita", "ahijado", "ahijada", "chico", "chica",
        "muchacho", "muchacha", "persona", "ayudante", "joven", "senor", "senora", "companero", "companera", "cocinera", "costurera", "trabajador",
        "cocinero", "empleado", "empleada", "trabajadora", "operario", "operaria", "obrero", "peon", "mozo", "moza", "mesero", "mesera", "cajera", "cajero", "vendedora", "vendedor", "tejedora",
        "tejedor", "barbero", "estilista", "peluquera", "mecanico", "tecnico", "tecnica", "maestro", "oficial", "practicante", "repartidor", "motorizado", "chofer", "soldador", "panadero",
        "pastelero", "pastelera", "costurero", "aparador", "secretaria", "profesor", "profesora", "profe", "enfermera", "asistente", "asistenta", "colaborador", "colaboradora",
        "jornalero", "pastor", "primito", "chibolo", "chibola", "chamo", "chama", "huambra", "senito", "empleadito", "chambeador", "ahijadito", "brother", "bro", "manicurista", "recepcionista", "limpiador", "albanil", "carpintero", "zapatero", "disenadora", "disenador", "armador",
    ];

    private static readonly string[] Working = ["trabaj", "vend", "atiend", "atend", "hago", "hacemos", "labor", "manej", "cocin", "prepar", "llev", "estoy", "estamos", "crio", "criam", "siembr", "sembr", "negocio", "puesto", "tienda", "bodega", "taller", "empece", "empez", "abri", "emprend", "produc", "coso", "cosem", "yo", "restaurante", "somos", "solo", "saco", "saca", "tej", "reparti"];

    public static int? Count(Reading reading)
    {
        for (var i = 0; i < reading.Words.Count;)
        {
            var (people, end) = List(reading.Words, i);
            if (people > 0 && reading.MoodOf(i) == Mood.Stated && WorksAlong(reading, i, end))
                return people;
            i = people > 0 ? end : i + 1;
        }
        return null;
    }

    /// <summary>«3 empleados y mi esposa»: who is added after this place of the line.</summary>
    public static int After(Reading reading, int place)
    {
        var y = reading.WordAt(Math.Min(place + 1, reading.Line.Length - 1));
        return y + 1 < reading.Words.Count && reading.Words[y].Text is "y" or "mas" && reading.Words[y + 1].Text is "mi" or "mis" && reading.StartOf(y) >= place ? List(reading.Words, y + 1).People : 0;
    }

    /// <summary>«mi esposa y mis 2 hijos», «mi cuñada y dos chicas más»: how many people, and one past the last word.</summary>
    public static (int People, int End) List(IReadOnlyList<Word> words, int at)
    {
        var people = 0;
        var end = at;
        for (var i = at; i < words.Count;)
        {
            var (one, next) = Someone(words, i);
            // «3 empleadas, una cocinera y una moza»: the three told one by one.
            if (one == 0 || (people > 1 && words[i - 1].Text == "," && words[i].Text is "un" or "una"))
                break;
            people += one;
            end = next;
            // «mi mamá mi tía y yo»: spoken without the comma.
            i = next < words.Count && words[next].Text is "y" or "e" or "i" or "," ? next + 1 : next < words.Count && words[next].Text is "mi" ? next : words.Count;
            if (i < words.Count && words[i].Text is "con" or "a" or "tambien")
                i++;
        }
        return (people, end);
    }

    private static (int People, int End) Someone(IReadOnlyList<Word> words, int at)
    {
        var i = at;
        var many = words[i].Text is "mis" or "unos" or "unas";
        if (!many && !words[i].IsNumber && words[i].Text is not ("mi" or "un" or "una" or "su" or "otra" or "otro" or "la" or "el"))
            return (0, at);
        var people = words[i].IsNumber ? Number(words[i].Text) : 1;
        i++;
        if (many)
        {
            if (i >= words.Count || !words[i].IsNumber)
                return (0, at);
            people = Number(words[i++].Text);
        }
        if (i >= words.Count || !IsPerson(words[i].Text) || people == 0)
            return (0, at);
        i++;
        while (i < words.Count && (words[i].Text is "mas" or "mayor" or "menor" or "ultima" or "ultimo" || (words[i].Text is "la" or "el" && i + 1 < words.Count && words[i + 1].Text is "mayor" or "menor" or "ultima" or "ultimo")))
            i++;
        return (people, i);
    }

    private static bool IsPerson(string word) =>
        People.Contains(word) || (word.EndsWith('s') && (People.Contains(word[..^1]) || (word.EndsWith("es", StringComparison.Ordinal) && People.Contains(word[..^2]))));

    private static bool WorksAlong(Reading reading, int first, int end)
    {
        var words = reading.Words;
        if (first > 0 && words[first - 1].Text is "con" or "a" && Before(words, first, "no", "sin", "nunca", "vivo", "vive", "peleo"))
            return false;
        if (Follows(words, end, 0, "y", "yo") && !HelpsAfter(words, end + 2, 1))
            return true;
        if (first > 1 && words[first - 1].Text is "y" or "con" && words[first - 2].Text == "yo")
            return !(end < words.Count && words[end].Text is "me" or "nos" or "vivimos" or "tiene");
        if (first > 0 && words[first - 1].Text is "con" or "entre" || (first > 1 && words[first - 1].Text is "a" or "con" && words[first - 2].Text is "junto"))
            return AfterWork(words, first);
        if (first > 1 && HelpVerb(words[first - 1].Text) || (first > 2 && HelpVerb(words[first - 2].Text)))
            return true;
        return HelpsAfter(words, end, 7);
    }

    private static bool AfterWork(IReadOnlyList<Word> words, int first)
    {
        for (var i = first - 2; i >= 0 && i > first - 9 && !words[i].IsBreak; i--)
            if (words[i].Text is "vivo" or "debo" or "prestamo" or "hable")
                return false;
            else if (Working.Any(stem => words[i].Text.StartsWith(stem, StringComparison.Ordinal) && (stem.Length > 3 || words[i].Text.Length <= stem.Length + 2)))
                return true;
        return false;
    }

    private static bool HelpsAfter(IReadOnlyList<Word> words, int from, int reach)
    {
        for (var i = from; i + 1 < words.Count && i < from + reach && !words[i].IsMark && words[i].Text is not ("no" or "pero" or "quiere"); i++)
            if (words[i].Text is "me" or "nos" && HelpVerb(words[i + 1].Text))
                return true;
        return false;
    }

    private static bool HelpVerb(string word) => word is "ayuda" or "ayudan" or "apoya" or "apoyan" or "acompana" or "colabora";

    private static bool Before(IReadOnlyList<Word> words, int at, params ReadOnlySpan<string> any)
    {
        for (var i = at - 2; i >= 0 && i >= at - 4 && !words[i].IsMark; i--)
            if (any.Contains(words[i].Text))
                return true;
        return false;
    }

    private static bool Follows(IReadOnlyList<Word> words, int at, int skip, string first, string second) =>
        at + skip + 1 < words.Count && words[at + skip].Text == first && words[at + skip + 1].Text == second;

    private static int Number(string written) =>
        int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n is > 0 and < 1000 ? n : 0;
}
