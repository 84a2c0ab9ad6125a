using System.Globalization;
using System.Net;
using System.Text;
using Greffe.Decisions.Figures;

namespace Greffe.Indicators.ShowDashboards;

/// <summary>A chart as a picture that stands alone: its sentence, its marks with their values, its source. No colour alone carries meaning.</summary>
internal static class ChartSvg
{
    private const int Width = 720, Left = 24, Top = 72, PlotHeight = 220, Bar = 26, Labels = 280;

    /// <summary>The picture, as an SVG document.</summary>
    public static string Of(FigureChart chart)
    {
        var shown = chart.Points.Where(point => point.Value is not null).ToList();
        var height = Top + (chart.Shape == FigureShape.Line ? PlotHeight : Math.Max(1, shown.Count) * Bar) + 64;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {height}" width="{Width}" height="{height}" role="img" aria-label="{Text(chart.Sentence)}" font-family="sans-serif" font-size="13" fill="#1c1e21">""");
        svg.Append("""<defs><pattern id="hachures" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#c9dde1"/><line x1="0" y1="0" x2="0" y2="6" stroke="#17505c" stroke-width="2"/></pattern></defs>""");
        svg.Append(CultureInfo.InvariantCulture, $"""<rect width="{Width}" height="{height}" fill="#ffffff"/>""");
        var line = 0;
        foreach (var part in Folded(chart.Sentence, 88)) svg.Append(CultureInfo.InvariantCulture, $"""<text x="{Left}" y="{28 + (line++ * 20)}" font-size="15" font-weight="600">{Text(part)}</text>""");
        if (chart.Shape == FigureShape.Line) Line(svg, shown); else Bars(svg, chart, shown);
        svg.Append(CultureInfo.InvariantCulture, $"""<text x="{Left}" y="{height - 14}" font-size="11" fill="#4e5459">{Text($"Source : {chart.Source}{(chart.AsOf is { } day ? $", au {day:yyyy-MM-dd}" : "")}. Licence Ouverte 2.0.")}</text></svg>""");
        return svg.ToString();
    }

    private static void Line(StringBuilder svg, List<FigurePoint> shown)
    {
        if (shown.Count == 0) return;
        double least = Math.Min(0, shown.Min(point => point.Value!.Value)), most = Math.Max(shown.Max(point => point.Value!.Value), least + 1); // only points with a value
        double X(int at) => Left + 8 + (at * (Width - Left - 130.0) / Math.Max(1, shown.Count - 1));
        double Y(double value) => Top + PlotHeight - 24 - ((value - least) / (most - least) * (PlotHeight - 48));
        svg.Append(CultureInfo.InvariantCulture, $"""<line x1="{Left}" x2="{Width - 110}" y1="{Y(0):0.#}" y2="{Y(0):0.#}" stroke="#7b7f7e"/>""");
        svg.Append(CultureInfo.InvariantCulture, $"""<polyline fill="none" stroke="#17505c" stroke-width="2" points="{string.Join(' ', shown.Select((point, at) => string.Create(CultureInfo.InvariantCulture, $"{X(at):0.#},{Y(point.Value!.Value):0.#}")))}"/>""");
        foreach (var at in new[] { 0, shown.Count - 1 }.Distinct())
        {
            var (x, y) = (X(at), Y(shown[at].Value!.Value));
            svg.Append(CultureInfo.InvariantCulture, $"""<circle cx="{x:0.#}" cy="{y:0.#}" r="4" fill="#17505c"/><text x="{x + (at == 0 ? 0 : 8):0.#}" y="{y - 10:0.#}" font-weight="600">{Text(shown[at].Text)}</text><text x="{x:0.#}" y="{Top + PlotHeight - 4}" font-size="11" text-anchor="{(at == 0 ? "start" : "middle")}">{Text(shown[at].PeriodLabel)}</text>""");
        }
    }

    private static void Bars(StringBuilder svg, FigureChart chart, List<FigurePoint> shown)
    {
        var most = shown.Count == 0 ? 1 : Math.Max(shown.Max(point => point.Value!.Value), 1e-9);
        for (var at = 0; at < shown.Count; at++)
        {
            var length = Math.Max(0, shown[at].Value!.Value / most) * (Width - Labels - 130);
            var mine = shown[at].Group == chart.Highlight;
            svg.Append(CultureInfo.InvariantCulture, $"""<text x="{Labels - 8}" y="{Top + (at * Bar) + 16}" text-anchor="end"{(mine ? " font-weight=\"700\"" : "")}>{Text(Cut(shown[at].GroupLabel))}</text><rect x="{Labels}" y="{Top + (at * Bar) + 3}" width="{length:0.#}" height="{Bar - 8}" fill="{(mine ? "#17505c" : "url(#hachures)")}" stroke="#17505c"/><text x="{Labels + length + 6:0.#}" y="{Top + (at * Bar) + 16}">{Text(shown[at].Text)}</text>""");
        }
    }

    private static string Cut(string label) => label.Length <= 40 ? label : label[..39] + "…";

    private static IEnumerable<string> Folded(string sentence, int width)
    {
        var line = "";
        foreach (var word in sentence.Split(' '))
        {
            if (line.Length + word.Length >= width) { yield return line; line = ""; }
            line += (line.Length > 0 ? " " : "") + word;
        }

        yield return line;
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
