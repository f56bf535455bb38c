using System.Globalization;
using System.Text.RegularExpressions;

namespace Peru.Assistant.Skills.Profile;

/// <summary>
/// Sales a month from amounts. The rule: a day counts 26 times, a week 4.3 times, a fortnight twice, a year a twelfth, rounded to
/// the sol. A good or bad month is kept as such; a good day counts as a good month of 26. An amount is sales when the nearest verb sells
/// or earns, or when none does anything else with it and it has a period; a price, cost, debt, wish or question never is.
/// </summary>
internal static class Sales
{
    public static void Read(Reading reading, List<Fact> facts)
    {
        var line = reading.Line;
        var from = 0;
        var past = 0m;
        decimal? said = null;
        foreach (var amount in Amounts.In(reading))
        {
            var before = line[SentenceStart(line, amount.Start, from)..amount.Start];
            var after = line[amount.End..SentenceEnd(line, amount.End)];
            from = amount.End;
            if (!amount.SaysMoney && (Counted.IsIn(reading, after) || ThingBefore.IsIn(reading, line[..amount.Start])))
                continue;
            var season = Season(reading, before, after);
            if (Times(reading, before, after, season, amount.SaysMoney, said) is not { } times)
                continue;
            said = times;
            var role = Role(before, after, reading, amount);
            var month = decimal.Round(amount.Soles * times);
            if (role == Use.Past)
                past = month;
            if (role is not (Use.Sold or Use.Unsaid) || !reading.Stated(amount.Start))
                continue;
            if (role == Use.Unsaid && !amount.SaysMoney && amount.Soles < 10)
                continue;
            var name = season switch { "good" => FactNames.SalesGoodMonth, "bad" => FactNames.SalesBadMonth, _ => FactNames.SalesMonth };
            facts.Add(new Fact(name, month.ToString(CultureInfo.InvariantCulture), "soles", Confidence: role == Use.Sold ? 0.9 : 0.75));
            if (past > 0 && past != month)
                facts.Add(new Fact(FactNames.Trend, month > past ? "up" : "down", Confidence: 0.8));
        }
    }

    /// <summary>How often the period that stands with an amount goes into a month; null where none does.</summary>
    public static decimal? PeriodOf(Reading reading, Amount amount)
    {
        var line = reading.Line;
        return Times(reading, line[SentenceStart(line, amount.Start, 0)..amount.Start], line[amount.End..SentenceEnd(line, amount.End)], "", true, null);
    }

    private enum Use { Sold, Unsaid, Past, Other }

    private static int SentenceStart(string line, int at, int from)
    {
        var stop = line.LastIndexOfAny(['.', '?', '¿'], Math.Max(at - 1, 0));
        while (stop > 0 && !(line[stop - 1] == ' ' && stop + 1 < line.Length && line[stop + 1] == ' '))
            stop = line.LastIndexOfAny(['.', '?', '¿'], stop - 1);
        return Math.Max(from, stop + 1);
    }

    private static int SentenceEnd(string line, int at)
    {
        var end = line.Length;
        foreach (var mark in (ReadOnlySpan<string>)[" . ", " ? ", " ¿ ", " pero ", " ahora "])
            if (line.IndexOf(mark, at, end - at, StringComparison.Ordinal) is var found && found >= 0)
                end = found + 1;
        return end;
    }

    private static string Season(Reading reading, string before, string after)
    {
        if (SeasonAfter.First(reading, after) is { Success: true } when)
            return when.Groups["good"].Success ? "good" : "bad";
        var near = after.Split(" , ")[0];
        var good = Math.Max(Last(reading, GoodMonth, before), GoodMonth.IsIn(reading, near) && !BadMonth.IsIn(reading, before) ? 0 : -1);
        var bad = Math.Max(Last(reading, BadMonth, before), BadMonth.IsIn(reading, near) && !GoodMonth.IsIn(reading, before) ? 0 : -1);
        return good < 0 && bad < 0 ? "" : good > bad ? "good" : "bad";
    }

    private static int Last(Reading reading, Pattern pattern, string text)
    {
        var last = -1;
        for (var match = pattern.First(reading, text); match.Success; match = match.NextMatch())
            last = match.Index;
        return last;
    }

    /// <summary>How often the period goes into a month; null where no period is said.</summary>
    private static decimal? Times(Reading reading, string before, string after, string season, bool money, decimal? said)
    {
        var period = PeriodAfter.First(reading, after);
        if (!period.Success)
        {
            period = PeriodBefore.First(reading, before);
            if (period.Success && !money && Counted.IsIn(reading, after))
                return null;
        }
        var day = DayWord.IsIn(reading, before) && !period.Success && season.Length > 0;
        return (period.Success ? period.Groups["p"].Value : day ? "dia" : season.Length > 0 ? said is null ? "mes" : "as said" : "") switch
        {
            "" => null,
            // «150 al día cuando está bueno, 50 cuando está malo»
            "as said" => said,
            ['d', ..] or ['n', ..] or ['p', 'u', 'n', ..] => 26m,
            ['s', 'e', ..] or ['s', 'i', ..] => 4.3m,
            ['q', ..] => 2m,
            ['a', ..] or ['w', ..] => 1m / 12,
            _ => 1m,
        };
    }

