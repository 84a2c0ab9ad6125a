using Greffe.Decisions.Figures;

namespace Greffe.Portal.ShowFigures;

/// <summary>Addresses of one chart.</summary>
internal static class ChartLinks
{
    /// <summary>Where it stands, for good.</summary>
    public static string Page(FigureChart chart) =>
        $"{(chart.Court is { } court ? $"/chiffres/juridictions/{court.Value}" : $"/chiffres/{chart.Dashboard}")}#{chart.Id}";

    /// <summary>The chart alone, for another site's frame.</summary>
    public static string Embedded(FigureChart chart) => $"/chiffres/integrer/{chart.Id}{Query(chart, null)}";

    /// <summary>Its values as a file.</summary>
    public static string File(FigureChart chart, string format) => $"/v1/indicators/charts/{chart.Id}{Query(chart, format)}";

    private static string Query(FigureChart chart, string? format)
    {
        var parts = new[] { chart.Court is { } court ? $"court={court.Value}" : null, format is null ? null : $"format={format}" }.OfType<string>().ToList();
        return parts.Count == 0 ? "" : $"?{string.Join('&', parts)}";
    }
}
