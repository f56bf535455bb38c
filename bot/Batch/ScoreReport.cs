using System.Globalization;
using System.Net;
using System.Text;

namespace Peru.Assistant.Bot.Batch;

/// <summary>One HTML page with pictures of the scores by region and by sector; nothing is loaded from anywhere.</summary>
internal static class ScoreReport
{
    private const int BarLeft = 190;
    private const int BarWidth = 460;
    private const int RowHeight = 26;

    private static readonly (string Key, string Name, string Colour)[] Bands =
        [("low", "bajo", "#c2603f"), ("medium", "medio", "#d9b44a"), ("high", "alto", "#3f8f5b"), ("", "no sé todavía", "#c9c9c9")];

    private static readonly (string Key, string Name, string Colour)[] Stages =
    [
        ("idea", "idea", "#8a6fb0"), ("start", "arranque", "#4f86c6"), ("growth", "crecimiento", "#3f8f5b"),
        ("established", "consolidado", "#2f5d62"), ("decline", "en caída", "#c2603f"), ("unknown", "sin dato", "#c9c9c9"),
    ];

    public static string Html(ScoreTally tally, long badRows, IEnumerable<string> joined)
    {
        var page = new StringBuilder();
        page.Append("<!doctype html><html lang=\"es\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>Puntajes de negocios</title>")
            .Append("<style>body{font:16px/1.5 system-ui,sans-serif;max-width:860px;margin:2rem auto;padding:0 1rem;color:#222}svg{width:100%;height:auto}")
            .Append("svg text{font:13px system-ui,sans-serif;fill:#222}h2{margin-top:2.5rem}.nota{color:#555}</style></head><body>")
            .Append("<h1>Puntajes de negocios</h1>")
            .Append(CultureInfo.InvariantCulture, $"<p>{tally.All.Firms:N0} negocios; {badRows:N0} filas con errores quedaron fuera. ")
            .Append(CultureInfo.InvariantCulture, $"Riesgo medio de cierre: {tally.All.MeanClosureRisk:P1}.</p>")
            .Append("<p class=\"nota\">El potencial es orientación para acompañar mejor a cada negocio; nunca decide un crédito. No usa el sexo ni la edad de la persona dueña. ")
            .Append("El riesgo de cierre ordena, no predice: los niveles cambian de país a país.</p>");
        if (string.Join(", ", joined.Select(WebUtility.HtmlEncode)) is { Length: > 0 } columns)
            page.Append(CultureInfo.InvariantCulture, $"<p class=\"nota\">Datos de contexto unidos a cada fila, que no cambian el puntaje: {columns}.</p>");

        page.Append("<h2>Potencial esperado</h2>").Append(Histogram(tally.All.Expected));
        Section(page, "región", tally.Regions.ToList());
        Section(page, "rubro", tally.Sectors.ToList());
        return page.Append("</body></html>\n").ToString();
    }

    private static void Section(StringBuilder page, string by, List<(string Name, ScoreTally.Group Group)> groups)
    {
        page.Append(CultureInfo.InvariantCulture, $"<h2>Potencial por {by}</h2>").Append(Stacked($"Potencial por {by}", groups, Bands, group => group.Bands));
        page.Append(CultureInfo.InvariantCulture, $"<h2>Etapa por {by}</h2>").Append(Stacked($"Etapa por {by}", groups, Stages, group => group.Stages));
        page.Append(CultureInfo.InvariantCulture, $"<h2>Riesgo de cierre por {by}</h2>").Append(Risks($"Riesgo de cierre por {by}", groups));
    }

    private static string Histogram(long[] bins)
    {
        const int height = 160;
        var most = Math.Max(1, bins.Max());
        var width = (double)(BarLeft + BarWidth) / bins.Length;
        var svg = Open("Potencial esperado, de 0 a 1", height + 30);
        for (var i = 0; i < bins.Length; i++)
        {
            var tall = height * (double)bins[i] / most;
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{i * width:0.#}\" y=\"{height - tall:0.#}\" width=\"{width - 2:0.#}\" height=\"{tall:0.#}\" fill=\"#4f86c6\"><title>{bins[i]:N0}</title></rect>");
        }
        return svg.Append(CultureInfo.InvariantCulture, $"<text x=\"0\" y=\"{height + 20}\">0 (bajo)</text><text x=\"{BarLeft + BarWidth}\" y=\"{height + 20}\" text-anchor=\"end\">1 (alto)</text></svg>").ToString();
    }

    private static string Stacked(
        string title, List<(string Name, ScoreTally.Group Group)> groups, (string Key, string Name, string Colour)[] parts, Func<ScoreTally.Group, Dictionary<string, long>> counts)
    {
        var svg = Open(title, (groups.Count + 1) * RowHeight);
        for (var i = 0; i < parts.Length; i++)
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{i * 125}\" y=\"3\" width=\"14\" height=\"14\" fill=\"{parts[i].Colour}\"/><text x=\"{i * 125 + 19}\" y=\"15\">{parts[i].Name}</text>");
        for (var row = 0; row < groups.Count; row++)
        {
            var (name, group) = groups[row];
            var x = (double)BarLeft;
            Label(svg, name, group.Firms, row + 1);
            foreach (var (key, partName, colour) in parts)
            {
                var share = (double)counts(group).GetValueOrDefault(key) / group.Firms;
                svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{x:0.#}\" y=\"{(row + 1) * RowHeight + 3}\" width=\"{share * BarWidth:0.#}\" height=\"{RowHeight - 6}\" fill=\"{colour}\"><title>{partName}: {share:P0}</title></rect>");
                x += share * BarWidth;
            }
        }
        return svg.Append("</svg>").ToString();
    }

    private static string Risks(string title, List<(string Name, ScoreTally.Group Group)> groups)
    {
        var svg = Open(title, groups.Count * RowHeight + 4);
        var most = groups.Select(group => group.Group.MeanClosureRisk).DefaultIfEmpty(1).Max();
        for (var row = 0; row < groups.Count; row++)
        {
            var (name, group) = groups[row];
            var wide = (BarWidth - 60) * group.MeanClosureRisk / Math.Max(most, 1e-9);
            Label(svg, name, group.Firms, row);
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{BarLeft}\" y=\"{row * RowHeight + 3}\" width=\"{wide:0.#}\" height=\"{RowHeight - 6}\" fill=\"#c2603f\"/>")
                .Append(CultureInfo.InvariantCulture, $"<text x=\"{BarLeft + wide + 6:0.#}\" y=\"{row * RowHeight + 17}\">{group.MeanClosureRisk:P1}</text>");
        }
        return svg.Append("</svg>").ToString();
    }

    private static void Label(StringBuilder svg, string name, long firms, int row) => svg.Append(
        CultureInfo.InvariantCulture, $"<text x=\"0\" y=\"{row * RowHeight + 17}\">{WebUtility.HtmlEncode(name.Length > 18 ? name[..18] + "…" : name)} ({firms:N0})</text>");

    private static StringBuilder Open(string title, int height) => new StringBuilder()
        .Append(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 {BarLeft + BarWidth} {height}\" role=\"img\" aria-label=\"{WebUtility.HtmlEncode(title)}\" xmlns=\"http://www.w3.org/2000/svg\">");
}
