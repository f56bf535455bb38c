namespace Peru.Assistant.Skills.Profile;

/// <summary>Whether the business has a RUC, and its tax regime. Who is in a regime has a RUC.</summary>
internal static class Ruc
{
    public static void Read(Reading reading, List<Fact> facts)
    {
        var regime = RegimeIn(reading);
        if (regime is not null)
            facts.Add(new Fact(FactNames.TaxRegime, regime, Confidence: 0.9));
        var ruc = InProcess(reading) ? "in_process" : Lacks(reading) ? "no" : Has(reading) || regime is not null ? "yes" : null;
        if (ruc is not null)
            facts.Add(new Fact(FactNames.Ruc, ruc, Confidence: 0.9));
    }

    private static string? RegimeIn(Reading reading)
    {
        string? found = null;
        for (var match = Regime.First(reading); match.Success; match = match.NextMatch())
        {
            var group = match.Groups["name"];
            if (!reading.Stated(group.Index) || reading.Negated(match.Index + 1) || reading.Negated(group.Index, 4))
                continue;
            var name = group.Value switch
            {
                "rer" or "regimen especial" or "especial" => "rer",
                "rmt" or "mype" or "regimen mype" or "mype tributario" or "mype tributaria" => "rmt",
                "regimen general" or "general" => "general",
                _ => "nrus",
            };
            if (found is not null && found != name)
                return null;
            found = name;
        }
        return found;
    }

    private static bool InProcess(Reading reading) => Any(InProcessPattern, reading);

    private static bool Lacks(Reading reading)
    {
        foreach (var pattern in (ReadOnlySpan<Pattern>)[No, Informal, QuechuaNo])
            for (var match = pattern.First(reading); match.Success; match = match.NextMatch())
                if (reading.MoodAt(match.Index + 1) == Mood.Stated || (match.Groups["lack"].Success && reading.MoodAt(match.Groups["lack"].Index) is not (Mood.Asked or Mood.Supposed)))
                    return true;
        return false;
    }

    private static bool Has(Reading reading)
    {
        for (var match = Yes.First(reading); match.Success; match = match.NextMatch())
            if (reading.Stated(match.Groups["it"].Index) && !Demanded.IsIn(reading, reading.Line[..match.Groups["it"].Index]) && !reading.Negated(match.Groups["it"].Index, 4) && !reading.Negated(match.Index + 1, 3))
                return true;
        return QuechuaYes.First(reading) is { Success: true } native && reading.Stated(native.Index + 1) && !reading.Line.Contains(" mana", StringComparison.Ordinal);
    }

    private static bool Any(Pattern pattern, Reading reading)
    {
        var match = pattern.First(reading);
        return match.Success && reading.Stated(match.Index + 1) && !reading.Negated(match.Index + 1);
    }

    private static readonly Pattern Regime = new(@" (?:(?:soy|estoy|estamos|somos|tengo|pertenezco|pertenecemos|acogid[oa]|estamos|declaro|tributo|pago|inscrit[oa]|con|contribuyente|cuento|mi)(?: (?!pasar|cambiar|quiero)[a-z]+){0,3}? (?<name>nrus|rus|rer|rmt)|(?<!pasar al |pasarme al |cambiar al |entrar al |ir al )(?<name>nuevo rus|nrus|regimen mype|mype tributari[oa]|regimen especial|regimen general|rmt)|(?:estoy|estamos|soy|somos|pertenezco|contribuyente)(?: (?:en|al|del|por|ahora|ya))* (?:el|al|del) (?<name>general|especial|mype)|(?<=^ )(?<name>rus|rer))(?= )");

    private static readonly Pattern InProcessPattern = new(@" (?:(?:tramitando|sacando|gestionando|haciendo|procesando|en proceso de (?:sacar|tramitar|obtener)|en tramites? (?:de|del|para)(?: sacar)?|en proceso de|inicie el tramite (?:de|del)|estoy viendo lo del?)(?: (?:mi|el|la|los|las|tramites?|de|del|papeles|con|sunat|recien|para)){0,4} ruc|ruc(?: (?:ya|esta|lo|estoy|aun|todavia|recien|en|mi|se)){0,4} (?:tramite|proceso|tramitando|sacando|gestionando)|formalizandome|(?:estoy|estamos) (?:formalizando|en proceso de formalizacion))(?= )");

