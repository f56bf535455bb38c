using System.Globalization;

namespace Peru.Assistant.Scoring.Stage;

/// <summary>The stage of a business by explicit rules, read from top to bottom: the first that holds decides.</summary>
/// <remarks>
/// Ages are those of the Global Entrepreneurship Monitor: nascent to 3 months, new to 42, established after. A fall comes before
/// age because it says more about closing: in South Africa 17.5 % of the falling firms closed within six months, 14.3 % of the new,
/// 7.2 % of the established and 4.7 % of the growing ones (Anderson, Chandy and Zia 2018, own calculation). «Idea» has no data anywhere.
/// </remarks>
public static class StageRules
{
    // GEM: wages paid for less than 3 months is nascent; a fall within them is a beginning, not a decline.
    private const double NascentMonths = 3;

    // GEM: a business is new up to three and a half years.
    private const double NewMonths = 42;

    public static StageScore Of(StageFacts facts) => facts switch
    {
        { Selling: "not_yet" } => new("idea", "not_selling_yet", "Todavía no vende: su negocio es una idea en preparación."),
        { AgeInMonths: < 0 } => new("idea", "not_started_yet", "Su negocio todavía no empieza: es una idea en preparación."),
        { AgeInMonths: <= NascentMonths } => new("start", "nascent", $"Empezó hace {Span(facts.AgeInMonths.Value)}: recién está arrancando."),
        { Trend: "down" } => new("decline", "sales_falling", "Sus ventas están bajando: lo primero es frenar esa caída."),
        { AgeInMonths: <= NewMonths } => new("start", "new", $"Empezó hace {Span(facts.AgeInMonths.Value)}: está en sus primeros tres años y medio, la etapa de arranque."),
        { AgeInMonths: > NewMonths, Trend: "up" } => new("growth", "sales_rising", $"Tiene {Span(facts.AgeInMonths.Value)} y sus ventas suben: está creciendo."),
        { AgeInMonths: > NewMonths, Trend: "same" } => new("established", "sales_steady", $"Tiene {Span(facts.AgeInMonths.Value)} y sus ventas se mantienen: ya está consolidado."),
        { AgeInMonths: > NewMonths } => new("established", "past_new", $"Tiene {Span(facts.AgeInMonths.Value)}: ya pasó la etapa de arranque."),
        _ => new("unknown", "age_unknown", "Me falta saber hace cuánto empezó su negocio."),
    };

    private static string Span(double months)
    {
        var whole = (int)Math.Clamp(Math.Floor(months), 0, 12 * 200);
        var (years, rest) = Math.DivRem(whole, 12);
        var inYears = years switch { 0 => "", 1 => "1 año", _ => string.Create(CultureInfo.InvariantCulture, $"{years} años") };
        var inMonths = rest switch { 0 => "", 1 => "1 mes", _ => string.Create(CultureInfo.InvariantCulture, $"{rest} meses") };
        return (inYears, inMonths) switch
        {
            ("", "") => "menos de un mes",
            ("", _) => inMonths,
            // From five years on nobody counts months.
            _ when inMonths.Length == 0 || years >= 5 => inYears,
            _ => $"{inYears} y {inMonths}",
        };
    }
}
