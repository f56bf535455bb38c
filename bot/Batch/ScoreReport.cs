using System.Globalization;
using System.Net;
using System.Text;
using static Peru.Assistant.Bot.Batch.ReportPictures;

namespace Peru.Assistant.Bot.Batch;

/// <summary>One HTML page with pictures of the scores by region and by sector; nothing is loaded from anywhere.</summary>
internal static class ScoreReport
{
    private static readonly Part[] Bands =
        [new("low", "bajo", "#b5532f", "#fff"), new("medium", "medio", "#e3bd55", "#222"), new("high", "alto", "#2f7d4f", "#fff"), new("", "no sé todavía", "#d3d3d3", "#222")];

    private static readonly Part[] Stages =
    [
        new("idea", "idea", "#7b5ea7", "#fff"), new("start", "arranque", "#3b6ea5", "#fff"), new("growth", "crecimiento", "#2f7d4f", "#fff"),
        new("established", "consolidado", "#2a5357", "#fff"), new("decline", "en caída", "#b5532f", "#fff"), new("unknown", "sin dato", "#d3d3d3", "#222"),
    ];

    private const string Style = """
        body{font:16px/1.5 system-ui,sans-serif;max-width:900px;margin:2rem auto;padding:0 1rem;color:#222;background:#fff}
        svg{width:100%;height:auto}svg text{font:13px system-ui,sans-serif;fill:#222}h2{margin-top:2.5rem}.nota{color:#555}
        dl{display:flex;flex-wrap:wrap;gap:1rem;margin:1rem 0}dl div{border:1px solid #ccc;border-radius:8px;padding:.5rem 1rem}dt{color:#555}dd{margin:0;font-size:1.5rem}
        table{border-collapse:collapse;width:100%}th,td{border-bottom:1px solid #ddd;padding:.2rem .5rem;text-align:right}th:first-child,td:first-child{text-align:left}
        summary{cursor:pointer}code{overflow-wrap:anywhere}
        """;

    public static string Html(ScoreTally tally, IEnumerable<string> joined)
    {
        var page = new StringBuilder();
        page.Append("<!doctype html>\n<html lang=\"es\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>Puntajes de negocios</title>")
            .Append("<style>").Append(Style).Append("</style></head><body><main>\n<h1>Puntajes de negocios</h1>\n");
        Totals(page, tally);
        page.Append("<p class=\"nota\">El potencial compara cada negocio con otros que venden parecido; «alto» y «bajo» piden una probabilidad de 40% o más de terminar en el tercio de arriba o de abajo. ")
            .Append("Es orientación para acompañarlo mejor y nunca decide un crédito. ")
            .Append("No usa el sexo ni la edad de la persona dueña. El riesgo de cierre ordena, no predice: los niveles cambian de país a país.</p>\n");
        if (string.Join(", ", joined.Select(WebUtility.HtmlEncode)) is { Length: > 0 } columns)
            page.Append(CultureInfo.InvariantCulture, $"<p class=\"nota\">Datos de contexto unidos a cada fila, que no cambian el puntaje: {columns}.</p>\n");
        if (tally.All.Firms > 0)
        {
            List<(string, ScoreTally.Group)> all = [("Todos", tally.All)];
            page.Append("<h2>Potencial y etapa de todos</h2>\n").Append(Shares("Potencial de todos", all, Bands, group => group.Bands)).Append(Shares("Etapa de todos", all, Stages, group => group.Stages))
                .Append("\n<h2>Puntaje de potencial</h2>\n<p class=\"nota\">De 0 (bajo) a 1 (alto): cuántos negocios hay en cada tramo.</p>").Append(Histogram("Cuántos negocios hay en cada tramo del puntaje de potencial, de 0 a 1", tally.All.Expected));
            Section(page, "región", tally.Regions);
            Section(page, "rubro", tally.Sectors);
        }
        BadRows(page, tally);
        return page.Append("</main></body></html>\n").ToString();
    }

    private static void Totals(StringBuilder page, ScoreTally tally)
    {
        var all = tally.All;
        var told = all.Firms - all.Bands.GetValueOrDefault("");
        page.Append("<dl>");
        foreach (var (name, value) in new[]
        {
            ("negocios con puntaje", $"{all.Firms.ToString("N0", CultureInfo.InvariantCulture)}"), ("con banda de potencial", $"{told.ToString("N0", CultureInfo.InvariantCulture)}"),
            ("riesgo medio de cierre", all.Firms == 0 ? "–" : Percent(all.MeanClosureRisk)), ("filas con errores, fuera", tally.BadRows.ToString("N0", CultureInfo.InvariantCulture)),
        })
            page.Append(CultureInfo.InvariantCulture, $"<div><dt>{name}</dt><dd>{value}</dd></div>");
        page.Append("</dl>\n");
    }

    private static void Section(StringBuilder page, string by, List<(string Name, ScoreTally.Group Group)> groups)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n<h2>Potencial por {by}</h2>\n").Append(Shares($"Potencial por {by}; las cifras están en la tabla que sigue", groups, Bands, group => group.Bands))
            .Append(CultureInfo.InvariantCulture, $"\n<h2>Etapa por {by}</h2>\n").Append(Shares($"Etapa por {by}; las cifras están en la tabla que sigue", groups, Stages, group => group.Stages))
            .Append(CultureInfo.InvariantCulture, $"\n<h2>Riesgo medio de cierre por {by}</h2>\n").Append(Figures($"Riesgo medio de cierre por {by}; las cifras están en la tabla que sigue", groups, group => group.MeanClosureRisk))
            .Append(CultureInfo.InvariantCulture, $"\n<details><summary>Las mismas cifras por {by}, en una tabla</summary><table><tr><th scope=\"col\">{by}</th><th scope=\"col\">negocios</th>");
        foreach (var part in Bands.Concat(Stages))
            page.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\">{part.Name}</th>");
        page.Append("<th scope=\"col\">cierre</th></tr>");
        foreach (var (name, group) in groups)
        {
            page.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{WebUtility.HtmlEncode(name)}</th><td>{group.Firms:N0}</td>");
            foreach (var count in Bands.Select(part => group.Bands.GetValueOrDefault(part.Key)).Concat(Stages.Select(part => group.Stages.GetValueOrDefault(part.Key))))
                page.Append(CultureInfo.InvariantCulture, $"<td>{count:N0}</td>");
            page.Append(CultureInfo.InvariantCulture, $"<td>{Percent(group.MeanClosureRisk)}</td></tr>");
        }
        page.Append("</table></details>\n");
    }

    private static void BadRows(StringBuilder page, ScoreTally tally)
    {
        if (tally.BadRows == 0)
            return;
        page.Append(CultureInfo.InvariantCulture, $"\n<h2>Filas que quedaron fuera</h2>\n<p>{tally.BadRows:N0} en total{(tally.BadRows > tally.FirstProblems.Count ? "; las primeras" : "")}, por línea del archivo:</p><ul>");
        foreach (var problem in tally.FirstProblems)
            page.Append(CultureInfo.InvariantCulture, $"<li><code>{WebUtility.HtmlEncode(problem)}</code></li>");
        page.Append("</ul>\n");
    }

    private static string Percent(double share) => (share * 100).ToString("0.0", CultureInfo.InvariantCulture) + "%";
}
