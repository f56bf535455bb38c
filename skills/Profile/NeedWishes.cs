using System.Text.RegularExpressions;

namespace Peru.Assistant.Skills.Profile;

/// <summary>What is a need where it is wanted or asked for. A group <c>cue</c> carries the asking in itself.</summary>
internal static partial class NeedWishes
{
    [GeneratedRegex(@" (?:seguridad(?! social)|camaras de (?:seguridad|vigilancia)|denunciar|protegerme|proteger mi)(?= )", RegexOptions.CultureInvariant)]
    public static partial Regex Safety();

    [GeneratedRegex(@" (?:formaliz\w+|ser formal|(?:sacar|saco|tramitar|tramito|obtener|conseguir|hacer|hago|sacarme|tramita|saca|inscribir\w*|obtengo|sacamos)(?: (?:mi|el|un|numero|de|del|la|los|tramite|licencia|y|papeles))* (?<it>ruc|rus)|constituir(?: (?:mi|una|la))* (?:empresa|sociedad)|(?:registrar|inscribir|registro)(?: (?:mi|el|la|una))+ (?:negocio|empresa|marca)|inscribirme en(?: la)? sunat|(?:crear|formar|abrir|constituyo|creo)(?: (?:mi|una|la))* (?:empresa|sac|eirl|mype)|sacar(?: (?:mis|los))+ papeles|papeles en regla|estar en regla|ponerme en regla|regist(?:rar|ro)(?: (?:de|mi|una|la))* marca|tramitar(?: (?:el|mi))* ruc)(?= )", RegexOptions.CultureInvariant)]
    public static partial Regex Formalise();

    [GeneratedRegex(@" (?:licencia(?: de funcionamiento| municipal)?(?! de conducir)|sin permiso|permisos(?! de conducir)|permiso (?:municipal|de la municipalidad|para vender|para mi (?:puesto|local|negocio)|de venta|de funcionamiento)|defensa civil|itse|autorizacion municipal)(?= )", RegexOptions.CultureInvariant)]
    public static partial Regex Licence();

    [GeneratedRegex(@" (?:(?:vend\w+|ofrecer|publicar|promocionar\w*|anunciar|comercializar|ventas)(?: [a-z]+){0,5}? (?:por|en|x|a traves de) (?:(?:el|la|las|mi) )?(?:internet|facebook|tiktok|instagram|whatsapp|redes|online|linea|marketplace|mercado libre|web)|(?:vender|ventas|venta|tienda|vendo|negocio) (?:online|virtual|virtuales|digital|en linea|por internet)|pagina web|pagina de facebook|fanpage|tienda (?:[a-z]+ )?(?:en|por) internet|tienda virtual|redes sociales|comercio electronico|marketing digital|catalogo (?:virtual|digital)|hacer (?:una |mi )?pagina)(?= )", RegexOptions.CultureInvariant)]
    public static partial Regex SellOnline();

    [GeneratedRegex(@" (?:(?<!pagar (?:el |mi |un |los |mis |su )?)(?<it>prestamo|credito|financiamiento|financiar\w*|financiacion|capital(?! de (?!trabajo|inversion))|microcredito|fondos|inversionista|inversionistas|prestado|efectivo para|fondo|subsidio|bono)(?! humano)|(?<it>me prestan|me presta|prestan (?:plata|dinero))|(?<cue>me pueden prestar|quien presta|quien me presta|donde (?:me )?prestan|me presten|prestenme|ustedes prestan|dan prestamo|dan credito)|(?<=(?:necesito|quiero|busco|falta|quisiera|conseguir|consigo|sacar|tener|ocupo) (?:mas |algo de |un poco de |una |urgente )?)(?<it>plata|dinero|inversion)|(?<=(?:necesito|quiero|busco|falta|quisiera|faltan|conseguir) (?:unos |como )?)(?<it>\d[\d.]* soles|s/ \d[\d.]*)|(?<it>manukuyta|manuta|manukunayta|qullqita|qolqeta|qollqeta|pristamuta|prestamota|creditota)(?: [a-z]+){0,2} (?:munani|munayku|nisisitani|necesitani|maskani|munachkani|munashani)\w*)(?= )", RegexOptions.CultureInvariant)]
    public static partial Regex Finance();

