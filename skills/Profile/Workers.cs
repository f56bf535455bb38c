using System.Globalization;
using System.Text.RegularExpressions;

namespace Peru.Assistant.Skills.Profile;

/// <summary>
/// How many work there beside the owner: «3 trabajadores» 3, «somos 3» 2, «trabajo con mi esposa y mi hija» 2, «yo sola» 0.
/// Children, premises, hours and people still to be hired are not workers.
/// </summary>
internal static partial class Workers
{
    public static void Read(Reading reading, List<Fact> facts)
    {
        if (Counted(reading) is { } count and >= 0 and < 10_000)
            facts.Add(Of(count));
    }

    public static Fact Of(int count, double confidence = 0.9) =>
        new(FactNames.Workers, count.ToString(CultureInfo.InvariantCulture), "people", Confidence: confidence);

    private static int? Counted(Reading reading) => Together(reading) ?? Hired(reading) ?? Family(reading) ?? Helpers(reading) ?? Alone(reading);

    private static int? Hired(Reading reading)
    {
        int? total = null;
        for (var match = HiredPattern().Match(reading.Line); match.Success; match = match.NextMatch())
        {
            var at = match.Groups["n"].Index;
            if (!reading.Stated(at) || reading.Negated(at, 3) || PastOrTrade().IsMatch(reading.Line[..at]))
                continue;
            if (total is not null && !ListedWith().IsMatch(reading.Line[..at]))
                continue;
            if (match.Groups["n"].Value is "un" or "una" && !Has().IsMatch(reading.Line[..at]))
                continue;
            total = (total ?? 0) + Number(match.Groups["n"].Value);
        }
        return total ?? (None().Match(reading.Line) is { Success: true } none && reading.Stated(none.Groups["who"].Index) ? 0 : null);
    }

    private static int? Together(Reading reading)
    {
        for (var match = TogetherPattern().Match(reading.Line); match.Success; match = match.NextMatch())
            if (reading.Stated(match.Index + 1) && !reading.Negated(match.Index + 1) && Number(match.Groups["n"].Value) is > 0 and var all)
                return match.Groups["beside"].Success ? all : all - 1;
        return null;
    }

    private static int? Family(Reading reading)
    {
        foreach (var pattern in (ReadOnlySpan<Regex>)[WithFamily(), FamilyHelps(), FamilyAndI()])
        {
            var match = pattern.Match(reading.Line);
            if (!match.Success || !reading.Stated(match.Groups["kin"].Index) || reading.Negated(match.Index + 1, 1))
                continue;
            var people = 0;
            foreach (Match one in Relative().Matches(match.Groups["kin"].Value + " "))
                people += one.Groups["n"].Success ? Number(one.Groups["n"].Value) : 1;
            if (people > 0)
                return people;
        }
        return QuechuaFamily().Match(reading.Line) is { Success: true } native && reading.Stated(native.Index + 1) ? 1 : null;
    }

    private static int? Helpers(Reading reading)
    {
        var match = HelpersPattern().Match(reading.Line);
        return match.Success && reading.Stated(match.Groups["n"].Index) && !reading.Negated(match.Groups["n"].Index, 3) ? Number(match.Groups["n"].Value) : null;
    }

    private static int? Alone(Reading reading)
    {
        var match = AlonePattern().Match(reading.Line);
        return match.Success && reading.MoodAt(match.Index + 1) is Mood.Stated && !reading.Negated(match.Index + 1, 1) ? 0 : null;
    }

    private static int Number(string written) =>
        written is "un" or "una" or "otro" or "otra" ? 1 : int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n < 10_000 ? n : -1;

    private const string Kin = "espos[oa]|marido|mujer|pareja|conviviente|hij[oa]|mama|papa|mami|madre|padre|herman[oa]|hermanit[oa]|hijit[oa]|cunad[oa]|sobrin[oa]|prim[oa]|suegr[oa]|ti[oa]|nuera|yerno|amig[oa]|soci[oa]|niet[oa]|abuel[oa]|comadre|compadre|novi[oa]|vecin[oa]|enamorad[oa]|mamita|senora|ahijad[oa]";