    private static readonly Pattern No = new(@" (?:(?:no|nunca|tampoco|aun|todavia|ni|jamas|nada)(?: (?:me|he|lo|la|aun|todavia|tampoco|ni))* (?:tengo|cuento con|tenemos|contamos con|saco|saque|sacamos|sacado|poseo|hay|tiene|tramite|tramito|tramitado|dispongo de|obtengo|consigo|manejo)(?: (?:mi|el|un|ni|nada|de|licencia|papeles|ningun|todavia|aun|ese|eso|del|numero|con|local|permiso|permisos|boletas|o|facturas|,|y)){0,5} ruc|(?:no(?: [a-z]+)?|todavia|aun) (?<!si )(?:sin) ruc|sin(?: (?:mi|un|papeles|ni|tener|nada|de|licencia|y|el|,|numero)){0,4} ruc|ni ruc|no ruc|cero ruc|(?<lack>me|nos) falta(?: (?:sacar|tramitar|el|mi|hacer|tener|un|solo)){0,3} ruc|(?:di|dieron|dimos|de) (?:de )?baja (?:mi|el|al|de mi) ruc|ruc(?: [a-z]+){0,5} (?:di|dimos|dieron) de baja|ruc (?:no|aun no|todavia no|nunca)(?: (?:tengo|saque|saco|hay|he sacado|cuento|sacamos))?(?= (?:\.|,|y|pero|ni|porque)|$| $))(?= )");

    private static readonly Pattern Informal = new(@" (?:(?:soy|somos|trabajo|trabajamos|estoy|negocio|negocio es|todo|totalmente|manera|vendo|siendo|sigo|es|de) (?:de manera |un |una |aun |todavia |muy |100 porciento )?informal(?:es|mente)?|no (?:soy|somos|estoy|estamos|es|esta)(?: [a-z]+)? (?:formal|formales|formalizad[oa]s?|inscrit[oa]s?(?: (?:en|a))?(?: la)? sunat|registrad[oa]s?(?: (?:en|a))?(?: la)? sunat)|no (?:me he|estoy|esta) formalizado|no (?:me|nos) (?:he |hemos )?(?:inscribo|inscribi|inscrito|registre|registrado|formalice|formalizo)|no (?:tengo|cuento con) negocio formal)(?= )");

    private static readonly Pattern QuechuaNo = new(@" (?:mana\w*(?: [a-z]+){0,2} ruc\w*(?: \w*chu)?|ruc\w*(?: mana\w*)? kanchu|ruc\w* mana\w* (?:kan|kapu)\w*)(?= )");

    private static readonly Pattern Yes = new(@" (?:(?:tengo|cuento con|tenemos|contamos con|con|saque|sacamos|mi|poseo|poseemos|dispongo de|tiene|obtuve|tramite|nuestro|ya hay|ya saque|su)(?: (?:mi|el|un|ya|numero|de|del|negocio|nuestro|recien|con|todo|papeles|en regla|mis|licencia|y|,|tambien|solo|dni)){0,4} (?<it>ruc)(?! (?:me piden|no |sin))|(?<it>ruc)(?: (?:es|numero|nro|n|si|el))? (?:10|15|17|20)\d{9}|(?:si|ya|tambien) (?:tengo )?(?<it>ruc)|(?<it>ruc) (?:si tengo|ya tengo|tengo|activo|ya saque|vigente|si)|(?:soy|somos|estoy|estamos|negocio|es|empresa)(?: [a-z]+)? (?<it>formal|formales|formalizad[oa]s?)(?! (?:en|para))|(?:estoy|estamos|inscribi|inscribimos)(?: [a-z]+)? (?<it>inscrit[oa]s?|registrad[oa]s?) (?:en|a|ante) (?:la )?sunat)(?= )");

    // «que saque mi RUC», «me piden mi RUC», «tenía RUC».
    private static readonly Pattern Demanded = new(@" (?:que (?:yo )?(?:saque|saques|tenga|tengas|tramite)|piden|pide|pidieron|exigen|tenia|habia)(?: [a-z]+){0,2} $");

    private static readonly Pattern QuechuaYes = new(@" (?:rucni(?:y|yku)? ?(?:ya )?(?:kan|kapuwan|kachkan|kashan)(?!chu)\w*|rucniy[ou][qjkh](?!chu)(?:mi|m|n|na)?)(?= )");
}