    [GeneratedRegex(@" (?:(?:llevar|ordenar|organizar|controlar|manejar|llevo|manejo|ordeno|control de|hacer)(?: [a-z]+){0,3}? (?<it>cuentas|contabilidad|gastos|finanzas|dinero|plata|ingresos|caja|inventario)|(?<it>contador|contadores|contabilidad|asesoria contable|flujo de caja|educacion financiera|libro de ventas|registrar mis ventas|control de gastos))(?= )", RegexOptions.CultureInvariant)]
    public static partial Regex Accounts();

    [GeneratedRegex(@" (?:(?:calcul\w+|sac\w+|sab\w+|reduc\w+|baj\w+|pon\w+|fij\w+|defin\w+|determin\w+|saco)(?: [a-z]+){0,3}? (?<it>costos?|precios?|margen|margenes|punto de equilibrio|cuanto cobrar|cuanto me cuesta)|(?<it>cuanto (?:debo |deberia |puedo |tengo que )?cobr\w+|a (?:cuanto|como) (?:debo |deberia |puedo )?vend\w+|que precio|costear|costeo|estructura de costos|mis costos|mi margen))(?= )", RegexOptions.CultureInvariant)]
    public static partial Regex Costs();

    [GeneratedRegex(@" (?:(?:emit\w+|dar|doy|dan|hacer|hago|sacar|saco|entreg\w+|gener\w+|girar|giro|imprimir)(?: (?:una|un|la|mi|mis|las|el|los|buenas))* (?<it>factura|facturas|boleta|boletas|comprobantes?|recibos? por honorarios|guia de remision)|(?<it>facturar|facturacion|factura electronica|boleta electronica|boletas electronicas|comprobantes electronicos|facturero))(?= )", RegexOptions.CultureInvariant)]
    public static partial Regex Invoice();

    [GeneratedRegex(@" (?:registro sanitario|registros sanitarios|(?:que|cual|cuales) registros?|digesa|digemid|senasa|haccp|(?:mejorar|mas|de|control de)(?: (?:la|mi))* calidad|certificado sanitario|certificacion|certificar\w*|certificado de calidad|iso|organic[oa] certificad[oa]|buenas practicas|bpm|inocuidad|carnet de sanidad|certificado organico|autorizacion sanitaria|vida util|envase y etiqueta|etiquetado|codigo de barras)(?= )", RegexOptions.CultureInvariant)]
    public static partial Regex Quality();

    [GeneratedRegex(@" (?:export\w+|vender (?:al|en el) (?:extranjero|exterior)|(?:al|en el) extranjero|fuera del pais|otros paises|mercado internacional|mercados internacionales|hawa suyuman\w*)(?= )", RegexOptions.CultureInvariant)]
    public static partial Regex Export();

    [GeneratedRegex(@" (?:contrat\w+(?! (?:con el estado|del estado))|personal(?! para)|(?<=(?:necesito|busco|quiero|requiero|buscamos|necesitamos|conseguir|faltan) (?:a |un |una |mas |\d+ |otro |otra |gente |buenos )?)(?<it>trabajador\w*|ayudantes?|empleados?|emplead\w+|cocinero|cocinera|vendedor\w*|costurer\w+|operari\w+|mozos?|chofer|personas que|alguien que me ayude|gente para trabajar|quien me ayude|asistente|maestro panadero|azafatas?)|poner en planilla|planilla|poner a planilla)(?= )", RegexOptions.CultureInvariant)]
    public static partial Regex Staff();

    [GeneratedRegex(@" (?:maquin\w+|equipos?(?! de trabajo)|tecnolog\w+|software|(?:un|una|mi|el) (?:horno|congeladora|refrigeradora|cocina industrial|amasadora|remalladora|computadora|laptop|impresora|tractor|motoguadana|molino|licuadora industrial|vitrina|sistema(?: de ventas)?|app|programa para)|moderniz\w+|automatiz\w+|innov\w+|digitaliz\w+|inteligencia artificial|renovar (?:mi|mis))(?= )", RegexOptions.CultureInvariant)]
    public static partial Regex Technology();

