namespace Peru.Assistant.Skills.Profile;

/// <summary>
/// The phrase that says what they do or sell, cut from what they wrote. It begins at a verb of trade («vendo…», «hago…») or after
/// «tengo una…», «me dedico a…», «soy…», and ends before place, time, amount, another statement or a mark.
/// </summary>
internal static class Activity
{
    private const int LongestPhrase = 12;

    public static void Read(Reading reading, List<Fact> facts)
    {
        var phrases = new List<string>();
        foreach (var pattern in (ReadOnlySpan<Pattern>)[Trade, SellsOnline, Owns, Trader])
            for (var match = pattern.First(reading); match.Success && phrases.Count < 3; match = match.NextMatch())
            {
                var first = reading.WordAt(match.Groups["it"].Index);
                if (reading.MoodOf(first) is Mood.Supposed or Mood.Asked || reading.Negated(match.Groups["it"].Index, 3))
                    continue;
                var verb = match.Groups["verb"].Success;
                var last = End(reading, first + (verb ? 1 : 0), facts);
                if (last > first + (verb ? 1 : 0))
                    Add(phrases, reading, first, last);
            }
        if (phrases.Count == 0)
            Native(reading, phrases);
        if (phrases.Count == 0 && BusinessWord.First(reading) is { Success: true } alone && reading.MoodAt(alone.Groups["it"].Index) is Mood.Stated or Mood.Wanted)
        {
            var first = reading.WordAt(alone.Groups["it"].Index);
            Add(phrases, reading, first, Math.Max(first + 1, End(reading, first + 1, facts)));
        }
        if (phrases.Count > 0)
            facts.Insert(0, new Fact(FactNames.Activity, string.Join(' ', phrases), Confidence: 0.8));
    }

