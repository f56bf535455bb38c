namespace Peru.Assistant.Skills.Profile;

/// <summary>
/// A message that is nothing but what is sold: «caldo de mote», «papa, camote, verduras». It begins with a known product or
/// service and holds no verb, number or question.
/// </summary>
internal static class Goods
{
    private const int LongestList = 9;

    private static readonly HashSet<string> Known =
    [
        .. """
        abarrotes aceite aceituna adobo aguaje agua aji ajo alfajor alimento alpaca anticucho arreglo arroz artesania asado aves barberia bebida bijuteria bisuteria bizcocho bordado
        buffet butifarra cabello cacao cafe calamina caldo calzado camaron camisa camote cancha canchita carbon carnaza carne cartera carpinteria casaca cebada cebiche celular cemento cerveza
        ceviche champu chalina chancho chaufa cheesecake chicha chicharron chifa chocolate choclo chompa chullo chuno churro cocada comida conserva corte cosmetico costura crema cuero cuy
        delivery desayuno detergente dulce durazno electrodomestico electricidad emoliente empanada ensalada escoba estampado fierro filete flete flor fotocopia fresa frejol fruta gallina galleta
        gas gaseosa gelatina golosina granadilla grano grass guiso habas hamburguesa harina helado herramienta hielo hierba higado hilo hortaliza huevo impresion jabon jamon jarabe jean
        joya joyeria jugo juguete kekito keke ladrillo lana leche lena lechuga lenteja libro limon lomo longaniza maca madera maiz mandarina mango mani manicure mantequilla manzana maracuya marcianos
        mariscos masaje mate mazamorra melamina mermelada menestra menu mesa miel mochila mote mueble naranja nectar novedades olluco oregano paja palta pan panela panal papa papel papaya parrilla
        pasamaneria pastel pasteleria pavo peluche perfume periodico pescado picaron pina pintura piqueo pisco pizza plantas platano polera pollada pollo polo poncho postre quinua queso
        queque reciclaje refresco repuesto reposteria reparacion rocoto ropa sabana salchipapa saltado salsa sandalia sandia sandwich seco semilla servilleta soldadura sombrero sopa soya tamal tarwi
        tejido tela tocosh tomate torta tortas trigo trucha turron util uniforme uva vaca vela verdura vestido vidrio vino vinagre yogurt yuca zanahoria zapallo zapatilla zapato
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
    ];

    private static readonly HashSet<string> Other =
        ["no", "si", "quiero", "vendo", "tengo", "es", "son", "esta", "estan", "hay", "hola", "gracias", "para", "por", "que", "como", "donde", "cuanto", "me", "se", "mi", "yo", "ya", "muy", "caro", "cara", "rico", "rica", "barato", "precio", "mana", "sol", "soles"];

    public static void Read(Reading reading, List<Fact> facts)
    {
        var last = reading.Words.Count;
        while (last > 0 && reading.Words[last - 1].IsMark)
            last--;
        if (last is 0 or > LongestList || !IsGoods(reading.Words[0].Text))
            return;
        for (var i = 0; i < last; i++)
            if (reading.Words[i] is { IsNumber: true } or { IsBreak: true } || Other.Contains(reading.Words[i].Text) || reading.MoodOf(i) != Mood.Stated)
                return;
        facts.Add(new Fact(FactNames.Activity, reading.Original[reading.Words[0].Start..reading.Words[last - 1].End].Trim(), Confidence: 0.7));
    }

    private static bool IsGoods(string word) =>
        Known.Contains(word) || (word.EndsWith('s') && (Known.Contains(word[..^1]) || (word.EndsWith("es", StringComparison.Ordinal) && Known.Contains(word[..^2]))));
}
