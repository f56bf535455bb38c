namespace Peru.Assistant.Skills.Profile;

/// <summary>The business's borrowing: refused, informal, formal, none; the first of these that is said.</summary>
internal static class Credit
{
    public static void Read(Reading reading, List<Fact> facts)
    {
        var value = Says(Refused, reading, true) ? "refused" : Says(Informal, reading, false) ? "informal" : Says(None, reading, true) ? "none" : Says(Formal, reading, false) || Owes(reading) ? "formal" : null;
        if (value is not null)
            facts.Add(new Fact(FactNames.Credit, value, Confidence: 0.85));
    }

    private static bool Says(Pattern pattern, Reading reading, bool negative)
    {
        for (var match = pattern.First(reading); match.Success; match = match.NextMatch())
            if (reading.Stated(match.Groups["it"].Index) && (negative || !reading.Negated(match.Groups["it"].Index, 3)))
                return true;
        return false;
    }

    // «la cuota del banco» is owed whatever is said of it.
    private static bool Owes(Reading reading)
    {
        var match = Instalment.First(reading);
        return match.Success && reading.MoodAt(match.Index + 1) is Mood.Stated or Mood.Wanted;
    }

    private const string Lender = "(?:bancos?|caja|cajas|mibanco|mi banco|financieras?|\\d+ bancos|\\d+ financieras|\\d+ cajas|cooperativa|bcp|bbva|interbank|scotiabank|compartamos|crediscotia|edpyme|cmac|coopac|agrobanco|banco de la nacion|pichincha|reactiva|confianza|los andes|proempresa|caja \\w+)";

    private static readonly Pattern Refused = new(@" (?:(?<it>no|nadie|ningun banco|ninguna caja)(?: (?:me|nos|quieren?|quiso|quisieron|querer|el|la|banco|caja)){1,3} (?:dan|dar|dio|dieron|prestan|presta|prestar|presto|prestaron|aprueban|aprobaron|aprobo|aprobar|da|otorgan|califican)(?: (?:un|el|mi|ningun|credito|prestamo|plata|nada|dinero))*|(?:me|nos) (?<it>nego|negaron|rechazo|rechazaron|rechazan|niegan|denegaron|desaprobaron)(?: [a-z]+){0,2} (?:prestamo|credito|banco|caja|financiera|solicitud)|(?:me|nos|han|ha|fue|fui) (?:han )?(?<it>rechazaron|rechazado|rechazo|negado|denegado|rechazada) (?:en|por|el|la|un|del|mi|credito|prestamo)|(?:banco|caja|financiera|cooperativa)(?: [a-z]+){0,2}? (?:me |nos )?(?<it>nego|negaron|rechazo|rechazaron|rechaza|niega|denego|dijo que no|no me presta|no presta|no me dio|no me aprobo|no me aprueba|no me da|no quiere prestarme|no me quiso prestar)|(?:estoy|figuro|sali|aparezco|estamos|reportad[oa])(?: [a-z]+){0,2} (?<it>infocorp|central de riesgos?)|no (?<it>califico|calificamos|soy sujeto)(?: [a-z]+){0,2}|(?<it>mal) calificad[oa]|mana[mn]? (?<it>(?:qo|qu|manu|presta)wan[a-z]*chu))(?= )");

    private static readonly Pattern Informal = new(@" (?:(?<it>gota a gota|gotagota|prestamistas?|usureros?|agiotistas?|chulqueros?|casa de empeno|empene|panderos?|dinero rapido|prestadiario|los colombianos)|(?:hago|estoy en|tengo|juego|participo en|con|entro a|saque)(?: (?:una|la|mi))? (?<it>juntas?)(?= (?:con|de|entre|semanal|mensual|y|,|\.)|$| $)|(?<it>(?:compadre|comadre|vecin[oa]|amig[oa]|familiar|familiares|familia|herman[oa]|mama|papa|ti[oa]|prim[oa]|cunad[oa]|suegr[oa]|conocid[oa]|senora?|persona|particular|proveedor(?:es)?|espos[oa])) (?:me |nos )(?:presta|presto|prestan|prestaron|ha prestado|fia)|(?:me|nos) (?:presta|presto|prestan|prestaron|fian|fia)(?: [a-z]+){0,3} (?<it>compadre|comadre|vecin[oa]|amig[oa]|familiar|familiares|familia|herman[oa]|mama|papa|ti[oa]|prim[oa]|cunad[oa]|suegr[oa]|conocid[oa]|proveedor(?:es)?)|(?:debo|prestamo)(?: [a-z0-9]+){0,4} a (?:mi|un|una|mis|una) (?<it>compadre|comadre|vecin[oa]s?|amig[oa]s?|familiar|familiares|herman[oa]|prim[oa]|ti[oa]|familia))(?= )");

    private static readonly Pattern Formal = new(@" (?:(?:tengo|tenemos|saque|sacamos|pago|pagamos|pagando|debo|debemos|estoy pagando|con|obtuve|pedi|me dieron|nos dieron|me aprobaron|cuento con|accedi a|me presto|me presta|nos presto|me prestaron|financie|solicite|hice|me prestan|saco|trabajo con)(?: (?!quiero|no |necesito|si |tarjeta|nunca|gota|prestamista|como|cuanto)[a-z0-9/]+){0,6}? (?:(?:en|de|con|a|al|del|la|el|los|por) )+(?:la |el |una |un |mi |las )?(?<it>" + Lender + @")|(?:(?:el|la|un|una) )?(?<it>" + Lender + @")(?: [a-z]+)? (?:me|nos) (?:presto|presta|dio|dieron|aprobo|prestaron|financio)|(?:tengo|tenemos|estoy pagando|pago|saque|sacamos|pagando) (?:(?:un|mi|una|ya|el|varios|2|3|cuotas?|letras?|de|del) )*(?<it>credito|prestamo)(?! (?:de (?:mi|un|una) |con (?:un|mi|una) (?:prestamista|vecin|amig|famil|compadre)|informal|gota)))(?= )");

    private static readonly Pattern Instalment = new(@" (?:la|las|mi|mis) (?:cuotas?|letras?|deudas?|prestamo|credito) (?:del|de la|de|con el|con la|en el|en la|en|al) " + Lender + @"(?= )");

    private static readonly Pattern None = new(@" (?:(?:nunca|jamas)(?: (?:he|me|han|hemos|yo|nos))* (?<it>pedido|saque|sacado|pedi|solicitado|tuve|tenido|prestado|prestaron|pedimos|tramitado|solicite|tome|tenido)(?: (?:un|ningun|a|el|ni|mi|al|en|plata|dinero))* (?:prestamo|credito|banco|bancos|prestado|deudas?|caja)|(?:ya )?no (?<it>tengo|tenemos|debo|debemos|saco|hay|cuento con|trabajo con|he pedido|he sacado|manejo)(?: (?:ningun|ninguna|nada|ni|a|un|de|mas|plata|actualmente|ahorita|yo|un sol a))* (?:prestamo|credito|deudas|nadie|bancos|banco|ningun banco|deuda|pendientes)|(?<it>sin) (?:deudas|prestamo|credito|deudas ni prestamo)(?! para)|(?<it>libre) de deudas|no (?<it>debo) nada|mana[mn]? (?<it>manu(?:yuq|yoq)?[a-z]*chu))(?= )");
}
