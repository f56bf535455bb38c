namespace Peru.Assistant.Skills.Profile;

/// <summary>Whether the business sells: not yet, now and then, regularly. Only where it is said, never from an amount.</summary>
internal static class Selling
{
    public static void Read(Reading reading, List<Fact> facts)
    {
        var value = NotYet(reading) ? "not_yet" : Says(Occasionally, reading) ? "occasionally" : Says(Regularly, reading) ? "regularly" : null;
        if (value is not null)
            facts.Add(new Fact(FactNames.Selling, value, Confidence: 0.85));
    }

    private static bool NotYet(Reading reading)
    {
        var match = NotYetPattern.First(reading);
        if (match.Success && reading.MoodAt(match.Index + 1) is Mood.Stated or Mood.Wanted)
            return true;
        var plan = Plan.First(reading);
        return plan.Success && !reading.Negated(plan.Index + 1) && !Another.IsIn(reading) && !AlreadySells(reading);
    }

    private static bool AlreadySells(Reading reading)
    {
        var match = Already.First(reading);
        return match.Success && reading.Stated(match.Index + 1) && !reading.Negated(match.Index + 1);
    }

    private static bool Says(Pattern pattern, Reading reading)
    {
        var match = pattern.First(reading);
        return match.Success && reading.Stated(match.Groups["it"].Index) && !reading.Negated(match.Groups["it"].Index) && !reading.Negated(match.Index + 1);
    }

    private static readonly Pattern NotYetPattern = new(@" (?:(?:todavia|aun|aunque|tdv)(?: yo)? no (?:vendo|vendemos|empiezo|empezamos|inicio|abro|abrimos|comienzo|arranco|he vendido|hemos vendido|he empezado|he abierto|he iniciado|tengo negocio|tengo ventas|tengo mi negocio|esta abierto|funciona|tengo nada|pongo)|no he abierto(?: todavia| aun)?|(?:esta|estoy|es|sigue) en (?:proyecto|planes|etapa de idea)|no (?:vendo|vendemos|he vendido|hemos vendido|he empezado|empiezo|empezamos|abro) (?:nada )?(?:todavia|aun)|(?:solo |recien |es |tengo )(?:es |tengo )?(?:una |la |mi )?idea(?: de negocio| nomas)?|idea de (?:negocio|emprender|poner)|no tengo negocio(?! formal)|manaraq(?: [a-z]+){0,2} (?:rantiku|qatu|ranqa|qallari)\w*chu|manaraqmi \w+chu|sin (?:vender|abrir|empezar) (?:todavia|aun))(?= )");

    private static readonly Pattern Plan = new(@" (?:quiero|quisiera|queremos|pienso|pensamos|planeo|deseo|voy a|vamos a|me gustaria|nos gustaria|estoy pensando en|pensando en|mi sueno es|sueno con|tengo planes de|tengo pensado|tengo planeado|estoy planeando|he pensado|tenemos pensado|quisieramos|tengo la idea de|estoy por|a punto de|proximo a|estamos por|planeando|ganas de)(?: (?:empezar a|comenzar a|algun dia|pronto|luego|mas adelante|ya|recien|a))? (?:(?:poner|abrir|iniciar|empezar|comenzar|montar|crear|aperturar|armar|ponerme)(?: (?:con|a|en|mi|un|una|el|la|vender|nuevo|propio|propia|pequeno|pequena|su|esta|este|unos|unas|de)){0,4} (?!cuenta|pagina|yape|ruc|pos|contabilidad|web|pelea|facebook|curso|estudi|capacit|exportar|tiktok|local mas|vitrina|precio|horno|maquina|anuncio|publicidad|canal|cuaderno)[a-z]+|emprender(?! mas)|poner mi negocio|tener mi (?:propio )?negocio|iniciar)(?= )");

    private static readonly Pattern Another = new(@" (?:otr[oa]|segund[oa]|mas (?:locales|tiendas)|sucursal|sucursales|tercer|un local mas|2 local|ampliar|otros) ");

    private static readonly Pattern Already = new(@" (?:vendo|vendemos|tengo (?:un|una|mi) (?:negocio|bodega|tienda|puesto|taller|restaurante|local|empresa|polleria|salon|carrito|carretilla|panaderia|botica|granja)|gano|saco|facturo|facturamos|mi negocio (?:tiene|es|esta|vende)|llevo \d+|abri|empece) ");

    private static readonly Pattern Occasionally = new(@" (?:(?:a veces|de vez en cuando|de cuando en cuando|eventualmente|ocasionalmente|x ratos|por ratos|por temporadas?|por campanas?)(?: [a-z]+){0,3}? (?<it>vendo|vendemos|trabajo|vende|salgo a vender)(?! (?:s/ )?\d)|solo (?:los |las )?(?:sabados|domingos|fines de semana|sabados y domingos)(?: [a-z]+)? (?<it>vendo|vendemos|trabajo|abro|atiendo)|(?<it>vendo|vendemos|trabajo|ventas|hago|vende|vendiendo)(?: [a-z]+){0,4}? (?:a veces|de vez en cuando|de cuando en cuando|ocasionalmente|eventualmente|por temporadas?|en temporadas?|solo en campanas?|por campanas?|solo a pedido|solo los domingos|solo los fines de semana|solo fines de semana|rara vez|por ratos|cuando puedo|cuando hay pedidos?|cuando me piden|solo en navidad|solo en fiestas|los fines de semana|los domingos|cuando hay feria|solo en ferias)|(?<it>mayninpi) (?:rantiku|qatu|ranqa)\w*)(?= )");

    private static readonly Pattern Regularly = new(@" (?:(?<it>vendo|vendemos|atiendo|atendemos|trabajo|trabajamos|abro|abrimos|salgo a vender|vende|vendiendo)(?: (?!soles)[a-z0-9]+){0,6}? (?:todos los dias|todo el ano|todas las semanas|de lunes a (?:sabado|domingo|viernes)|diario|diariamente|a diario|cada dia|constantemente|siempre|todo el tiempo|sin parar|regularmente)(?! \d)|(?:todos los dias|a diario|de lunes a (?:sabado|domingo|viernes)|siempre|diario) (?<it>vendo|vendemos|atiendo|trabajo|salgo a vender|abro)(?! (?:unos |como |mas o menos )?\d)|sapa (?:punchaw|punchay|punchau)\w* (?<it>rantiku|qatu|ranqa)\w+)(?= )");
}
