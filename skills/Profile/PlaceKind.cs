namespace Peru.Assistant.Skills.Profile;

/// <summary>What kind of place it sells from. A stall inside a market is market; «tengo bodega» is a shop, «quiero una bodega» is not yet one.</summary>
internal static class PlaceKind
{
    public static void Read(Reading reading, List<Fact> facts)
    {
        var value = Says(Market, reading) ? "market" : Says(Stall, reading) ? "stall" : Says(Street, reading) ? "street" : Says(Farm, reading) ? "farm"
            : Says(Shop, reading) ? "shop" : Says(Home, reading) ? "home" : null;
        if (value is null)
            return;
        facts.RemoveAll(fact => fact.Name == FactNames.Place);
        facts.Add(new Fact(FactNames.Place, value, Confidence: 0.85));
    }

    private static bool Says(Pattern pattern, Reading reading)
    {
        for (var match = pattern.First(reading); match.Success; match = match.NextMatch())
            if (reading.Stated(match.Groups["it"].Index) && !reading.Negated(match.Groups["it"].Index, 3))
                return true;
        return false;
    }

    private static readonly Pattern Market = new(@" (?:(?:en|(?<!cuadras |cuadra |cerca |lado |metros |espaldas |lejos |atras )del|en el|en un|en la|al interior del|dentro del|frente al)(?: (?:el|un|mi|la|interior|del))* (?<it>mercado|feria|campo ferial|plaza de abastos|mercado de abastos|galeria|parada|centro comercial)(?! (?:libre|pago|laboral|internacional|extranjero|mundial|nacional|global|negro|financiero|de trabajo|europeo|peruano|objetivo|digital))|(?<=^ )(?<it>mercado)(?! libre)|(?<it>qatupi|qhatupi|plasapi|feriapi|mercadopi))(?= )");

    private static readonly Pattern Stall = new(@" (?:(?:tengo|tengo un|tenemos|tenemos un|mi|en mi|en un|con mi|con un|abri un|puse un|nuestro|del|el|mis|alquilo un|\d) (?<it>puesto|puestos|kiosko|kiosco|quiosco|kioskito|kiosquito|stand|modulo)(?! (?:de trabajo|de salud))|(?<=^ )(?<it>puesto) (?:de|en))(?= )");

    private static readonly Pattern Street = new(@" (?:(?<it>ambulante|ambulantes|ambulatoria|carretilla|carretillita|carrito|triciclo|tricimoto|mototaxi sanguchero|en la calle(?= (?:,|\.|y|con|de|desde|hace|todos|porque|por|vendo|tengo|hago|no|cuando|para|siempre|nomas|x|mi|a|en)|$| $)|afuera del? (?:la |el |un |una )?(?:hospital|colegio|mercado|estadio|universidad|terminal|iglesia|parque|metro|instituto|banco)|en el paradero|casa en casa|en la puerta de (?:un |una |la |el )?(?:colegio|hospital|mercado|banco|iglesia|instituto|escuela|estadio)|en la puerta del (?:colegio|hospital|mercado|banco|instituto|estadio)|en la vereda|en las calles|por las calles|en la esquina|en una esquina|en esquina|en la pista|en los buses|en los micros|kallipi|callepi|en la via publica|en los semaforos|de puerta en puerta|casa por casa))(?= )");

    private static readonly Pattern Farm = new(@" (?:(?:tengo|tenemos|mi|en mi|mis|en la|una|nuestra|una|en el|un|el|\d|con mi|de mi) (?<it>chacra|chacras|fundo|granja|parcela|parcelas|huerto|huerta|invernadero|biohuerto|establo|piscigranja|vivero)|(?<it>chakray|chakra|chacray)(?:pi|ypi|ku|kupi)?(?:m|n|mi)?|en (?<it>chacra))(?= )");

    private static readonly Pattern Shop = new(@" (?:(?:tengo|tenemos|mi|mis|en mi|en un|con mi|nuestro|nuestra|cuento con|contamos con|alquilo|alquilamos|con|atiendo|atendemos|administro|manejo|abri|puse|\d|inaugure|mi pequena|mi pequeno)(?: (?:un|una|mi|el|la|pequeno|pequena|propio|propia|negocio|de|su|nuestra|nuestro|recien|alquilado|mini|\d))* (?<it>tiendas?|local|locales|bodegas?|bodeguitas|taller|restaurante|restaurant|minimarket|market|ferreteria|botica|farmacia|panaderia|polleria|peluqueria|salon|salon de belleza|barberia|libreria|bazar|consultorio|oficina|cevicheria|chifa|boutique|minimarquet|licoreria|carniceria|pasteleria|zapateria|veterinaria|lavanderia|hospedaje|picanteria|cafeteria|\w{3,}eria(?<!mercaderia|ganaderia|ingenieria|loteria|bateria|mensajeria|materia))(?! (?:virtual|online|por internet|en linea|en mi casa|en casa|comunal|central))|(?<it>tiendaypi|tindaypi|tiendapi|tindapi|tiendaykupi|tiendayuq\w*))(?= )");

    private static readonly Pattern Home = new(@" (?:(?<!casa )(?:en|desde) (?:mi |mi propia |nuestra )?(?<it>casa(?! en casa)|domicilio|hogar|cochera|garaje|cuarto|azotea|departamento(?! de [a-z]+)|sala de mi casa)(?! (?:de|grande|por))|(?<it>wasiypi|wasiykupi|wasillaypi|wasiymanta)\w*)(?= )");
}