    private const string KinList = "(?:mi|un|una|su|otra|otro|la|el|mis \\d+|\\d+) (?:" + Kin + ")(?:s|es)?(?:(?: y| e|,)? (?:con )?(?:mi|un|una|su|otra|otro|mis \\d+|\\d+) (?:" + Kin + ")(?:s|es)?)*";

    [GeneratedRegex(@" (?<n>\d+|una?) (?:(?:buenos|fieles|jovenes|mis|otros|otras|senoras?|solo) )?(?:trabajador\w*|emplead\w+|ayudantes?|operari\w+|colaborador\w*|obrer\w+|mozos?|jornaler\w+|peon(?:es)?|cociner[oa]s?|costurer[oa]s?|asistentes?|practicantes?|choferes|maestro|azafatas?|vendedor(?:a|as|es)|llamkaq\w*|llankaq\w*|llamkaqni\w+|yanapaq\w*|piyun\w*|(?:personas|chic[oa]s?|senoras?|senor(?:es)?|jovenes|muchach[oa]s?|person[ai]tas|persona|gentes|hijos|hermanos) (?:(?:que )?(?:me|nos) (?:ayudan?|apoyan?)|que (?:trabajan?|laboran?)|a mi cargo|a cargo|trabajando|en planilla|conmigo|contratad\w+|laborando|de apoyo))(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex HiredPattern();

    [GeneratedRegex(@" (?:tenia|tuve|teniamos|tuvimos|habia|eramos|soy|son|busco|para|cada|despedi|era|maximo|hasta|se fueron|se fue|renunciaron|de)(?: [a-z]+)? $", RegexOptions.CultureInvariant)]
    private static partial Regex PastOrTrade();

    [GeneratedRegex(@" (?:y|mas|,|con|tambien) $", RegexOptions.CultureInvariant)]
    private static partial Regex ListedWith();

    [GeneratedRegex(@" (?:tengo|tenemos|con|y|hay|solo|cuento|a|,|contrate|mas|tiene|contratamos)(?: (?:a|solo|con|ya))? $", RegexOptions.CultureInvariant)]
    private static partial Regex Has();

    [GeneratedRegex(@" (?:(?:no (?:tengo|tenemos|hay|cuento con|contamos con|tiene)|sin|ni) (?:ningun |ninguna |ni |a ningun |mas )?(?<who>trabajador\w*|emplead\w+|ayudantes?|personal|obreros|colaborador\w*)|no (?:tengo|tenemos) (?<who>a nadie)(?: que)?|(?<who>nadie) (?:mas )?(?:me|nos) (?:ayuda|apoya)|nadie (?<who>mas) trabaja|no (?<who>me) ayuda nadie)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex None();

    [GeneratedRegex(@" (?:(?:ya |solo |ahora |actualmente )?(?:somos|trabajamos|laboramos|atendemos)(?: (?:en total|como|un equipo de|un grupo de|unos|unas|ya|solo|solamente|en el taller|entre|aqui|nosotros|nomas|los|las|en la empresa|en el negocio))? (?<n>\d+)|en total (?:somos |trabajamos )?(?<n>\d+) personas|entre (?:los |las )?(?<n>\d+) (?:trabajamos|atendemos|hacemos)|yo y (?<beside>otras?|otros)? ?(?<n>\d+) (?:personas|mas|ayudantes|trabajadores))(?= )(?! (?:horas|hora|dias|dia|anos|meses|semanas|veces|hijos|hijas|hermanos|hermanas|en casa|en mi casa|en la familia|locales|tiendas|puestos|familias|mujeres|artesan\w+|productor\w*|asociad\w+|soles|al|x|por|y medio|turnos|de familia|en familia|comuneros|kilos|menus|a \d|, \d))", RegexOptions.CultureInvariant)]
    private static partial Regex TogetherPattern();

    [GeneratedRegex(@" (?:trabaj\w+|vend\w+|atiend\w+|atend\w+|hago|hacemos|labor\w+|manej\w+|cocin\w+|prepar\w+|llev\w+|estoy|estamos|cri\w+|siembr\w+|negocio|puesto|tienda|bodega|taller|empece|abri|emprend\w+|produc\w+|cos\w+|yo|todo|ahi|restaurante|somos|solo)(?: (?!no |sin |prestamo |debo |vivo |compito )[a-z]+){0,5}? (?:con|junto a|junto con|entre) (?<kin>" + KinList + @")(?= )(?! (?:vivo|peleo|me separe))", RegexOptions.CultureInvariant)]
    private static partial Regex WithFamily();

    [GeneratedRegex(@" (?:me|nos) (?:ayuda|ayudan|apoya|apoyan|acompana)(?: [a-z]+)? (?<kin>" + KinList + @")(?= )| (?<kin>" + KinList + @") (?:tambien |a veces |siempre )?(?:me|nos) (?:ayuda|ayudan|apoya|apoyan|colabora)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex FamilyHelps();

    [GeneratedRegex(@" (?:(?:somos|solo|nomas|trabajamos|atendemos|entre|,|\.|y|vendemos|hacemos|es|negocio|casa|nosotros) )?(?<kin>" + KinList + @") y yo(?= )| yo (?:y|con) (?<kin>" + KinList + @")(?= )(?! (?:me|nos|vivimos|tiene))", RegexOptions.CultureInvariant)]
    private static partial Regex FamilyAndI();

    [GeneratedRegex(@"(?:(?<n>\d+) )?\b(?:" + Kin + @")(?:s|es)?(?= |$)", RegexOptions.CultureInvariant)]
    private static partial Regex Relative();

    [GeneratedRegex(@" (?:me|nos) (?:ayudan|ayuda|apoyan|apoya)(?: [a-z]+)? (?<n>\d+|una?)(?! (?:horas|dias|veces|poco|monton|banco|vez))(?= )| con (?<n>\d+) (?:personas|mas|chicos|chicas|ayudas|hermanos|hermanas|hijos|hijas|primos|amigos|amigas|socios|socias)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex HelpersPattern();

    [GeneratedRegex(@" (?:(?:trabajo|atiendo|estoy|laboro|manejo todo|manejo|trabajando|cocino|lo hago|hago todo|atendiendo|llevo todo|me encargo) (?:yo )?sol[oa](?! (?:los|las|el|la|en|por|de|con|para|hasta|cuando|un|dia|dias|fines|x|medio|vendo|vendiendo|hago|al|efectivo|pedido|pedidos|online|desde) )|yo sol[oa](?! (?:vendo|hago|uso|tengo|acepto|cobro|quiero) )|yo solit[oa]|solit[oa] (?:trabajo|atiendo|nomas|lo hago)|sol[oa] (?:trabajo|atiendo)|yo nomas(?! quiero)|solo yo(?! (?:y|con|tengo)) |solamente yo(?! (?:y|con)) |soy la unica|soy el unico|yo mism[oa] (?:atiendo|hago|trabajo|vendo|cocino|preparo)|sapallay\w*|sapayllay\w*|sapallan(?:mi|m|n)?)(?= |$)", RegexOptions.CultureInvariant)]
    private static partial Regex AlonePattern();

    [GeneratedRegex(@" (?:warmi|qusa|wawqi|wayqi|pani|pana|turi|tura|nana|churi|ususi|mama|tayta|wawa|qosa)(?:y|ni|n)?wan(?:mi|m|n)?(?: [a-z]+){0,3} (?:llamka|llanka|rantiku|qatu|ranqa|ruwa|tarpu|uywa|awa|trabaja|yanu)\w*", RegexOptions.CultureInvariant)]
    private static partial Regex QuechuaFamily();
}