    [GeneratedRegex(@" (?:impuestos?|nuevo rus|nrus|regimen (?:mype|especial|general)|tributos?|tributar|tributacion|(?:declarar|declaro|declaracion|declaraciones)(?! mi amor)|igv|(?:que|cual|cambiar de|mi|en que) regimen|pag\w+(?: [a-z]+){0,2} (?:a )?(?:la )?sunat|(?:acogerme|acogernos|entrar|pasar|pasarme|estar|ser|tener)(?: [a-z]+){0,3} (?:nrus|rus|rer|rmt|regimen)|(?:conviene|toca|corresponde)(?: [a-z]+){0,2} (?:nuevo rus|rus|rer|regimen|rmt|mype)|cuanto (?:se )?pag\w+(?: [a-z]+){0,3} (?:rus|rer|rmt|regimen|sunat|renta)|impuesto a la renta|regimenes|categoria del rus)(?= )", RegexOptions.CultureInvariant)]
    public static partial Regex Tax();

    [GeneratedRegex(@" (?:refinanci\w+|reprogram\w+|salir de (?:mis |las |mi |tantas )?(?:deudas|deuda|infocorp)|(?:pagar|liquidar|cancelar|arreglar|compra de|consolidar|juntar|unificar)(?: (?:mis|las|mi|una|la|todas|con))* (?:deudas|deuda)|limpiar mi historial|salir de infocorp|mis deudas)(?= )", RegexOptions.CultureInvariant)]
    public static partial Regex Debts();

    [GeneratedRegex(@" (?:asociarme|asociarnos|(?:formar|crear|entrar a|integrar|pertenecer a)(?: (?:una|la|mi))* (?:asociacion|cooperativa|gremio|red)|asociacion(?:es)?|cooperativas?|ferias?|(?:rueda|ruedas) de negocios?|proveedor\w*|contactos|aliados|alianzas?|(?:conocer|juntarme con|contactar|contactarme con)(?: (?:a|otros|otras|mas|gente|con))* (?:emprendedor\w*|negocios|empresarios|productores|comerciantes|artesanos|artesanas)|networking|socios?|huñunakuyta|hununakuyta)(?= )", RegexOptions.CultureInvariant)]
    public static partial Regex Network();

    [GeneratedRegex(@" (?:capacit\w+|curso|talleres(?! de)|taller (?:gratis|gratuito|virtual|de capacitacion|de emprendimiento|de ventas)|charlas?|aprend\w+(?! a vender por)|estudiar|asesoria(?! contable)|asesoramiento|asesor(?:es)?|clases|formacion|me ensen\w+|ensenen|ensenanza|mentoria|seminarios?|diplomados?|yachayta|yachakuyta|yachachiwa\w*)(?= )", RegexOptions.CultureInvariant)]
    public static partial Regex Training();

    [GeneratedRegex(@" (?:(?:vender|vende|vendamos|venda|vendiera) (?:mas|mucho mas|mejor|bastante|algo mas)|(?:mas|nuevos|atraer|captar|conseguir|ganar|tener|llegar a|consigo|encontrar|jalar|llamar)(?: (?:mas|a|nuevos|mi|mis|otros|muchos|mejores))* (?:clientes|clientela|ventas|compradores|pedidos|mercados?)(?! (?:modelo|central|mayorista|de))|(?:aument\w+|sub\w+|mejor\w+|increment\w+|levant\w+|crec\w+|impuls\w+|duplicar|suban)(?: (?:mas|en|a))?(?: (?:la|las|mis|mi|el|los|nuestras|de))* (?:ventas?|venta|clientela|clientes|negocio|ingresos)|public(?:idad|itar)\w*|promocionar\w*|promocion|marketing(?! digital)|hacer(?:me)? conocid[oa]|hacer conocer|crecer (?:mi|mas|con mi)|hacer crecer|crecer|(?:astawan|aswan)(?: [a-z]+)? (?:rantikuy|qatuy|ranqay|rantikunay)\w*|expandir\w*|ampliar (?:mi mercado|mis ventas)|comprador(?:es)?|donde vender|a quien vend\w+|nuevos mercados)(?= )", RegexOptions.CultureInvariant)]
    public static partial Regex SellMore();
}
