namespace Peru.Assistant.Skills.Profile;

/// <summary>How accounts are kept: an accountant, an app or sheet, a notebook, or not at all.</summary>
internal static class Records
{
    public static void Read(Reading reading, List<Fact> facts)
    {
        var value = Says(Accountant, reading) ? "accountant" : Says(App, reading) ? "app" : Says(Notebook, reading) ? "notebook" : SaysNone(reading) ? "none" : null;
        if (value is not null)
            facts.Add(new Fact(FactNames.Records, value, Confidence: 0.9));
    }

    private static bool Says(Pattern pattern, Reading reading)
    {
        for (var match = pattern.First(reading); match.Success; match = match.NextMatch())
            if (reading.Stated(match.Groups["it"].Index) && !reading.Negated(match.Groups["it"].Index, 3) && !reading.Negated(match.Index + 1))
                return true;
        return false;
    }

    private static bool SaysNone(Reading reading)
    {
        var match = None.First(reading);
        return match.Success && reading.MoodAt(match.Groups["it"].Index) is Mood.Stated or Mood.Asked;
    }

    private static readonly Pattern Accountant = new(@" (?:(?:tengo|tenemos|mi|un|una|con|nuestro|nuestra|el|la|al|pago a|pago|cuento con)(?: (?:un|una|mi|a|con|al|el|ya|su)){0,2} (?<it>contador)(?! (?:publico soy|de agua))(?: (?:me|nos|ve|lleva|se|hace|que|publico|declara|tiene|para|,|\.|y|externo|esta|cobra|le|declara|pero)|(?= $))|(?:me|nos) (?<it>lleva|llevan|ve|hace) (?:la|mi|las|mis|nuestra) (?:contabilidad|cuentas|declaraciones)(?= )|(?:estudio|asesor) (?<it>contable)(?= ))");

    private static readonly Pattern App = new(@" (?:(?:uso|usamos|llevo|llevamos|apunto|anoto|registro|registramos|tengo|tenemos|manejo|manejamos|control\w*|cuentas|ventas|con|lleva|pasa|paso|llena|lleno|pasamos|ingreso)(?: (?:mis|las|los|todo|en|el|un|una|con|cuentas|ventas|gastos|mi|de|y|a|por|control|ingresos|inventario|la|del|celular|apuntes)){0,6} (?<it>excel|exel|app|aplicacion|aplicativo|software|computadora|laptop|sistema|programa|google sheets|hoja de calculo)(?! (?:de riego|de yape|operativo)))(?= )");

    private static readonly Pattern Notebook = new(@" (?:(?:llevo|llevamos|apunto|apuntamos|anoto|anotamos|tengo|tenemos|uso|usamos|registro|escribo|manejo|cuentas|ventas|apuntes|apuntando|anotando|anotado|apuntado|con|en|lleva)(?: (?:mis|las|los|todo|en|el|un|una|mi|cuentas|ventas|gastos|de|con|lo|que|vendo|cuenta|y|la|por|ahi|mismo|su|apuntes|ingresos|cada|venta|dia|fiados|solo|nomas|,)){0,7} (?<it>cuaderno|libreta|agenda|papelito|papelitos|papel|hojas|bitacora)(?! (?:de venta|escolar))|(?<it>cuadernopi|kwadirnupi|kuadernupi)|(?<=^ (?:(?:en|un|con|mi) )*)(?<it>cuaderno|libreta)(?= (?:nomas )?$))(?= )");

    private static readonly Pattern None = new(@" (?:no (?<it>llevo|llevamos|tengo|hago|manejo|lleva|tenemos)(?: (?:mis|las|ninguna|ningun|nada|de|mi|ni|un|una|el|bien|tampoco|registro|control)){0,4} (?:cuentas?|contabilidad|registros?|apuntes|control|control de|registro de|cuenta de nada)|no (?<it>apunto|anoto|registro|apuntamos|anotamos)(?! (?:bien|todo) )|nunca (?<it>apunto|anoto|apunte)|(?:todo|todito|solo)(?: [a-z]+){0,3} (?<it>cabeza|mente|memoria|calculo nomas)|(?:lo llevo|de|a) (?<it>memoria|ojo nomas|pura memoria))(?= )");
}
