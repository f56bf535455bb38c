using System.Text.RegularExpressions;

namespace Peru.Assistant.Skills.Profile;

/// <summary>What shows a need by itself. A group <c>no</c> says that the «no» is part of the complaint.</summary>
internal static partial class NeedComplaints
{
    [GeneratedRegex("(?!)")]
    public static partial Regex Never();

    [GeneratedRegex(@" (?:extorsion\w*|extorcion\w*|cupos?(?= (?:,|\.|a|de|\d|y|si|los|cada|o|por|semanal|mensual|me|para|en)|$| $)|(?:pid\w+|cobr\w+|pag\w+|exig\w+)(?: [a-z]+){0,2} (?:cupos?|vacuna)|amenaz\w+|chalequ\w+|me (?:roban|robaron|robo|asaltan|asaltaron|asaltado|quieren quemar)|(?:han|ha|fui|fuimos) (?:robado|asaltado|asaltada|asaltados)|nos (?:roban|robaron|asaltaron|extorsionan)|(?:muchos|hay|mucha|tanto|demasiados|por los|los|inseguridad) (?:robos?|asaltos?|rateros?|delincuen\w+|choros|ladrones)|inseguridad|delincuencia|sicari\w+|o queman|van a quemar|dinamit\w+|dejar(?:me|nos) trabajar|hacen algo a mi|hacerle algo|cobran por trabajar|balearon|dispar\w+|malandros|maleantes|explosivos?|suwawan\w*|suwakuna\w*|suwaruwan\w*|rateros|ladrones|choros)(?= )", RegexOptions.CultureInvariant)]
    public static partial Regex Safety();

    [GeneratedRegex(@" (?:(?:me|nos) falta(?: [a-z]+){0,2} ruc|(?:exigen|piden|obligan)(?: a)? formalizar\w*)(?= )", RegexOptions.CultureInvariant)]
    public static partial Regex Formalise();

    [GeneratedRegex(@" (?:(?:municipalidad|municipal|serenazgo|fiscalizador\w*|inspectores|alcaldia|serenos)(?: [a-z]+){0,4}? (?:molest\w+|piden?|exigen?|cerr\w+|clausur\w+|multa|multo|multaron|bot\w+|desaloj\w+|quit\w+|decomis\w+|fastidi\w+|no me deja|no nos deja|no me renueva|no me da|no me dan)|(?:pide|piden|exige|exigen|pidieron)(?: (?:la|el|los|mi|me|nos|permiso|y))* (?:licencia|permiso municipal|itse|defensa civil|certificado de defensa civil)|(?<no>no) (?:tengo|tenemos|cuento con|hay)(?: (?:ruc|ni|la|mi|todavia|aun|o|y|,|nada|de|permiso|papeles|una))* licencia|sin licencia(?! de conducir)|me falta(?: (?:la|mi|el|sacar|tramitar))* (?:licencia|permiso|defensa civil)|(?:piden|pide|exigen)(?: [a-z]+){0,3} (?:papeles|permisos|documentos|tramites)(?: [a-z]+){0,3} municipalidad|clausuraron|clausuro|me clausur\w+|(?<no>no) tengo permiso(?: (?:de|municipal))?|licencia vencida|se vencio mi licencia)(?= )", RegexOptions.CultureInvariant)]
    public static partial Regex Licence();

    [GeneratedRegex(@" (?:(?<no>no) (?:tengo|tenemos|cuento con|hay|me alcanza|alcanza)(?: (?:la|el|mucho|suficiente|mas|para|mi))* (?:capital|plata(?! para pagar)|dinero(?! para pagar)|financiamiento)|(?:me|nos) falta(?: (?:el|mas|la))* (?:capital|plata|dinero|financiamiento)|falta de (?:capital|dinero|plata|financiamiento)|sin capital|nadie (?:me |nos )(?:quiere )?prest\w+|(?<no>no) (?:me|nos) (?:prestan|presta|dan prestamo|dan credito|quieren prestar))(?= )", RegexOptions.CultureInvariant)]
    public static partial Regex Finance();

    [GeneratedRegex(@" (?:(?<no>no) se (?:cuanto (?:gano|estoy ganando|me queda|vendo|entra|gasto)|si (?:gano|estoy ganando)|llevar (?:las |mis |la )?(?:cuentas|contabilidad)|manejar (?:mi|el|la) (?:plata|dinero))|(?:mezclo|confundo|se me mezcla\w*)(?: [a-z]+){0,6} (?:plata|dinero|negocio|gastos|casa)|(?:desordenad[oa]|desorden) (?:con|en|de) (?:mis|las|la) cuentas)(?= )", RegexOptions.CultureInvariant)]
    public static partial Regex Accounts();

    [GeneratedRegex(@" (?:(?<no>no) se(?: bien)? (?:a |en |que |como |cual )?(?:cuanto|precio|como|que|cual)(?: [a-z]+){0,3}? (?:cobrar\w*|ganarle|ponerle|costo|costos|cuesta|vender mi|vender mis|precio|precios|vender el|vender)|(?<no>no) se (?:sacar|calcular) (?:mis |el |los )?(?:costos?|precios?))(?= )", RegexOptions.CultureInvariant)]
    public static partial Regex Costs();

