using System.Globalization;
using System.Text;
using Greffe.Decisions.Courts;

namespace Greffe.Portal.FindCourt;

/// <summary>
/// A map of France drawn from public outlines: the mainland, and five overseas departments in frames of their own scale. Each frame is an
/// equirectangular projection with the scale of its middle latitude. Units are those of a 640 × 700 picture.
/// </summary>
internal static class FranceMap
{
    public const int Width = 640;

    public const int Height = 700;

    /// <summary>One frame: where it is on the picture and which degrees it shows.</summary>
    private sealed record Frame(string Label, double Left, double Top, double Size, double West, double South, double East, double North)
    {
        private double Squeeze => Math.Cos((South + North) / 2 * Math.PI / 180);

        private double Scale => Size / Math.Max((East - West) * Squeeze, North - South);

        public bool Holds(double latitude, double longitude) => latitude >= South && latitude <= North && longitude >= West && longitude <= East;

        public (double X, double Y) Project(double latitude, double longitude) =>
            (Left + ((Size - ((East - West) * Squeeze * Scale)) / 2) + ((longitude - West) * Squeeze * Scale), Top + ((North - latitude) * Scale));
    }

    private static readonly Frame[] Frames =
    [
        new("", 0, 0, 580, -5.3, 41.3, 9.7, 51.2),
        new("Guadeloupe", 10, 590, 100, -61.95, 15.8, -60.95, 16.55), new("Martinique", 135, 590, 100, -61.3, 14.35, -60.75, 14.92),
        new("Guyane", 260, 590, 100, -54.75, 2.05, -51.55, 5.85), new("La Réunion", 385, 590, 100, 55.18, -21.42, 55.88, -20.84),
        new("Mayotte", 510, 590, 100, 45.0, -13.05, 45.32, -12.6),
    ];

    /// <summary>Where a point falls on the picture; null for a place that no frame shows.</summary>
    public static (double X, double Y)? Project(double latitude, double longitude)
    {
        var frame = Array.Find(Frames, frame => frame.Holds(latitude, longitude));
        return frame?.Project(latitude, longitude);
    }

    /// <summary>The outlines as an SVG picture in a grey that stands on light and dark.</summary>
    public static string Background(IReadOnlyList<DepartmentOutline> outlines)
    {
        var svg = new StringBuilder().Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\" width=\"{Width}\" height=\"{Height}\"><g fill=\"#8a8f98\" fill-opacity=\".18\" stroke=\"#8a8f98\" stroke-opacity=\".6\" stroke-width=\".6\" stroke-linejoin=\"round\">");
        foreach (var outline in outlines)
        {
            var path = new StringBuilder();
            foreach (var ring in outline.Rings)
            {
                var points = ring.Select(point => Project(point.Latitude, point.Longitude)).OfType<(double X, double Y)>().ToList();
                if (points.Count < 3) continue;
                for (var i = 0; i < points.Count; i++) path.Append(i == 0 ? 'M' : 'L').Append(CultureInfo.InvariantCulture, $"{points[i].X:0.#} {points[i].Y:0.#}");
                path.Append('Z');
            }

            if (path.Length > 0) svg.Append(CultureInfo.InvariantCulture, $"<path d=\"{path}\"/>");
        }

        svg.Append("</g><g font-family=\"system-ui, sans-serif\" font-size=\"13\" fill=\"#7b8089\" text-anchor=\"middle\">");
        foreach (var frame in Frames.Skip(1)) svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{frame.Left + (frame.Size / 2)}\" y=\"{frame.Top - 6}\">{frame.Label}</text>");
        return svg.Append("</g></svg>").ToString();
    }
}
