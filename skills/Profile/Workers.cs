using System.Globalization;

namespace Peru.Assistant.Skills.Profile;

/// <summary>
/// How many work there beside the owner: «3 trabajadores» 3, «somos 3» 2, «trabajo con mi esposa y mi hija» 2, «yo sola» 0.
/// Children, premises, hours and people still to be hired are not workers.
/// </summary>
internal static class Workers
{
    public static void Read(Reading reading, List<Fact> facts)
    {
        if (Counted(reading) is { } count and >= 0 and < 10_000)
            facts.Add(Of(count));
    }

    public static Fact Of(int count, double confidence = 0.9) =>
        new(FactNames.Workers, count.ToString(CultureInfo.InvariantCulture), "people", Confidence: confidence);

    private static int? Counted(Reading reading) => Together(reading) ?? Hired(reading) ?? WithFamily(reading) ?? Helpers(reading) ?? Alone(reading);

    private static int? Hired(Reading reading)
    {
        int? total = null;
        for (var match = HiredPattern.First(reading); match.Success; match = match.NextMatch())
        {
            var at = match.Groups["n"].Index;
            if (!reading.Stated(at) || reading.Negated(at, 3) || PastOrTrade.IsIn(reading, reading.Line[..at]))
                continue;
            if (total is not null && !ListedWith.IsIn(reading, reading.Line[..at]))
                continue;
            // «2 empleadas, una cocinera y una moza»: the two told one by one.
            if (total > 1 && match.Groups["n"].Value is "un" or "una" && reading.Line[..at].Contains(" , un", StringComparison.Ordinal) | reading.Line[..at].EndsWith(" , ", StringComparison.Ordinal))
                continue;
            if (match.Groups["n"].Value is "un" or "una" && !Has.IsIn(reading, reading.Line[..at]))
                continue;
            total = (total ?? 0) + Number(match.Groups["n"].Value) + Family.After(reading, match.Index + match.Length);
        }
        return total ?? (None.First(reading) is { Success: true } none && reading.Stated(none.Groups["who"].Index) ? 0 : null);
    }

    private static int? Together(Reading reading)
    {
        for (var match = TogetherPattern.First(reading); match.Success; match = match.NextMatch())
            if (reading.Stated(match.Index + 1) && !reading.Negated(match.Index + 1) && Number(match.Groups["n"].Value) is > 0 and var all)
                return (match.Groups["beside"].Success ? all : all - 1) + (AndMore.From(reading.Line, match.Index + match.Length) is { Success: true } more ? Number(more.Groups["n"].Value) : 0);
        return null;
    }

    private static int? WithFamily(Reading reading) =>
        Family.Count(reading) ?? (QuechuaFamily.First(reading) is { Success: true } native && reading.Stated(native.Index + 1) ? 1 : null);

    private static int? Helpers(Reading reading)
    {
        var match = HelpersPattern.First(reading);
        return match.Success && reading.Stated(match.Groups["n"].Index) && !reading.Negated(match.Groups["n"].Index, 3) ? Number(match.Groups["n"].Value) : null;
    }

    private static int? Alone(Reading reading)
    {
        var match = AlonePattern.First(reading);
        return match.Success && reading.MoodAt(match.Index + 1) is Mood.Stated && !reading.Negated(match.Index + 1, 1) ? 0 : null;
    }

    private static int Number(string written) =>
        written is "un" or "una" or "otro" or "otra" ? 1 : int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n < 10_000 ? n : -1;

    private static readonly Pattern HiredPattern = new(@" (?<n>\d+|una?) (?:(?:buenos|fieles|jovenes|mis|otros|otras|senoras?|solo) )?(?:trabajador\w*|emplead\w+|ayudantes?|operari\w+|colaborador\w*|obrer\w+|eventuales|temporales|mozos?|barberos?|peluquer[oa]s|estilistas|mecanicos|tejedoras|repartidores|panaderos|pasteleros|soldadores|pintores|tecnicos|albaniles|zapateros|pastores|jornaler\w+|peon(?:es)?|cociner[oa]s?|costurer[oa]s?|asistentes?|practicantes?|choferes|maestro|azafatas?|vendedor(?:a|as|es)|llamkaq\w*|llankaq\w*|llamkaqni\w+|yanapaq\w*|piyun\w*|(?:personas|chic[oa]s?|senoras?|senor(?:es)?|jovenes|muchach[oa]s?|person[ai]tas|persona|gentes|hijos|hermanos) (?:(?:que )?(?:me|nos) (?:ayudan?|apoyan?)|que (?:trabajan?|laboran?)|a mi cargo|a cargo|trabajando|en planilla|conmigo|contratad\w+|laborando|de apoyo))(?= )");

    private static readonly Pattern PastOrTrade = new(@" (?:tenia|tuve|teniamos|tuvimos|habia|eramos|soy|son|busco|para|cada|despedi|era|maximo|hasta|se fueron|se fue|renunciaron|de)(?: [a-z]+)? $");

    private static readonly Pattern ListedWith = new(@" (?:y|mas|,|con|tambien) $");

    private static readonly Pattern Has = new(@" (?:tengo|tenemos|con|y|hay|solo|cuento|a|,|contrate|mas|tiene|contratamos)(?: (?:a|solo|con|ya))? $");