    [GeneratedRegex(@" (?:(?:me |nos )?(?:piden|pide|exigen|pidieron|solicitan|quieren)(?: (?:la|una|que|les|de|dar|emita|con))* (?:factura|facturas|boleta|boletas|comprobantes?|facturacion)|(?<no>no) (?:puedo|se|tengo como|podemos)(?: [a-z]+){0,2} (?:facturar|emitir|dar (?:factura|boleta)|hacer (?:factura|boleta)))(?= )", RegexOptions.CultureInvariant)]
    public static partial Regex Invoice();

    [GeneratedRegex(@" (?:(?:me|nos) (?:piden|pide|exigen|falta)(?: (?:el|mi|tener|sacar))* (?:registro sanitario|digesa|senasa|certificado sanitario|haccp|carnet de sanidad|digemid|certificacion)|(?<no>no) (?:tengo|tenemos|cuento con)(?: (?:ni|el|mi))* (?:registro sanitario|digesa|senasa|haccp)|sin registro sanitario)(?= )", RegexOptions.CultureInvariant)]
    public static partial Regex Quality();

    [GeneratedRegex(@" (?:(?<no>no) (?:encuentro|consigo|hay|encontramos|conseguimos|tengo quien)(?: [a-z]+){0,2}? (?:trabajadores|personal|gente|empleados|quien|me ayude|ayude|ayudante|mano de obra|cocinero|cocinera|costureras|operarios)|(?:me|nos) falta(?:n)?(?: (?:mas|un|una))* (?:personal|trabajadores|manos|gente para trabajar|ayudante|mano de obra)|(?:mis )?trabajadores (?:se van|no duran|renuncian|faltan)|falta de personal)(?= )", RegexOptions.CultureInvariant)]
    public static partial Regex Staff();

    [GeneratedRegex(@" (?:(?:mi|mis|la|el) (?:maquina|maquinas|horno|equipo|equipos|cocina|congeladora)(?: [a-z]+){0,2} (?:viej[oa]s?|malogr\w+|antigu[oa]s?|descompuest\w+)|se (?:me )?malogro (?:mi|la|el) (?:maquina|horno|equipo|congeladora|refrigeradora)|(?:me|nos) falta(?:n)? (?:una |un )?(?:maquinaria|maquina|maquinas|equipos|horno))(?= )", RegexOptions.CultureInvariant)]
    public static partial Regex Technology();

    [GeneratedRegex(@" (?:(?<no>no) (?:entiendo|se)(?: (?:nada|de|los|lo|bien|sobre|como|el|pagar|que|declarar|cuanto|la))* (?:impuestos|tributos|declarar|declaracion|declaraciones|sunat|igv|regimen)|sunat(?: [a-z]+){0,5} (?:carta|multo|multa|notifico|notificacion|cobra|embargo|cobranza|coactiva|fiscaliz\w+)|(?:multa|notificacion|deuda|carta|cobranza)(?: [a-z]+){0,2} (?:de|con|a) (?:la )?sunat|debo(?: [a-z]+){0,2} (?:a )?(?:la )?sunat)(?= )", RegexOptions.CultureInvariant)]
    public static partial Regex Tax();

    [GeneratedRegex(@" (?:(?:tengo|tenemos|con|por)(?: (?:muchas|tantas|varias|una|demasiadas|bastantes|mucha|las|mis|harta|hartas))* deudas(?! con la (?:caja|financiera) \w+ \.?$)|endeudad[oa]s?|debo \d+|debo mucho|debo (?:plata|dinero|al banco|a la caja|a varios|a muchos|varios|bastante)|(?<no>no) (?:puedo|podemos|tengo para|alcanzo a|tengo|logro|me alcanza para|tengo como)(?: [a-z]+){0,3} (?:pagar|cumplir)(?: [a-z]+){0,3} (?:prestamo|deudas|cuota|cuotas|credito|banco|letras|caja)|refinanci\w+|reprogram\w+|(?:atrasad[oa]|mor[oa]s[oa]|atras[oe])(?: [a-z]+){0,4} (?:cuota|cuotas|prestamo|banco|caja|credito|pago|pagos|letras|deuda)|me embarg\w+|me van a embargar|ahogad[oa] (?:en|con|de) deudas|manuywan|achka manuy\w*|manukuniy\w*)(?= )", RegexOptions.CultureInvariant)]
    public static partial Regex Debts();

    [GeneratedRegex(@" (?:(?<no>no) (?:tengo|hay|tenemos|entran|vienen|viene|llegan|consigo|encuentro|llega)(?: (?:muchos?|mas|casi|nuevos|mucha))* (?:clientes|clientela|compradores|ventas|venta|pedidos)(?! para trabajar)|(?<no>no) (?:viene|hay|entra|llega) (?:casi |mucha )?gente(?! (?:para|que))|(?:pocos|poca|pocas|faltan|falta|falta de|me faltan|sin|bajos|menos) (?:clientes|clientela|ventas|venta|pedidos|compradores)|(?<!aun |todavia )(?<no>no) (?:vendo|vendemos|se vende) (?:casi )?nada(?! todavia)|casi no vendo|(?<no>no) se (?:como )?(?:conseguir|atraer|captar) (?:mas )?clientes|(?<no>no) me compran|nadie (?:me )?compra|mana rantiqkuna kanchu)(?= )", RegexOptions.CultureInvariant)]
    public static partial Regex SellMore();
}