    private static Use Role(string before, string after, Reading reading, Amount amount)
    {
        var tail = NotSalesAfter.First(reading, after);
        if (tail.Success)
            return Use.Other;
        var (verb, place) = NearestVerb(reading, amount.Start - before.Length, amount.Start);
        if (verb is null && before.EndsWith(" hasta ", StringComparison.Ordinal))
            return Use.Other;
        if (Sometimes.IsIn(reading, before) || Others.IsIn(reading, before))
            return Use.Other;
        if (verb is null)
            return SellsAfter.IsIn(reading, after) ? Use.Sold : OtherAfter.IsIn(reading, after) ? Use.Other : Use.Unsaid;
        return verb is Use.Sold && reading.Negated(place) ? Use.Other : verb.Value;
    }

    private static (Use? Verb, int Place) NearestVerb(Reading reading, int from, int to)
    {
        for (var i = reading.WordAt(to) - 1; i >= 0 && reading.StartOf(i) >= from; i--)
            if (Verbs.TryGetValue(reading.Words[i].Text, out var use))
                return (use, reading.StartOf(i));
            else if (i > 0 && reading.StartOf(i - 1) >= from && Verbs.TryGetValue(reading.Words[i - 1].Text + " " + reading.Words[i].Text, out use))
                return (use, reading.StartOf(i - 1));
        return (null, 0);
    }

    private static readonly Pattern PeriodAfter = new(@"^ (?:(?:de venta|de ventas|en ventas|nomas|aproximadamente|mas o menos|brutos|masomenos|casi|,|aprox|mas|a veces) ){0,2}(?:(?:al|por|x|cada|a la|en el|en un|en una|todos los|todas las|el|la|un|una|sapa|en|a) (?:solo |buen |mal )?(?<p>dia|dias|noche|noches|semana|semanas|mes|meses|quincena|ano|punchaw|punchay|punchau|simana|killa|wata)|(?<p>diario|diarios|diaria|diarias|diariamente|semanal|semanales|semanalmente|quincenal|quincenales|mensual|mensuales|mensualmente|mensualidad|anual|anuales|anualmente|punchawpi|punchaypi|simanapi|semanapi|killapi|watapi|punchawmanta))(?= )");

    private static readonly Pattern PeriodBefore = new(@" (?:(?:al|del|de la|por|x|cada|a la|todos los|sapa|en el|en un) (?<p>dia|dias|noche|semana|mes|quincena|ano|punchaw|punchay|punchau|simana|killa|wata)|(?<p>diario|diaria|diariamente|semanal|semanales|semanalmente|quincenal|quincenales|mensual|mensuales|mensualmente|anual|anuales|punchawpi|punchaypi|simanapi|semanapi|killapi|watapi))(?: [a-z/]+){0,6} $", RegexOptions.RightToLeft);

    private static readonly Pattern GoodMonth = new(@" (?:buen mes|buenos meses|mes bueno|meses buenos|en uno bueno|mejor mes|mejores meses|mes alto|meses altos|mes fuerte|meses fuertes|va bien|va mejor|temporada alta|buena temporada|buen dia|dia bueno|dias buenos|buenos dias vendo|cuando hay campana|(?:en|por|para) (?:navidad|fiestas patrias|fiestas|el dia de la madre|temporada)|en campanas?(?: (?:escolar|navidena|de navidad|de fiestas))?|cuando esta bien) ");

    private static readonly Pattern BadMonth = new(@" (?:mal mes|malos meses|mes malo|meses malos|peor mes|mes bajo|meses bajos|mes flojo|meses flojos|esta bajo|esta malo|esta mala|esta floja|esta baja|esta bajito|esta flojo|esta mal|va mal|temporada baja|uno malo|en otros meses|otros meses|mal dia|dia malo|dias malos) ");

    private static readonly Pattern SeasonAfter = new(@"^(?: [a-z]+){0,3}? cuando (?:esta|va|hay|es)(?: muy)? (?:(?<good>bien|buen[oa]?|buenisimo)|mal[oa]?|floj[oa]|baj[oa])(?= )");

    private static readonly Pattern DayWord = new(@" (?:dia|dias) ");

    private static readonly Pattern Sometimes = new(@" (?:a veces|hay dias|algunos dias)(?: [a-z]+){0,3} $");

