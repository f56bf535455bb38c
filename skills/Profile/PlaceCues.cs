namespace Peru.Assistant.Skills.Profile;

/// <summary>Reads from the words around a name whether it says where the business is.</summary>
internal static class PlaceCues
{
    private static readonly HashSet<string> Streets =
    [
        "jr", "jiron", "av", "ave", "avenida", "calle", "ca", "psje", "pje", "pasaje", "urb", "urbanizacion", "aahh", "plaza", "plazuela", "parque", "colegio", "caja", "banco",
        "cooperativa", "coop", "universidad", "club", "virgen", "galeria", "cc", "hospital", "institucion", "ie", "mz", "asoc", "ovalo", "puente", "estadio", "rosa", "edificio",
        "edpyme", "financiera", "carretera", "instituto", "iglesia", "hotel", "hostal", "radio", "isla", "don", "dona", "senor", "senora", "llamo", "sr", "sra", "nombre",
        "residencial", "condominio", "block", "lote", "camara", "gobierno", "tipo", "estilo", "cerveza",
    ];

    // What follows them is a lender or a street, never a place.
    private static readonly HashSet<string> Naming = ["caja", "banco", "cooperativa", "coop", "financiera", "edpyme", "jr", "jiron", "av", "avenida", "calle", "psje", "pasaje"];

    // «el hospital de Ica» stands in Ica.
    private static readonly HashSet<string> Landmarks = ["plaza", "hospital", "universidad", "parque", "puente", "estadio", "ovalo", "colegio", "terminal", "aeropuerto", "feria", "centro"];

    private static readonly HashSet<string> Moving =
        ["traigo", "traemos", "compro", "compramos", "viene", "vienen", "llega", "llegan", "envio", "envios", "mando", "enviar", "mandar", "viaje", "viajo", "fui", "ir", "voy", "fuimos", "exporto", "importo", "traer", "vine", "migre"];

    // «Me mudé a Puno»: there now.
    private static readonly HashSet<string> Settling = ["mude", "mudamos", "mudo", "cambie", "cambiamos", "vine", "vinimos", "volvi", "volvimos", "regrese", "regresamos", "traslade", "trasladamos", "pase", "pasamos"];

    private static readonly HashSet<string> Origins =
        ["soy", "somos", "mercado", "feria", "ciudad", "pueblo", "centro", "plaza", "comunidad", "zona", "caserio", "valle", "alturas", "parte", "saludos", "escribo", "saludo", "hablo", "modelo", "central", "mayorista", "armas", "cerca", "cono", "campo", "terminal", "afueras", "anexo", "sur", "norte", "desde", "llamo", "productor", "productora", "productores", "vecina", "vecino", "natural", "caleta", "puerto", "playa", "sierra", "selva", "costa", "interior", "malecon", "km", "cuadras", "minutos", "alrededores", "municipalidad"];

    private static readonly HashSet<string> Goods =
        ["queso", "quesos", "papa", "papas", "cafe", "miel", "carne", "maca", "pisco", "vino", "vinos", "truchas", "trucha", "olluco", "quinua", "lana", "fibra", "chompas", "pan", "panes", "chicharron", "ceviche", "fruta", "frutas", "uva", "mango", "limon", "limones", "arroz", "aceitunas", "aceituna", "oregano", "cacao", "chocolate", "productos", "artesania", "artesanias", "mercaderia", "ropa", "clientes", "turistas", "pescado", "pollos", "cuyes", "maiz", "choclo", "turron", "king", "kong", "guargueros", "tejas", "cursos", "curso", "informacion"];

    /// <summary>Whether the words from here are the second half of a name: «Caja Piura», «jr. Puno».</summary>
    public static bool IsPartOfName(IReadOnlyList<Word> words, int first) => first > 0 && Naming.Contains(words[first - 1].Text);

    /// <summary>«No en Chimbote», «no es Lima».</summary>
    public static bool IsDenied(IReadOnlyList<Word> words, int first) => first > 1 && words[first - 2].Text == "no" && words[first - 1].Text is "en" or "es";

    public static PlaceCue Before(IReadOnlyList<Word> words, int first, int last)
    {
        var i = first - 1;
        while (i >= 0 && words[i].Text is "el" or "la" or "los" or "las")
            i--;
        var word = i >= 0 ? words[i].Text : "";
        if (i < 0 || words[i].IsMark)
            return Ends(words, last) ? PlaceCue.From : PlaceCue.Bare;
        switch (word)
        {
            case "en" or "vivo" or "por" or "dentro":
                return InOf(i > 0 ? words[i - 1].Text : "");
            case "distrito" or "provincia" or "departamento" or "region" or "dpto" or "prov" or "dist":
                return PlaceCue.Official;
            case "desde" or "ubicado" or "ubicada" or "aqui":
                return PlaceCue.From;
            case "de" or "del":
                return AfterOf(words, i);
            case "a" when i > 0 && Settling.Contains(words[i - 1].Text):
                return PlaceCue.In;
            case "a" or "para" or "hacia" or "hasta" or "sin":
                return PlaceCue.Barred;
        }
        return Streets.Contains(word) || IsName(words, i) || (word == "san" && first - 1 == i) || (word is "mercado" or "restaurante" or "bodega" or "hospedaje" && words[first].Text.StartsWith("san", StringComparison.Ordinal)) ? PlaceCue.Barred
            : Goods.Contains(word) ? PlaceCue.Weak : PlaceCue.Bare;
    }

    private static PlaceCue InOf(string verb) => verb switch
    {
        "estudia" or "estudian" or "estudio" or "estudie" or "naci" or "nacio" or "compro" or "compramos" or "vive" or "viven" or "nacida" or "nacido" => PlaceCue.Barred,
        "vivo" or "vivimos" or "radico" or "resido" => PlaceCue.Home,
        _ => PlaceCue.In,
    };

    private static bool IsName(IReadOnlyList<Word> words, int at)
    {
        for (var i = at; i >= 0 && i > at - 5 && !words[i].IsMark; i--)
            if (words[i].Text is "nombre" or "llamo" or "llama" or "llamado" or "llamada" or "apellido" or "apellidos" or "senor" or "senora" or "don" or "dona" or "sr" or "sra")
                return true;
        return false;
    }

    private static PlaceCue AfterOf(IReadOnlyList<Word> words, int of)
    {
        var i = of - 1;
        while (i >= 0 && words[i].Text is "la" or "el" or "los" or "las")
            i--;
        if (i < 0)
            return PlaceCue.From;
        var word = words[i].Text;
        if (word is "distrito" or "provincia" or "departamento" or "region" or "dpto")
            return PlaceCue.Official;
        if (Streets.Contains(word) && !Landmarks.Contains(word))
            return PlaceCue.Barred;
        if (Landmarks.Contains(word) || word == "mercado" || (i > 0 && words[i - 1].Text == "mercado"))
            return PlaceCue.In;
        for (var back = i; back >= 0 && back > i - 4 && !words[back].IsMark; back--)
            if (Moving.Contains(words[back].Text) || Goods.Contains(words[back].Text))
                return Moving.Contains(words[back].Text) ? PlaceCue.Barred : PlaceCue.Weak;
        return Origins.Contains(word) || (i > 0 && words[i - 1].Text is "soy" or "somos") ? PlaceCue.From : PlaceCue.Weak;
    }

    private static bool Ends(IReadOnlyList<Word> words, int last) => last >= words.Count || words[last].IsMark;
}
