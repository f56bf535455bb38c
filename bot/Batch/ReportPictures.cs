using System.Globalization;
using System.Net;
using System.Text;

namespace Peru.Assistant.Bot.Batch;

/// <summary>Pictures of counts as SVG inside a page.</summary>
internal static class ReportPictures
{
    private const int Left = 210;
    private const int Bar = 440;
    private const int Right = 70;
    private const int Row = 26;
    private const int LongestLabel = 24;

    // Narrower parts have no room for their figure; the table below the picture has it.
    private const double LeastLabelled = 0.09;

    /// <summary>One part of a bar.</summary>
    /// <param name="Key">What it is counted under.</param>
    /// <param name="Ink">The colour of the figure that stands on it.</param>
    internal sealed record Part(string Key, string Name, string Colour, string Ink);

    /// <summary>One bar for each group, its parts as shares of the whole.</summary>
    public static string Shares(string title, IReadOnlyList<(string Name, ScoreTally.Group Group)> groups, IReadOnlyList<Part> parts, Func<ScoreTally.Group, Dictionary<string, long>> counts)
    {
        var svg = Open(title, (groups.Count + 1) * Row + 6);
        for (var i = 0; i < parts.Count; i++)
        {
            var x = i * (Left + Bar + Right) / parts.Count;
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{x}\" y=\"3\" width=\"14\" height=\"14\" fill=\"{parts[i].Colour}\"/><text x=\"{x + 19}\" y=\"15\">{parts[i].Name}</text>");
        }
        for (var row = 0; row < groups.Count; row++)
        {
            var (name, group) = groups[row];
            var (x, y) = ((double)Left, (row + 1) * Row + 6);
            Label(svg, name, group.Firms, y);
            foreach (var part in parts)
            {
                var share = (double)counts(group).GetValueOrDefault(part.Key) / group.Firms;
                if (share == 0)
                    continue;
                svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{x:0.#}\" y=\"{y}\" width=\"{share * Bar:0.##}\" height=\"{Row - 6}\" fill=\"{part.Colour}\"><title>{WebUtility.HtmlEncode(name)}, {part.Name}: {share:P0}</title></rect>");
                if (share >= LeastLabelled)
                    svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x + share * Bar / 2:0.#}\" y=\"{y + 14}\" text-anchor=\"middle\" style=\"fill:{part.Ink}\">{share * 100:0}%</text>");
                x += share * Bar;
            }
        }
        return svg.Append("</svg>").ToString();
    }

    /// <summary>One bar for each group, as long as its figure (a share).</summary>
    public static string Figures(string title, IReadOnlyList<(string Name, ScoreTally.Group Group)> groups, Func<ScoreTally.Group, double> figure)
    {
        var svg = Open(title, groups.Count * Row + 4);
        var most = Math.Max(1e-9, groups.Select(group => figure(group.Group)).DefaultIfEmpty(1).Max());
        for (var row = 0; row < groups.Count; row++)
        {
            var (name, group) = groups[row];
            var (value, y) = (figure(group), row * Row + 3);
            Label(svg, name, group.Firms, y);
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{Left}\" y=\"{y}\" width=\"{Bar * value / most:0.#}\" height=\"{Row - 6}\" fill=\"#b5532f\"/>")
                .Append(CultureInfo.InvariantCulture, $"<text x=\"{Left + Bar * value / most + 6:0.#}\" y=\"{y + 14}\">{value * 100:0.0}%</text>");
        }
        return svg.Append("</svg>").ToString();
    }

    /// <summary>How many firms stand where between 0 and 1.</summary>
    public static string Histogram(string title, long[] bins)
    {
        const int height = 160;
        var most = Math.Max(1, bins.Max());
        var width = (double)(Left + Bar + Right) / bins.Length;
        var svg = Open(title, height + 44);
        for (var i = 0; i < bins.Length; i++)
        {
            var tall = height * (double)bins[i] / most;
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{i * width:0.#}\" y=\"{height + 14 - tall:0.#}\" width=\"{width - 2:0.#}\" height=\"{tall:0.#}\" fill=\"#3b6ea5\"><title>{(double)i / bins.Length:0.00} a {(i + 1.0) / bins.Length:0.00}: {bins[i]:N0}</title></rect>");
            if (bins[i] == most)
                svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{(i + 0.5) * width:0.#}\" y=\"{height + 10 - tall:0.#}\" text-anchor=\"middle\">{bins[i]:N0}</text>");
        }
        for (var tenth = 0; tenth <= 10; tenth += 2)
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{tenth * (Left + Bar + Right) / 10}\" y=\"{height + 34}\" text-anchor=\"{(tenth == 0 ? "start" : tenth == 10 ? "end" : "middle")}\">{tenth / 10.0:0.0}{(tenth == 0 ? " bajo" : tenth == 10 ? " alto" : "")}</text>");
        return svg.Append("</svg>").ToString();
    }

    private static void Label(StringBuilder svg, string name, long firms, int y) => svg.Append(
        CultureInfo.InvariantCulture, $"<text x=\"0\" y=\"{y + 14}\">{WebUtility.HtmlEncode(name.Length > LongestLabel ? name[..LongestLabel] + "…" : name)} ({firms:N0})</text>");

    private static StringBuilder Open(string title, int height) => new StringBuilder()
        .Append(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 {Left + Bar + Right} {height}\" role=\"img\" aria-label=\"{WebUtility.HtmlEncode(title)}\" xmlns=\"http://www.w3.org/2000/svg\">");
}
