namespace Peru.Assistant.Skills.Profile;

/// <summary>How far selling and being paid are digital; the furthest of several: cash, wallet, card, online.</summary>
internal static class Digital
{
    public static void Read(Reading reading, List<Fact> facts)
    {
        var value = Says(Online, reading) ? "online" : Says(Card, reading) ? "card" : Says(Wallet, reading) ? "wallet" : Says(Cash, reading) ? "cash" : null;
        if (value is not null)
            facts.Add(new Fact(FactNames.Digital, value, Confidence: 0.9));
        if (value == "online")
            facts.Add(new Fact(FactNames.Place, "online", Confidence: 0.7));
    }

    private static bool Says(Pattern pattern, Reading reading)
    {
        for (var match = pattern.First(reading); match.Success; match = match.NextMatch())
            if (reading.Stated(match.Groups["it"].Index) && !reading.Negated(match.Groups["it"].Index, 4) && !reading.Negated(match.Index + 1) && !Declined.From(reading.Line, match.Index + match.Length).Success)
                return true;
        return false;
    }

    // «tarjeta no acepto»
    private static readonly Pattern Declined = new(@"\G no (?:acepto|aceptamos|uso|usamos|tengo|tenemos|recibo|manejo|cobro|hay) ");

    private const string Net = "(?:facebook|tiktok|instagram|whatsapp|internet|online|redes|redes sociales|marketplace|mercado libre|rappi|pedidos ?ya|web|pagina web|delivery por app|on line|linea)";

    private static readonly Pattern Online = new(@" (?:(?:vend\w+|ofre\w+|public\w+|promocion\w+|atiend\w+|pedidos?|ventas?|comerciali\w+)(?: (?!yape|plin)[a-z]+){0,4}? (?:por|en|x|via|mediante|a traves de|de) (?:(?:el|la|mi|las|mis) )?(?<it>" + Net + @")|(?:tengo|tenemos|cuento con|con)(?: (?:mi|una|un|nuestra|su))? (?<it>tienda (?:virtual|online|en linea)|pagina web|pagina de facebook|pagina en facebook|fanpage|web|tienda por internet|marketplace|e ?commerce)|(?<it>vendo online|vendemos online|negocio online|negocio virtual|tienda virtual|ventas online))(?= )");

    private static readonly Pattern Card = new(@" (?:(?:tengo|tenemos|uso|usamos|acepto|aceptamos|cobro|cobramos|pagan|recibo|recibimos|cuento con|con|y|o|pago con|pagos con|hay|e|,|tambien)(?: (?:con|un|el|mi|mis|yape|plin|y|en|efectivo|todo|tipo|de|pagos|pago|,|o|a veces|ya|la|las|todas|toda|cualquier|clase|solo|tambien|medios)){0,6} (?<it>pos|izipay|niubiz|culqi|vendemas|openpay|mercado pago|link de pago|visa|mastercard|tarjetas?)(?! (?:de credito del|personales|de presentacion|de regalo)))(?= )");

    private static readonly Pattern Wallet = new(@" (?:(?:mi|tengo|tenemos|uso|usamos|acepto|aceptamos|cobro|cobramos|pagan|recibo|recibimos|con|por|solo|y|o|hay|manejo|ya|si|cuento con|en|me|puro|todo|trabajo|a veces)(?: (?:con|el|mi|en|efectivo|y|todo|mayormente|pagos|pago|de|por|ya|solo|tambien|o|,|mis|a veces|hacen)){0,5} (?<it>yape|plin|tunki|bim|yapes|yapeo|lukita|billetera digital|billeteras digitales|billetera)|(?:me|nos) (?<it>yapean|yapea|plinean|plinea|yapear)|(?<it>yapewan|plinwan|yapepi|yapeta|yapeo)\w*|(?<it>yape) y plin|(?<=^ )(?<it>yape|plin)(?= $))(?= )");

    private static readonly Pattern Cash = new(@" (?:(?:solo|puro|todo|solamente|unicamente|nomas|solo en|todo en|puro en|siempre|siempre en|todo es|solo con|solo recibo|solo acepto|solo cobro|unicamente en)(?: (?:en|acepto|cobro|recibo|uso|con|manejo|pagan|me|trabajo|vendo|al))* (?<it>efectivo|contado|cash|al cash|plata en mano)|(?:cobro|pagan|recibo) (?:la plata |el dinero )?en (?<it>mano)|(?<it>efectivo) (?:nomas|no mas|solamente|solo|solito)|(?:cobro|vendo|recibo|pagan|me pagan|acepto|trabajo)(?: [a-z]+)? (?:en|con) (?<it>efectivo)|(?:vendo|cobro|vendemos|cobramos|todo) al (?<it>contado|cash))(?= )");
}
