using Greffe.Decisions;
using Greffe.Decisions.Figures;
using Greffe.Indicators.ShowDashboards;
using Microsoft.AspNetCore.Http;

namespace Greffe.Indicators.Web;

/// <summary><c>GET /v1/indicators/charts/{chart}</c>: what a page shows, as a file.</summary>
internal sealed class ReadChart(IShowFigures figures)
{
    public async Task<IResult> Handle(string id, string? court, string? format, CancellationToken cancellation)
    {
        CourtCode? code = null;
        if (court is not null)
        {
            if (!CourtCode.TryParse(court, out var read)) return IndicatorsProblems.BadParameter("court", "un code de juridiction est attendu, par exemple tj33063");
            code = read;
        }

        if (await figures.Chart(id, code, cancellation) is not { } chart) return IndicatorsProblems.UnknownChart(id);
        return format switch
        {
            null or "json" => TypedResults.Ok(chart),
            "csv" => TypedResults.Text(ChartTable.Csv(chart), "text/csv; charset=utf-8"),
            "parquet" => TypedResults.File(ChartTable.Parquet(chart), "application/vnd.apache.parquet", $"{chart.Id}.parquet"),
            "svg" => TypedResults.Text(ChartSvg.Of(chart), "image/svg+xml; charset=utf-8"),
            _ => IndicatorsProblems.BadParameter("format", "json, csv, parquet ou svg est attendu"),
        };
    }
}