    private static readonly Pattern Others = new(@" (?:competencia|competidor|vecino|vecina|ellos|otros|otro|otra|gente|dicen)(?: [a-z]+){0,2} (?:vende|venden|gana|ganan|saca|sacan|factura|hace|hacen) ");

    // «¿cuántos km hago? unos 100 al día»
    private static readonly Pattern ThingBefore = new(@" (?:kms?|kilometros?|horas|litros|kilos|clientes|personas|menus|platos|panes|unidades|carreras|viajes|pasajeros|minutos|docenas|prendas|pares)(?: (?:[a-z]+|[?,])){0,3} $");

    // «30 menús diarios», «50 kilos»: things, not soles.
    private static readonly Pattern Counted = new(@"^ (?!soles|al |a |por |en |cada |el |la |un |y |o |de venta|nomas|mas |mensual|diari|semanal|quincenal|anual|aprox|sapa |killa|punchaw|simana|que |pero |vendo|rantikuni|qatuni|ganani|todos|x |para |no |si |libre|limpio|casi|cuando|masomenos|bruto|ahi|mi |es |de |hago|saco|gano|facturo|aproximadamente|por dia|tengo|trabajo|somos|uso|con |bueno|malo|quiero|soy|llevo)[a-z]+");

    private static readonly Dictionary<string, Use> Verbs = new(
    [
        .. As(Use.Past,
            "vendia", "vendiamos", "ganaba", "sacaba", "hacia", "haciamos", "facturaba", "facturabamos", "ganabamos", "sacabamos", "era", "eran", "vendi", "llegaba"),
        .. As(Use.Sold,
            "vendo", "vendemos", "vende", "vendiendo", "venta", "ventas", "gano", "ganamos", "ganando", "saco", "sacamos", "sacando", "hago", "hacemos", "haciendo", "facturo",
            "facturamos", "factura", "facturacion", "ingreso", "ingresos", "ingresa", "entra", "entran", "sale", "salen", "genero", "generamos", "genera", "percibo", "recaudo",
            "recaudamos", "junto", "rantikuni", "qatuni", "ranqani", "ganani", "rinde", "llego a", "caja diaria"),
        .. As(Use.Other,
            "pago", "paga", "pagan", "pagamos", "pagar", "cuesta", "cuestan", "precio", "precios", "alquiler", "alquilo", "gasto", "gastos", "gastamos", "inverti", "invierto",
            "inversion", "invertir", "invertimos", "compro", "compre", "compramos", "debo", "deuda", "debemos", "prestamo", "presto", "prestaron", "prestan", "presta", "credito",
            "cuota", "cuotas", "letra", "multa", "multaron", "cupo", "cupos", "cobro", "cobran", "cobra", "cobraron", "sueldo", "ganancia", "ganancias", "utilidad", "queda",
            "quedan", "limite", "tope", "maximo", "ahorro", "ahorrado", "ahorre", "capital", "piden", "pide", "pidieron", "pedi", "dan", "deposito", "impuestos", "cuestion", "luz",
            "agua", "regalo", "perdi", "robaron", "quitaron", "extorsion", "extorsionan", "extorsionando", "vacuna", "planilla", "jornal", "compra", "cada uno", "cada una", "bono",
            "subsidio", "meta", "minimo", "a que", "tarifa", "vale", "valen"),
    ]);

    private static IEnumerable<KeyValuePair<string, Use>> As(Use use, params string[] words) => words.Select(word => KeyValuePair.Create(word, use));

    private static readonly Pattern NotSalesAfter = new(@"^(?: [a-z]+){0,3}? (?:de|por|en|para|como) (?:(?:el|la|mi|los|las|su) )?(?:alquiler|ganancia|ganancias|utilidad|cuota|multa|sueldo|local|luz|agua|insumos|mercaderia|deuda|prestamo|cupo|interes|intereses|gasto|gastos|impuestos|costo|inversion|capital|ahorro|pasaje|personal)|^(?: [a-z]+){0,3}? (?:libre|libres|limpio|limpios|neto|netos|cada uno|cada una|la docena|el kilo|el ciento|la unidad|el plato|por unidad|la hora|por hora|o queman)(?= )");

    private static readonly Pattern SellsAfter = new(@"^(?: [a-z]+){0,3} (?:vendo|vendemos|de venta|en ventas|de ventas|saco|gano|hago|rantikuni|qatuni|ranqani|ganani|facturo|de ingreso|de ingresos)(?= )");

    private static readonly Pattern OtherAfter = new(@"^(?: [a-z]+){0,3} (?:pago|me cobran|cobro|gasto|debo|me queda|me piden|cuesta|invierto|alquiler|compro)(?= )");
}
