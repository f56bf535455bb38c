using System.Globalization;

namespace Peru.Assistant.Skills.Profile;

/// <summary>The value that a short answer gives to a question about one fact; null where it gives none.</summary>
internal static class ShortAnswers
{
    public static string? Workers(Reading reading)
    {
        if (NobodyWords.IsIn(reading))
            return "0";
        var numbers = reading.Words.Where(word => word.IsNumber).ToList();
        if (numbers.Count == 1 && int.TryParse(numbers[0].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count < 10_000)
            return count.ToString(CultureInfo.InvariantCulture);
        if (OneWords.IsIn(reading))
            return "1";
        return IsNo(reading) ? "0" : null;
    }

    public static string? Sales(Reading reading)
    {
        var amounts = Amounts.In(reading).ToList();
        if (amounts.Count != 1 || reading.Words.Count > 14)
            return IsNothing(reading) ? "0" : null;
        var after = reading.Line[amounts[0].End..];
        var times = Day.IsIn(reading) ? 26m : Week.IsIn(reading) ? 4.3m : Fortnight.IsIn(reading) ? 2m : Year.IsIn(reading) ? 1m / 12 : 1m;
        return Things.IsIn(reading, after) ? null : decimal.Round(amounts[0].Soles * times).ToString(CultureInfo.InvariantCulture);
    }

    public static string? Ruc(Reading reading) =>
        InProcess.IsIn(reading) ? "in_process" : IsNo(reading) ? "no" : IsYes(reading) ? "yes" : null;

    public static string? TaxRegime(Reading reading)
    {
        var line = reading.Line;
        return line.Contains(" mype", StringComparison.Ordinal) || line.Contains(" rmt ", StringComparison.Ordinal) ? "rmt"
            : line.Contains(" rer ", StringComparison.Ordinal) || line.Contains(" especial ", StringComparison.Ordinal) ? "rer"
            : line.Contains(" rus ", StringComparison.Ordinal) || line.Contains(" nrus ", StringComparison.Ordinal) ? "nrus"
            : line.Contains(" general ", StringComparison.Ordinal) ? "general" : null;
    }

    public static string? Trend(Reading reading) =>
        SameWords.IsIn(reading) ? "same" : DownWords.IsIn(reading) ? "down" : UpWords.IsIn(reading) ? "up" : null;

    public static string? Selling(Reading reading) =>
        NowAndThen.IsIn(reading) ? "occasionally" : IsNo(reading) ? "not_yet" : Always.IsIn(reading) || IsYes(reading) ? "regularly" : null;

    public static string? Records(Reading reading)
    {
        var line = reading.Line;
        return line.Contains(" contador", StringComparison.Ordinal) ? "accountant" : AppWords.IsIn(reading) ? "app" : NotebookWords.IsIn(reading) ? "notebook" : IsNo(reading) || IsNothing(reading) ? "none" : null;
    }

    public static string? Digital(Reading reading)
    {
        var line = reading.Line;
        return OnlineWords.IsIn(reading) ? "online" : CardWords.IsIn(reading) ? "card" : WalletWords.IsIn(reading) && !IsNo(reading) ? "wallet"
            : line.Contains(" efectivo", StringComparison.Ordinal) || line.Contains(" contado", StringComparison.Ordinal) || IsNo(reading) ? "cash" : null;
    }

    public static string? Credit(Reading reading)
    {
        var line = reading.Line;
        return LenderWords.IsIn(reading) ? "formal" : InformalWords.IsIn(reading) ? "informal" : IsNo(reading) || line.Contains(" nunca ", StringComparison.Ordinal) ? "none" : null;
    }

    public static string? Place(Reading reading)
    {
        foreach (var (kind, words) in Kinds)
            foreach (var word in words)
                if (reading.Line.Contains(" " + word + " ", StringComparison.Ordinal))
                    return kind;
        return null;
    }

    /// <summary>An answer to «¿qué necesitas?» needs no «quiero»: it is put before.</summary>
    public static string? Needs(string text, FactExtractor extractor, DateOnly today) =>
        extractor.Extract("necesito " + text, today).FirstOrDefault(fact => fact.Name == FactNames.Needs)?.Value;

    /// <summary>Any words that are more than yes, no or a number are what they do.</summary>
    public static string? Activity(Reading reading) =>
        IsYes(reading) || IsNo(reading) || IsNothing(reading) || reading.Words.Count > 25 || !reading.Words.Any(word => word.Text.Length >= 3 && !word.IsNumber && !Polite.Contains(word.Text)) || reading.MoodOf(0) == Mood.Asked
            ? null : reading.Original.Trim();

    private static bool IsYes(Reading reading) => YesWords.IsIn(reading);

    private static bool IsNo(Reading reading) => NoWords.IsIn(reading);

    private static bool IsNothing(Reading reading) => NothingWords.IsIn(reading);

    private static readonly HashSet<string> Polite = ["hola", "buenas", "buenos", "dias", "tardes", "noches", "gracias", "menu", "ayuda", "que", "okey"];

    private static readonly (string Kind, string[] Words)[] Kinds =
    [
        ("market", ["mercado", "feria", "galeria", "qatu", "qatupi", "plaza"]), ("stall", ["puesto", "kiosko", "quiosco", "kiosco", "stand"]),
        ("street", ["calle", "ambulante", "carretilla", "vereda", "triciclo", "esquina"]), ("farm", ["chacra", "granja", "campo", "fundo", "parcela", "chakra", "chakraypi"]),
        ("shop", ["tienda", "local", "bodega", "taller", "restaurante", "oficina", "tiendaypi"]), ("home", ["casa", "domicilio", "wasi", "wasiypi"]), ("online", ["internet", "facebook", "online", "redes", "tiktok", "whatsapp", "virtual"]),
    ];

    private static readonly Pattern YesWords = new(@"^ (?:(?:pues|hola|claro|ya|,|\.) )*(?:si|ari|claro|sip|simon|obvio|afirmativo|correcto|asi es|por supuesto|exacto|ya|ya tengo|ya lo tengo|tengo|si tengo|awriki|riki|aja|ok|dale|kapuwan\w*|kan|kanmi|arimi)(?= (?:[.,!]|tengo|ya|senor\w*|gracias|pues|pe|tambien|activo|desde|claro|hace|vendo|kan|kapuwan\w*)|$| $)");

    private static readonly Pattern NoWords = new(@"^ (?:(?:pues|hola|la verdad|uy|mmm?|,|\.|por ahora|ahorita) )*(?:no|aun no|todavia no|nunca|nada|ninguno|ninguna|negativo|tampoco|todavia|nop|nones|mana\w*|kanchu|manaraq\w*|ni hablar|para nada|jamas|no tengo)(?= )");

    private static readonly Pattern NothingWords = new(@" (?:nada|cero|ni un sol|ninguno|mana imapas|no vendo|no llevo|de memoria|en la cabeza|no apunto|mana ima) ");

    private static readonly Pattern NobodyWords = new(@" (?:nadie|ningun[oa]?|sol[oa]|solit[oa]|yo nomas|solo yo|yo mism[oa]|sapallay\w*|yo) $|^ (?:nadie|ningun[oa]|sol[oa]|solit[oa]|yo sol[oa]|yo) ");

    private static readonly Pattern OneWords = new(@" (?:un|una|uno|mi (?:espos[oa]|hij[oa]|herman[oa]|mama|papa|prim[oa]|soci[oa]|pareja|marido|mujer|sobrin[oa])) ");

    private static readonly Pattern InProcess = new(@" (?:tramit\w+|proceso|sacando|gestionando|estoy en eso|en eso estoy) ");

    private static readonly Pattern Day = new(@" (?:diari[oa]s?|al dia|por dia|cada dia|todos los dias|sapa punchaw|diariamente|el dia) ");

    private static readonly Pattern Week = new(@" (?:semanal\w*|a la semana|por semana|cada semana|sapa simana) ");

    private static readonly Pattern Fortnight = new(@" (?:quincena\w*) ");

    private static readonly Pattern Year = new(@" (?:anual\w*|al ano|por ano) ");

    private static readonly Pattern Things = new(@"^ (?:kilos?|panes|menus|platos|unidades|prendas|pares|docenas?|litros|clientes|personas|anos|trabajadores|polos|pollos|meses) ");

    private static readonly Pattern SameWords = new(@" (?:igual|iguales|mismo|misma|normal|mantien\w+|estable|parecid[oa]|regular|ni sube ni baja|kaqlla\w*|mas o menos|masomenos|ahi nomas) ");

    private static readonly Pattern DownWords = new(@" (?:baj\w+|menos|peor|mal|cay\w+|disminu\w+|floj[oa]|caid[oa]|pisi\w*|decay\w+|decreciendo|perdiendo) ");

    private static readonly Pattern UpWords = new(@" (?:sub\w+|mas|mejor\w*|crec\w+|aument\w+|bien|astawan|aswan|arriba) ");

    private static readonly Pattern NowAndThen = new(@" (?:a veces|de vez en cuando|ocasional\w*|eventual\w*|por temporadas?|por campanas?|a pedido|rara vez|mayninpi|wakin kuti|cuando puedo|solo (?:los )?(?:fines|domingos|sabados)|en campanas?|fines de semana) ");

    private static readonly Pattern Always = new(@" (?:siempre|diario|todos los dias|regular\w*|seguido|constante\w*|cada dia|sapa punchaw|sapa kuti|semanal\w*|todo el tiempo|vendo) ");

    private static readonly Pattern AppWords = new(@" (?:excel|exel|app|aplicacion|sistema|programa|computadora|celular|software|laptop) ");

    private static readonly Pattern NotebookWords = new(@" (?:cuaderno|libreta|agenda|papel|papelito|apunto|anoto|hojas|a mano) ");

    private static readonly Pattern OnlineWords = new(@" (?:internet|online|facebook|tiktok|instagram|redes|whatsapp|web|rappi) ");

    private static readonly Pattern CardWords = new(@" (?:pos|tarjetas?|izipay|niubiz|culqi) ");

    private static readonly Pattern WalletWords = new(@" (?:yape\w*|plin|tunki|bim|billetera\w*) ");

    private static readonly Pattern LenderWords = new(@" (?:banco|caja|mibanco|financiera|cooperativa|bcp|bbva|interbank|compartamos|agrobanco) ");

    private static readonly Pattern InformalWords = new(@" (?:junta|prestamista|gota a gota|familia\w*|amig[oa]s?|vecin[oa]s?|compadre|comadre|pandero|proveedor\w*) ");
}