    private static readonly Pattern None = new(@" (?:(?:no (?:tengo|tenemos|hay|cuento con|contamos con|tiene)|sin|ni) (?:ningun |ninguna |ni |a ningun |mas )?(?<who>trabajador\w*|emplead\w+|ayudantes?|personal|obreros|colaborador\w*)|no (?:tengo|tenemos) (?<who>a nadie)(?: que)?|(?<who>nadie) (?:mas )?(?:me|nos) (?:ayuda|apoya)|nadie (?<who>mas) trabaja|no (?<who>me) ayuda nadie)(?= )");

    private static readonly Pattern TogetherPattern = new(@" (?:(?:ya |solo |ahora |actualmente )?(?:somos|trabajamos|laboramos|atendemos|quedamos)(?: (?:en total|como|un equipo de|un grupo de|unos|unas|ya|solo|solamente|en el taller|entre|aqui|nosotros|nomas|los|las|en la empresa|en el negocio))? (?<n>\d+)|en total (?:somos |trabajamos )?(?<n>\d+) personas|entre (?:los |las )?(?<n>\d+) (?:trabajamos|atendemos|hacemos)|(?:los|las) (?<n>\d+) (?:atendemos|trabajamos|vendemos|hacemos|cocinamos)|(?<beside>trabajadores|empleados|colaboradores|ayudantes|llamkaqni\w+|llankaqni\w+)(?: (?:son|tengo|actuales))? (?<n>\d+)|yo y (?<beside>otras?|otros)? ?(?<n>\d+) (?:personas|mas|ayudantes|trabajadores))(?= )(?! (?:horas|hora|dias|dia|anos|meses|semanas|veces|hijos|hijas|herman[oa]s(?! (?:y |que )?(?:vendemos|trabajamos|hacemos|atendemos|tenemos))|en casa|en mi casa|en la familia|locales|tiendas|puestos|familias|mujeres|artesan\w+|productor\w*|asociad\w+|soles|al|x|por|y medio|turnos|de familia|en familia|comuneros|kilos|menus|a \d|, \d))");

    // «somos 3 socias y 4 tejedoras»
    private static readonly Pattern AndMore = new(@"\G [a-z]+ y (?<n>\d+) (?!anos|meses|vendemos|hijos|locales|tiendas|puestos|soles)[a-z]+(?:as|os|es) ");

    private static readonly Pattern HelpersPattern = new(@" (?:me|nos) (?:ayudan|ayuda|apoyan|apoya)(?: [a-z]+)? (?<n>\d+|una?)(?! (?:horas|dias|veces|poco|monton|banco|vez))(?= )|contrate (?:a )?(?<n>\d+|una?)(?! (?:abogad|contador|servicio|prestamo|seguro|carro|movilidad|internet|local))| planilla (?:de|a|para) (?<n>\d+)(?= )(?! (?:soles|mil))| con (?<n>\d+) (?:personas|mas|chicos|chicas|ayudas|hermanos|hermanas|hijos|hijas|primos|primas|amigos|amigas|socios|socias|vecin[oa]s|companer[oa]s|comadres|senoras|paisanas)(?= )");

    private static readonly Pattern AlonePattern = new(@" (?:(?:trabajo|atiendo|estoy|laboro|manejo todo|manejo|trabajando|cocino|coso|tejo|lo hago|hago todo|atendiendo|llevo todo|me encargo) (?:yo )?sol[oa](?! (?:los|las|el|la|en|por|de|con|para|hasta|cuando|un|dia|dias|fines|x|medio|vendo|vendiendo|hago|al|efectivo|pedido|pedidos|online|desde(?! que| hace)) )|yo sol[oa](?! (?:vendo|hago|uso|tengo|acepto|cobro|quiero|doy|pago|compro|necesito|se|llevo|saco|gano) )|yo solit[oa]|solit[oa] (?:trabajo|atiendo|nomas|lo hago)|sol[oa] (?:trabajo|atiendo)|yo nomas(?! quiero)|solo yo(?! (?:y|con|tengo)) |solamente yo(?! (?:y|con)) |soy la unica|soy el unico|yo mism[oa] atiendo|(?:atiendo|manejo|llevo|trabajo)(?: (?!con|y|mi (?:espos|hij))[a-z]+){1,3} sol[oa](?! (?:los|las|en|por|de lunes|de viernes) )|sapallay\w*|sapayllay\w*|sapallaykum?)(?= |$)");

    private static readonly Pattern QuechuaFamily = new(@" (?:(?:warmi|qusa|qosa|wawqi|wayqe|wayqi|pani|pana|turi|tura|nana|churi|ususi|mama|tayta|wawa)[a-z]* (?:yanapa|llamka|llanka)[a-z]*wan\w* |(?:warmi|qusa|wawqi|wayqi|pani|pana|turi|tura|nana|churi|ususi|mama|tayta|wawa|qosa)(?:y|ni|n)?wan(?:mi|m|n)?(?: [a-z]+){0,3} (?:llamka|llanka|rantiku|qatu|ranqa|ruwa|tarpu|uywa|awa|trabaja|yanu)\w*)");
}
