namespace Peru.Assistant.Skills.Profile;

/// <summary>How sales move: up, same, down. Prices that rise or fall, wishes and questions say nothing of it.</summary>
internal static class Trend
{
    public static void Read(Reading reading, List<Fact> facts)
    {
        if (facts.Exists(fact => fact.Name == FactNames.Trend))
            return;
        var value = Says(Down, reading) ? "down" : Says(Same, reading) ? "same" : Says(Up, reading) ? "up" : null;
        if (value is not null)
            facts.Add(new Fact(FactNames.Trend, value, Confidence: 0.85));
    }

    private static bool Says(Pattern pattern, Reading reading)
    {
        for (var match = pattern.First(reading); match.Success; match = match.NextMatch())
            if (reading.Stated(match.Groups["it"].Index) && (match.Groups["no"].Success || !reading.Negated(match.Groups["it"].Index, 3)))
                return true;
        return false;
    }

    private const string Subject = "(?:ventas?|negocio|ingresos|clientela|clientes|bodega|tienda|puesto|comercio|pedidos|cosa|facturacion|movimiento|restaurante|taller|todo|venta)";

    private static readonly Pattern Down = new(@" (?:" + Subject + @"(?: (?!precio|costo)[a-z]+){0,4}? (?<it>bajo|bajaron|bajado|baja|bajan|bajando|bajita|bajitas|bajas|cayo|cayeron|caido|caidas?|cayendo|caen|disminuyo|disminuido|disminuyeron|disminuyendo|floj[oa]s?|muert[oa]s?|peor|menos(?! de| que)|malas?|malo|mal|fatal|pesim[oa]s?|parad[oa]s?|lentas?|lento|decayo|decaido|decayendo|empeorado|empeoro|de bajada|a la baja|reducido|redujeron|por los suelos|quebrando)|(?<it>bajo|bajaron|bajado|bajando|cayo|cayeron|caido|cayendo|disminuyo|disminuyeron|disminuido|floj[oa]|muert[oa]|parad[oa]|empeorado|baja|decaido|mala|lenta)(?: (?:mucho|bastante|un poco|demasiado|horrible|esta|todo|ya|tanto|algo|este mes|este ano|\d+ porciento))*(?: (?:la|las|mis|nuestras|mi|el|los|nuestros)) " + Subject + @"|(?<!aun |todavia )(?<no>ya no|no) (?<it>vendo|vendemos|se vende|gano|hay ventas|hay venta|hay clientes|viene gente|vienen clientes|viene la gente|entran clientes|rantikunichu)(?: (?:tanto|igual|mucho|bien|como|nada|casi nada|lo mismo|como antes|ya|porque))(?= )|(?<no>ya no|no) (?<it>hay ventas?|hay clientes|vienen clientes|viene gente|entran clientes)|(?<it>vendo|vendemos|gano|vendiendo|saco) (?:mucho |cada vez |poco |muy |bastante )?menos|(?<it>me|nos) (?:va|esta yendo|fue|ha ido) (?:cada vez |muy |bastante )?(?:mal|peor|fatal)|(?<it>vendia|vendiamos|facturaba|facturabamos|ganaba|ganabamos|sacaba) (?:mucho )?mas|clientes (?:ya )?(?:se (?<it>han ido|fueron|van|alejaron))|(?:he|hemos) (?<it>perdido) (?:muchos |mis |varios |a mis )?(?:clientes|clientela|ventas)|(?:ahora|todo|ya|ultimamente) (?:ha |han |a |esta )?(?<it>bajado|caido|bajando|bajo)(?! (?:el|los) (?:precio|costo))|cada (?<it>vez) (?:vendo |hay |vendemos |viene )?(?:menos|peor|mas bajo)|(?<it>casi) no vend\w+|(?<it>estoy|estamos) (?:quebrando|por quebrar|en quiebra|de bajada|perdiendo)|(?:negocio|venta|rantikuy|qatuy)\w*(?: [a-z]+){0,3} (?<it>pisiyachkan|pisiyashan|pisiyan)\w*|kunan\w*(?: [a-z]+)? (?<it>pisi)\w*)(?= )");

    private static readonly Pattern Same = new(@" (?:" + Subject + @"(?: [a-z]+){0,4}? (?<it>igual|iguales|normal|estable|estables|mantienen?|manteniendo|mismo|misma|regular|constantes?)|(?:se )?(?<it>mantienen?)(?: (?:la|las|mis|mi|el)) " + Subject + @"|(?<it>vendo|vendemos|gano) (?:casi )?(?:lo mismo|igual)|(?<it>igual) que (?:siempre|antes|el ano pasado|el mes pasado)|(?<it>ni) sube ni baja|(?<it>me|nos) va (?:igual|normal|regular|mas o menos))(?= )");

    private static readonly Pattern Up = new(@" (?:" + Subject + @"(?: (?!precio|costo)[a-z]+){0,4}? (?<it>subiendo|subieron|subido|suben|subio|aumentando|aumentaron|aumento|aumentado|creciendo|crecio|crecieron|crecido|crece|crecen|mejorando|mejoraron|mejoro|mejorado|mejor|va bien|va muy bien|de subida|buenisim[oa]s?)|(?<it>subieron|aumentaron|crecieron|mejoraron|aumentado|subido|creciendo|mejorando|subiendo|aumentando|mejorado|crecido|subio la venta|mejoro la venta)(?: (?:mucho|bastante|un poco|poco a poco|algo|este mes))*(?: (?:las|mis|la|nuestras|mi|el|los)) " + Subject + @"|(?<it>vendo|vendemos|vendiendo|gano|ganando) (?:mucho |cada vez |bastante |un poco |harto )?mas(?! (?:o menos|que nada|barato|caro|los|en|rapido|de|por|a|al|soles|poco)\b)|(?<it>me|nos) (?:va|esta yendo|ha ido) (?:cada vez |mucho |muy )?(?:mejor|bien|super bien)|cada (?<it>vez) (?:vendo |hay |vendemos |tengo |vienen )?(?:mas|mejor)(?= (?:clientes|ventas|pedidos|\.|,|$))|(?<it>estoy|estamos|vamos|voy) (?:creciendo|mejorando|subiendo)|(?<it>tengo|hay) (?:cada vez )?mas (?:clientes|pedidos|ventas)|(?:negocio|venta|rantikuy|qatuy)\w*(?: [a-z]+){0,3} (?<it>mirachkan|winachkan|winashan)\w*)(?= )");
}
