using System.Globalization;

namespace Peru.Assistant.Skills.Profile;

/// <summary>
/// The month in which the business began: «hace 3 años», «llevo 6 meses», «desde el 2019», «abrí en marzo», «recién empiezo»,
/// «kimsa watañam». A year alone is its January; a month alone the latest one that has come. Ages, terms of loans, hours, plans
/// and times of other events («hace 2 meses me robaron») are not it.
/// </summary>
internal static class Started
{
    public static void Read(Reading reading, DateOnly today, List<Fact> facts)
    {
        var month = ByDate(reading, today) ?? ByDuration(reading, today) ?? JustNow(reading, today);
        if (month is { } began && began <= today && began.Year >= 1940)
            facts.Add(Of(began));
    }

    public static Fact Of(DateOnly began, double confidence = 0.9) =>
        new(FactNames.Started, began.ToString("yyyy-MM", CultureInfo.InvariantCulture), "month", Confidence: confidence);

    private static DateOnly? ByDuration(Reading reading, DateOnly today)
    {
        var line = reading.Line;
        foreach (var span in Durations.In(reading))
        {
            if (!reading.Stated(span.Start) || reading.Negated(span.Start, 1))
                continue;
            var before = line[Boundary(line, span.Start)..span.Start];
            var after = line[span.End..End(line, span.End)];
            var told = span.Quechua ? ToldInQuechua(reading, span, before, after) : Told(reading, before, after);
            if (told && !OtherEvent.IsIn(reading, before) && !OtherEventAfter.IsIn(reading, after))
                return span.Before(today);
        }
        return null;
    }

    // «kimsa watañam», «chunka wata rantikuni», or the number alone; «chunka wata» in other talk is anybody's years.
    private static bool ToldInQuechua(Reading reading, Duration span, string before, string after) =>
        !OfPerson.IsIn(reading, after) && ((before.Trim().Length == 0 && after.Trim().Length == 0) || Already.IsIn(reading, reading.Line[span.Start..span.End]) || IWork.IsIn(reading, after));

    private static bool Told(Reading reading, string before, string after)
    {
        if (SinceBefore.IsIn(reading, before))
            return !Upcoming.IsIn(reading, before) && !OfPerson.IsIn(reading, after);
        if (HasBefore.IsIn(reading, before))
            return BusinessAfter.IsIn(reading, after) || BusinessBefore.IsIn(reading, before);
        if (BusinessBefore.IsIn(reading, before))
            return true;
        return OnlyFiller.IsIn(reading, before) && (OnlyFillerAfter.IsIn(reading, after) || BusinessAfter.IsIn(reading, after)) && !OfPerson.IsIn(reading, after);
    }

    private static DateOnly? ByDate(Reading reading, DateOnly today)
    {
        foreach (var match in BeganPattern.All(reading).Concat(BeganBefore.All(reading)))
        {
            var date = match.Groups["date"];
            if (!reading.Stated(date.Index) || !reading.Stated(match.Index + 1))
                continue;
            var line = reading.Line;
            var context = line[Boundary(line, match.Index + 1)..(match.Index + 1)];
            var rest = line[(date.Index + date.Length)..End(line, date.Index + date.Length)];
            if (match.Groups["quechua"].Success && line[(match.Index + match.Length)..].Trim().Length > 0 && !IWork.IsIn(reading, rest) && !IWork.IsIn(reading, context))
                continue;
            if (match.Groups["since"].Success && (OtherEvent.IsIn(reading, context) || OtherEventAfter.IsIn(reading, rest)))
                continue;
            if (Dates.Read(date.Value.Trim() + match.Groups["year"].Value, today) is { } began)
                return began;
        }
        return null;
    }

    private static DateOnly? JustNow(Reading reading, DateOnly today)
    {
        var match = Recently.First(reading);
        return match.Success && reading.Stated(match.Index + 1) && !reading.Negated(match.Index + 1) ? new DateOnly(today.Year, today.Month, 1) : null;
    }

    private static int Boundary(string line, int at)
    {
        var start = 0;
        foreach (var mark in (ReadOnlySpan<string>)[" . ", " , ", " ? ", " ¿ ", " pero ", " quiero ", " y tengo "])
            if (line.LastIndexOf(mark, at - 1, StringComparison.Ordinal) is var found && found + mark.Length - 1 > start && found >= 0)
                start = found + mark.Length - 1;
        return start;
    }