    private static void Add(List<string> phrases, Reading reading, int first, int last)
    {
        var phrase = string.Join(' ', reading.Original[reading.Words[first].Start..reading.Words[last - 1].End].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (!phrases.Exists(known => known.Contains(phrase, StringComparison.Ordinal)))
            phrases.Add(phrase);
    }

    private static int End(Reading reading, int from, List<Fact> facts)
    {
        var i = from;
        for (; i < reading.Words.Count && i - from < LongestPhrase; i++)
        {
            var word = reading.Words[i];
            if (word.IsBreak || (Stops.Contains(word.Text) && !Inside(reading.Words, i)) || (word.IsNumber && i > from) || (word.Text == "," && !GoesOn(reading, i)))
                break;
            if (word.Text is "y" && i + 1 < reading.Words.Count && (Stops.Contains(reading.Words[i + 1].Text) || reading.Words[i + 1].Text is "no" or "yo"))
                break;
        }
        while (i > from && Loose.Contains(reading.Words[i - 1].Text))
            i--;
        return i;
    }

    // «papa, camote, verduras»: a list of single words goes on after the comma.
    private static bool GoesOn(Reading reading, int comma)
    {
        var words = reading.Words;
        return comma + 1 < words.Count && !Stops.Contains(words[comma + 1].Text) && !words[comma + 1].IsMark && !words[comma + 1].IsNumber && words[comma + 1].Text is not ("no" or "y" or "ya" or "el" or "la" or "los" or "las" or "todo")
            && (comma + 2 >= words.Count || words[comma + 2].IsMark || words[comma + 2].Text is "y" or "e" or "de");
    }

    // «a pedido», «al por mayor», «arroz con pollo», «ropa para niños»: still the thing that is sold.
    private static bool Inside(IReadOnlyList<Word> words, int at)
    {
        var next = at + 1 < words.Count ? words[at + 1].Text : "";
        return words[at].Text switch
        {
            "a" => next is "pedido" or "domicilio" or "mano" or "medida" or "la" or "todo",
            "al" => next is "por" or "paso" or "carbon" or "cilindro" or "menudeo",
            "por" => next is "mayor" or "menor" or "kilo" or "catalogo" or "encargo" or "delivery",
            "en" => next is "general" or "polvo" or "cuero" or "madera" or "plata" or "tela" or "vidrio" or "melamine" or "lana" or "alpaca" or "fierro" or "acero" or "aluminio" or "oro" or "ceramica",
            "con" => next is "pollo" or "queso" or "leche" or "papa" or "mani" or "huevo" or "carne" or "frijoles" or "arroz" or "chicharron" or "palta" or "camote" or "canchita",
            "para" => next.Length > 3 && next[^1] is 's' or 'a' or 'o' && next is not ("esto" or "eso" or "mama" or "ganar"),
            "sin" => next is "azucar" or "gluten" or "lactosa",
            _ => false,
        };
    }

    private static void Native(Reading reading, List<string> phrases)
    {
        for (var match = NativeTrade.First(reading); match.Success; match = match.NextMatch())
            if (reading.Stated(match.Groups["it"].Index) && !reading.Negated(match.Groups["it"].Index, 3))
                Add(phrases, reading, reading.WordAt(match.Groups["it"].Index), reading.WordAt(match.Index + match.Length - 1) + 1);
    }

    private static readonly HashSet<string> Loose =
        ["y", "e", "o", "de", "del", "con", "a", "al", "el", "la", "los", "las", "un", "una", ",", "tambien", "por", "para", "que", "mi", "mis", "es", "yo", "no", "ya", "como", "unos", "aqui", "nomas", "solo", "se", "me", "mas", "menos", "muy", "pero", "casi", "todo", "todos", "cada", "sin", "su", "sus", "lo", "son"];

    private static readonly HashSet<string> Stops =
        ["hasta", "en", "desde", "hace", "vendo", "tengo", "somos", "estoy", "quiero", "quisiera", "necesito", "trabajo", "pero", "porque", "soy", "uso", "acepto", "gano", "saco", "hago", "recien", "llevo", "busco", "aunque", "cuando", "por", "s/", "dolares", "soles", "diario", "diarios", "mensual", "semanal", "ahora", "aqui", "cerca", "con", "sin", "para", "vivo", "todos", "siempre", "actualmente", "estamos", "tenemos", "vendemos", "trabajamos", "facturo", "cobro", "abri", "empece", "mi", "mis", "me", "nos", "hola", "gracias", "quien", "donde", "como", "cuanto", "solo", "sola", "al", "desearia", "deseo", "queremos", "anos", "meses", "ayuda", "ayudenme", "a", "es", "si", "no", "ya", "todavia", "aun", "estan", "esta", "van", "voy", "nunca", "casi", "alquilo", "pago", "debo", "que", "crio", "siembro", "fabrico", "preparo", "cocino"];

    private static readonly Pattern Trade = new(@" (?:(?<it>(?<verb>vendo|vendemos|vendiendo|ofrezco|ofrecemos|fabrico|fabricamos|confecciono|confeccionamos|preparo|preparamos|cocino|cocinamos|crio|criamos|siembro|sembramos|cultivo|cultivamos|produzco|producimos|elaboro|elaboramos|reparo|reparamos|arreglo|tejo|tejemos|coso|brindo|brindamos|alquilo|alquilamos|comercializo|comercializamos|distribuyo|distribuimos|revendo|instalo|corto|lavo|pinto|transporto|acopio|cosecho|ordeno|hago|hacemos|hornearmos|horneo|doy|bordo|diseno|manejo|haciendo|preparando|cocinando|fabricando|tejiendo|confeccionando|criando|sembrando|elaborando|costurando|horneando)) (?!hasta |boletas? |facturas? |comprobantes? |credito |fiado |stand |puesto |local |un (?:local|puesto|stand|cuarto) |una tienda |(?:el |los )?tramites? |un curso |cursos? |cola |la cola |sol[oa] |crecer |km |por ahi |mas |menos |nada |bien |mal |mucho |poco |solo |a |al |por |en |de |desde |hace |y |casi |cuentas |todo |lo |la |los |las |como |unos |junta |envios |cada |\d|s/ |tanto |igual |todos |diario |delivery |pedidos |mi |mis |ni |no |buen |, |\. |que |mensual |semanal |un promedio |aproximadamente |facil |yo |si |gracias )|(?<it>(?<verb>crio|criamos|siembro|cultivo)) (?=\d+ [a-z]{3,})|(?<!lo |la |los |las |no )(?<it>coso|tejo|horneo|bordo)(?= (?:,|\.|sol[oa]|en|desde|hace|para|con|y|a)|$| $))");

    // «vendo por Facebook y Marketplace ropa de bebé»
    private static readonly Pattern SellsOnline = new(@" (?:vendo|vendemos|ofrezco) (?:por|en) (?:facebook|tiktok|instagram|whatsapp|internet|redes|marketplace|online)(?: (?:y|,) (?:por |en )?(?:facebook|tiktok|instagram|whatsapp|internet|redes|marketplace|online))* (?<it>(?!y |a |pero |no |mi |mis |desde |hace |con |todos |solo |en |por |unos |como |tengo )[a-z]{4,})");

    private static readonly Pattern Owns = new(@" (?:(?:tengo|tenemos|tener|cuento con)(?: (?:un|una|mi|mis|unos|unas|propio|propia|pequeno|pequena|pequenito|nuestra|nuestro|negocio de|su|negocio propio de|negocio))+ (?=[a-z])|(?:tengo|tenemos) (?=(?:bodega|tienda|puesto|taller|restaurante|botica|ferreteria|granja|chacra|libreria|bazar|minimarket|hospedaje|negocio|[a-z]{3,}eria) )|(?:abri|puse|administro|manejo|poner|abrir|montar|atiendo|iniciar|soy duen[oa] de|negocio es|empresa es|negocio de|emprendimiento de|negocio es de|rubro de|rubro es|rubro|giro es|giro de|me dedico a|nos dedicamos a|dedicad[oa]s? a|(?:empiezo|empezando|empezamos|comence|inicie|arranque) con (?=(?:esto|lo|el negocio|la venta|un|una|mi|las|los) )|(?<!el |mi |del |un )trabajo en|(?<!el |mi |un )trabajo de|trabajo como|trabajamos en|emprendimiento es)(?: (?:un|una|mi|la|el|unos|propio|propia|pequeno|pequena|pequenito|nuestra|nuestro|negocio de|venta de mi|hacer|empresa de|emprendimiento de|esto de|lo de|la venta de|las|los|su|vender|vendiendo|negocio propio de|negocio))* )(?<it>(?!(?:un|una|mi|mis|toda|todas|todos|el|la|los|las|su|nuestra|nuestro|hora|rato|dia|buena|buen|mal|gran) |trabajador|montones|monton|sueno|dolor|amig|herman|novi|pareja|perr|gat|carro |moto |ayudante|emplead|prestamo|credito|ruc|licencia|yape|plin|pos|anos?|meses|\d|hij|cuenta|cuaderno|contador|problema|deuda|idea|clientes?|local |capital|plata|dinero|que |a |no |duda|consulta|pagina|tarjeta|esposo|esposa|casa|mucho|poco|mas |nada|ventas|muchas|todo|esto|solo|sola|efectivo|negocio |boleta|factura|curso|papeles|permiso|ganas|miedo|tiempo|hambre|internet|personal|sistema|excel|app |y |de |desde|hace|con|ese|eso|familiar|la calle|en|cocinero|cocinera|\.|,|\?|propi)[a-z]+)");

    private static readonly Pattern Trader = new(@" (?:soy|somos)(?: (?:un|una|unas|unos|el|la|los))? (?<it>(?:[a-z]+(?:er[oa]s?|istas?|tric(?:es)?|dor[a]?s?|dores)|mecanic[oa]s?|medic[oa]|enfermer[oa]|abogad[oa]|contadora|medico|taxista|artesan[oa]s?|agricultor\w*|ganader\w*|pescador\w*|estilista|sastre|chef|veterinari[oa]|odontolog[oa]|comerciantes?|productor\w*|transportista|chofer|tecnic[oa]s?|electricista|musico|profesor\w*|fotograf[oa]|disenador\w*|ambulantes?|emolientero))(?<!solter[oa]|extranjer[oa]|cualquiera|primer[oa]|dinero|usuari[oa]|trabajador|trabajadores|emprendedor|emprendedora|emprendedores|manera|quiera|jubilad[oa]|verdader[oa]|heredera|vendedor|vendedora|vivera|enter[oa])(?= )");

    private static readonly Pattern BusinessWord = new(@"(?:^|(?: (?:hola|buenas|buenos|dias|tardes|noches|un|una|mi|de|es|,|\.|tengo|somos|y|soy|poner|abrir|negocio|nuestro|nuestra|puesto|con|empresa|pequena|pequeno|saludos|alquilo))) (?<it>(?:venta|ventas|elaboracion|fabricacion|produccion|confeccion|crianza|cria|cultivo|servicio|servicios|alquiler|reparacion|taller|tienda|puesto|negocio|comercializacion|distribucion|salon|restaurante|estudio|centro|preparacion|transporte) de (?=[a-z]{3,})|(?:bodega|bodeguita|restaurante|restaurant|cevicheria|chifa|salon|barberia|spa|botica|farmacia|minimarket|bazar|libreria|cabinas|hostal|hospedaje|taxi|mototaxi|chacra|granja|imprenta|gimnasio|guarderia|emoliente|anticuchos|consultorio|veterinaria|cafe|cafetin|pasteleria|panaderia|carpinteria|ferreteria|polleria|lavanderia|zapateria|sastreria|peluqueria|tapiceria|vidrieria|herreria|mecanica|picanteria|juguería|jugueria|heladeria|floreria|licoreria|carniceria|joyeria|optica|pizzeria|cerrajeria|pescaderia|artesania|artesanias|costura|confecciones|abarrotes|verduleria|fruteria|pinateria|lubricentro|vidriera|rectificaciones|menu|jugos|ropa|salchipapas|comida|tejidos|agricultura|ganaderia|apicultura|[a-z]{4,}eria(?<!mercaderia|loteria|bateria|mensajeria|materia|ingenieria)|churros|chicharrones|tamales|caldos|acuicultura|papas|(?<! mi )papa|verduras|cuyes|alpacas|soldadura|desayunos)(?= ))");

    private static readonly Pattern NativeTrade = new(@" (?<it>(?:[a-z]+(?:ta|tam|kunata|tapas) ){1,4}(?:[a-z]+pi )?(?:rantiku|qatu|qhatu|ranqa|ranqha|tarpu|uywa|ruwa|rura|awa|sira|yanu|puchka|vende|bendi|windi|llamka|llanka|waqaycha|michi|apamu|wayku|puquchi|trabaja|rantichi|away|puska|puchka)(?:ni|niku|yku|chkani|shani|chkaniku|kuni|nchik|nchis|saq|nim|nin|nimi|llani|kuchkani)(?:m|n|mi)?)(?= )");
}
