namespace Peru.Assistant.Skills.Profile;

/// <summary>
/// Puts right a key word with one letter missing, added, changed or swapped («presatmo», «trabjadores»): only words of six letters
/// or more with their first letter right, and never one that is a word by itself.
/// </summary>
internal static class Typos
{
    private static readonly HashSet<string> Keys = Set(
        """
        prestamo credito financiamiento capacitacion licencia municipalidad trabajadores trabajador empleados ayudantes ayudante impuestos factura boleta
        contador cuaderno efectivo tarjeta facebook whatsapp instagram internet mercado negocio clientes mensuales mensual semanales semanal diarios todavia
        necesito quisiera formalizar formalizarme exportar sanitario mercaderia extorsion extorsionando proveedores maquinaria tecnologia asociacion
        tributario regimen especial general esposo esposa hermano hermana tramitando tramite facturo vendemos trabajamos trabajo empece iniciamos empezamos
        cuentas ventas bodega tienda puesto chacra ambulante restaurante panaderia ferreteria peluqueria polleria anotando apunto libreta deudas cuotas
        financiera cooperativa infocorp emprender febrero setiembre octubre noviembre diciembre domicilio carretilla bajando subiendo bajaron publicidad
        cursos informal calidad registro produccion capital
        """);

    private static readonly HashSet<string> Words = Set(
        """
        agotando ambulantes anotado apunta apunte asunto ayudarte ayudaste bajado bajaran banando basando basaron bodegas bolera boletas boleto bolita calida
        calidas calientes caridad carretillas cavidad cerdito chacha chacras chacrata chakra chakrata charca clientas cliente contado contadora contados
        cooperativas cooperativo cortador credit creditos cuadernos cualidad cuantas cuencas cuenta cuentan cuentes cuentos cuestas cultas cunetas cursis
        cursor deudos diarias diaries diario domicilios efectiva efectivos electivo empeze empiece empleadas empleado empleador empleamos emprende emprenden
        espacial espasa especia especias espesa espeso esposas esposos exporta exportan facturar facturas ferrero financiamientos financieras financiero
        fractura fracturo genera generan generar generas herman hermanas hermann hermanos impuestas impuesto informa informan informar iniciados liberta
        libretas libreto licencias maquinarias marcado mercadeo mercaderias mercados mermado necesita necesite negocia negocios panaderias panaderos peluquera
        peluquerias pollera prestado prestamos presto production proveedoras puerto puesta puestos quisieran quisieras registra registre registros restaurant
        restaurantes sabiendo sagitario sanitaria sanitarios semana semanas seminal septiembre tarjetas tecnologias tecnologica tiendan tiendas tiende tiendo
        tienta trabado trabaja trabajado trabajadora trabajadoras trabajados trabajare trabaje trabajemos trabajos tramita tramitado tramites trasmite
        tributaria tributarios vendas vendimos vengas venias
        """);

    private static readonly Dictionary<string, string> Shortened = Shorten();
    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> ByLetters = Shortened.GetAlternateLookup<ReadOnlySpan<char>>();

    public static string Correct(string word)
    {
        if (word.Length is < 6 or > 16 || Keys.Contains(word) || Words.Contains(word))
            return word;
        // «kapital», «kiosko», «sakar»: k for c or qu.
        if (word.Contains('k', StringComparison.Ordinal) && WithoutK(word) is var respelt && Keys.Contains(respelt))
            return respelt;
        if (Near(word, word) is { } missing)
            return missing;
        Span<char> shorter = stackalloc char[word.Length - 1];
        word.AsSpan(1).CopyTo(shorter);
        for (var i = 1; i < word.Length; i++)
        {
            // The letters before i back in their place: now only i is missing.
            shorter[i - 1] = word[i - 1];
            if (Near(shorter, word) is { } key)
                return key;
        }
        return word;
    }

    private static string WithoutK(string word) =>
        word.Replace("ke", "que", StringComparison.Ordinal).Replace("ki", "qui", StringComparison.Ordinal).Replace('k', 'c');

    private static string? Near(ReadOnlySpan<char> shorter, string word) =>
        ByLetters.TryGetValue(shorter, out var key) && key[0] == word[0] && PlaceSpelling.OneAway(key, word) ? key : null;

    // Each key under itself and without one letter: a word one away meets it there.
    private static Dictionary<string, string> Shorten()
    {
        var shortened = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var key in Keys)
            for (var i = 1; i < key.Length; i++)
            {
                shortened.TryAdd(key.Remove(i, 1), key);
                shortened.TryAdd(key, key);
            }
        return shortened;
    }

    private static HashSet<string> Set(string table) => [.. table.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];
}