    private static int End(string line, int at)
    {
        var end = line.Length;
        foreach (var mark in (ReadOnlySpan<string>)[" . ", " , ", " ? ", " ¿ ", " pero ", " quiero ", " necesito "])
            if (line.IndexOf(mark, at - 1, StringComparison.Ordinal) is var found && found >= 0 && found + 1 < end)
                end = found + 1;
        return Math.Max(at, end);
    }

    private static readonly Pattern SinceBefore = new(@" (?:hace|hacen|desde hace|llevo|llevamos|lleva|llevando|voy|vamos|van|cumpli|cumplio|cumplieron|cumplo|cumplimos|cumple|cumplir|cumpliendo|cumplira)(?: (?:ya|como|unos|unas|casi|mas|de|o|menos|por|para|los|las|aproximadamente|a|un|recien|tan|solo|algo|asi|alrededor|el|este|negocio|con|mi|en|esto|trabajando|vendiendo|y)){0,4} $");

    private static readonly Pattern Already = new(@"(?:nam|nan|na)$");

    private static readonly Pattern IWork = new(@" (?:(?:rantiku|qatu|qhatu|ranqa|llamka|llanka|trabaja|ruwa|tarpu|uywa|awa|sira|kachka|kasha|vende|negocio|bodega|tienda|puesto)[a-z]*(?:ni|niku|yku|nim|nin|nimi|yuq|yuqmi|yoq|pi|ywan|wan)|kani|kapuwan) ");

    // «en enero cumplo 2 años»: not yet two years ago.
    private static readonly Pattern Upcoming = new(@" (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|setiembre|octubre|noviembre|diciembre|proximo|manana|semana que viene)(?: ya)? (?:cumplo|cumplimos|cumple|voy a cumplir) ");

    private static readonly Pattern HasBefore = new(@" (?:tengo|tenemos|con|son|ya|va|voy|estoy)(?: (?:ya|como|unos|unas|casi|mas|de|o|menos|por|los|aproximadamente|recien|solo)){0,3} $");

    private static readonly Pattern BusinessBefore = new(@" (?:negocio|empresa|bodega|tienda|puesto|taller|restaurante|local|emprendimiento|familiar|marca|salon|polleria|panaderia|botica|ferreteria)(?: (?!hij|mi |mis |anos|edad)[a-z]+){0,4} $");

    private static readonly Pattern BusinessAfter = new(@"^(?: (?:ya|nomas|aproximadamente|tengo|llevo|mas|o|menos)){0,3} (?:vendiendo|trabajando|trabajo|atendiendo|haciendo|cocinando|criando|sembrando|cosiendo|funcionando|abierto|abierta|fabricando|produciendo|ofreciendo|manejando|reparando|tejiendo|comerciando|dedicandome|dedicado|dedicada|de (?:negocio|funcionamiento|creado|creada|fundado|fundada|fundacion|abierto|abierta|operacion|actividad|vendedor|vendedora|iniciado|haber|emprendedor|emprendedora|emprendimiento|comerciante|creacion|formado)|en (?:el|este|mi|esta|la)? ?(?:negocio|rubro|mercado|puesto|esto|tienda|bodega|local|emprendimiento|empresa|actividad|venta|oficio|restaurante|taller|feria)|con (?:el|mi|la|este|esta|un|una) (?:negocio|bodega|tienda|puesto|taller|restaurante|local|emprendimiento|empresa|salon|marca|polleria|panaderia|botica|ferreteria|chacra|granja|venta|libreria|bazar)|tengo con|tengo mi|en esto)(?= )");

    private static readonly Pattern OnlyFiller = new(@"^ (?:(?:ya|hola|buenas|tardes|dias|noches|como|casi|unos|unas|mas|o|menos|aproximadamente|son|seran|recien|solo|tengo|un|,|si|de|creo|que|por|ahi|serian|hara|masomenos) )*$");

    private static readonly Pattern OnlyFillerAfter = new(@"^ (?:(?:ya|nomas|aproximadamente|mas|o|menos|masomenos|tengo|creo|sera|recien|solo|asi|algo|y|pico|por|ahi|casi|nam) )*$");

    private static readonly Pattern OfPerson = new(@"^ (?:de edad|de embarazo|de nacid[oa]|de casad[oa]|de plazo|de garantia|de prision|kani|de viud[oa]|de separad[oa]|de credito|para pagar|de estudio|de estudios|de carrera|enferm[oa])(?= )");

    private static readonly Pattern OtherEvent = new(@" (?:no vendo|robaron|asaltaron|robado|estafaron|murio|fallecio|prestamo|credito|deuda|debo|multa|multaron|baj[oa]|bajaron|bajado|cayo|cayeron|mude|naci|estudie|egrese|separe|hij[oa]|plazo|subio|subieron|muert[oa]|floj[oa]|parad[oa]|mal|peor|lent[oa]|regimen|rus|rer|inscrit[oa]|casad[oa]|no tengo ventas|no hay venta|cerre|cerro|deje|saque|pedi|enferme|curso|pago|vivo|extorsionan|amenazan|nada|me cobran|me piden|operaron|viuda|cliente|clientes) ");

    private static readonly Pattern OtherEventAfter = new(@"^(?: [a-z]+){0,2}? (?:que no|no vendo|robaron|asaltaron|estafaron|murio|fallecio|bajo|bajaron|bajando|baja|bajado|cayo|cayeron|subio|me(?! (?:independice|dedico|dedique|inicie|inscribi|lance|formalice|anime))|mude|vivo|naci|cerre|cerraron|deje|saque|pedi|debo|enferme|no hay|no tengo|estudie|nadie|ya no|esta bajo|esta mal|esta floja|se|las ventas|cerrado|cerrada|vendi)(?= )");

    private static readonly Pattern BeganPattern = new(@" (?:(?<since>desde)|(?:empece|empezo|empezamos|comence|comenzo|comenzamos|abri|abrio|abrimos|inicie|inicio|iniciamos|arranque|arrancamos|puse|pusimos|fundado|fundada|fundo|fundamos|funde|creado|creada|cree|creamos|aperture|aperturamos|aperturado|nacio|constitui|constituida|constituimos|inaugure|inauguramos|emprendi|formamos|vengo trabajando|vengo vendiendo|trabajo desde|qallarirqani))(?: (?!no |si |cuando |quiero |a bajar|bajar|caer|subir|curso|clases|estudi|pagar|pedir|extorsion|llover|hace |cobrar |las )[a-z0-9]+){0,7}? (?<date>\d{1,2}/\d{1,2}/\d{2,4}|\d{1,2}/\d{4}|(?:\d{1,2} de )?(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|setiembre|septiembre|octubre|noviembre|diciembre)(?: (?:de este ano|este ano|del ano pasado|pasado|(?:del ano|de ano|del|de|el|ano)? ?\d{4}))?|(?:19|20)\d\d|(?<=(?:el|del|ano) )(?:9|8|7|0|1|2)\d|ano pasado|mes pasado|semana pasada|ayer|hoy|este mes|este ano|semana|pandemia|cuarentena)(?! (?:soles|am|pm|de la manana|hijos|trabajadores|personas)|\d)(?= )");

    private static readonly Pattern BeganBefore = new(@" (?<date>(?:19|20)\d\d) (?<quechua>wata)(?:manta|manta[a-z]*)(?= )|(?= (?:ayer|hoy|(?:la )?semana pasada|(?:el )?mes pasado|(?:el )?ano pasado) (?:abri|empece|inicie|comence|puse|aperture|inaugure|arranque|empezamos|abrimos) ) (?:la |el )?(?<date>ayer|hoy|semana pasada|mes pasado|ano pasado)| en (?<date>(?:19|20)\d\d|enero|febrero|marzo|abril|mayo|junio|julio|agosto|setiembre|septiembre|octubre|noviembre|diciembre)(?<year> (?:de este ano|del ano pasado|(?:del|de|el) \d{4}|\d{4}))? (?=(?:abri|empece|inicie|comence|puse|empezamos|abrimos) )");

    private static readonly Pattern Recently = new(@" (?:(?:recien|recientemente|apenas|justo|hoy)(?: [a-z]+){0,2}? (?:empiezo|empezando|abri|abriendo|inicie|inicio|iniciando|comienzo|comenzando|arranco|abro|empece|abrimos|empezamos|estamos|comence|arrancando|emprendiendo|emprendo|puse|iniciamos|aperture)|acabo de (?:abrir|empezar|iniciar|poner|comenzar)|acabamos de (?:abrir|empezar|iniciar|poner)|estoy (?:empezando|iniciando|comenzando|arrancando)|negocio (?:es )?nuevo(?! local)) ");
}
