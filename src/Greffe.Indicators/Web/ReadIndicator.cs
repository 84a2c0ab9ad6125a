using System.Globalization;
using Greffe.Indicators.ComputeFormulas;
using Greffe.Indicators.RefreshLive;
using Microsoft.AspNetCore.Http;

namespace Greffe.Indicators.Web;

/// <summary><c>GET /v1/indicators/{id}</c>: values with all that is needed to check them, as JSON, CSV or SDMX-CSV.</summary>
internal sealed class ReadIndicator(IReadOnlyList<Formula> formulas, ComputeIndicator compute, RefreshLiveFigures refresh)
{
    private const string Licence = "Licence Ouverte 2.0";

    public async Task<IResult> Handle(string id, ReadIndicatorRequest request, HttpRequest http, CancellationToken cancellation)
    {
        if (formulas.FirstOrDefault(formula => formula.Id == id) is not { } formula) return IndicatorsProblems.Unknown(id, formulas);
        Dimension? by = null;
        if (request.By is { } named)
        {
            if (!Enum.TryParse<Dimension>(named, ignoreCase: true, out var dimension) || char.IsAsciiDigit(named[0])) return IndicatorsProblems.BadParameter("by", "place, parent, kind ou matter est attendu");
            by = dimension;
        }

        if (!TryDay(request.From, last: false, out var from)) return IndicatorsProblems.BadParameter("from", "AAAA, AAAA-MM ou AAAA-MM-JJ est attendu");
        if (!TryDay(request.To, last: true, out var to)) return IndicatorsProblems.BadParameter("to", "AAAA, AAAA-MM ou AAAA-MM-JJ est attendu");
        var format = request.Format ?? (http.Headers.Accept.ToString() is var accept && accept.Contains("sdmx", StringComparison.OrdinalIgnoreCase) ? "sdmx-csv" : accept.Contains("text/csv", StringComparison.OrdinalIgnoreCase) ? "csv" : "json");
        await refresh.CatchUp(cancellation);
        var values = compute.Compute(formula, new(by, Filters(request), from, to));
        return format switch
        {
            "json" => TypedResults.Ok(new ReadIndicatorResponse(ListIndicators.Describe(formula), Licence, values)),
            "csv" => TypedResults.Text(ValuesCsv.Plain(formula, values), "text/csv; charset=utf-8"),
            "sdmx-csv" => TypedResults.Text(ValuesCsv.Sdmx(formula, by, values), "application/vnd.sdmx.data+csv; version=2.0.0; charset=utf-8"),
            _ => IndicatorsProblems.BadParameter("format", "json, csv ou sdmx-csv est attendu"),
        };
    }

    private static Dictionary<Dimension, string> Filters(ReadIndicatorRequest request) => new (Dimension, string?)[]
        { (Dimension.Place, request.Place), (Dimension.Parent, request.Parent), (Dimension.Kind, request.Kind), (Dimension.Matter, request.Matter) }
        .Where(filter => filter.Item2 is { Length: > 0 }).ToDictionary(filter => filter.Item1, filter => filter.Item2!); // the empty are left out above

    private static bool TryDay(string? text, bool last, out DateOnly? day)
    {
        day = null;
        if (string.IsNullOrEmpty(text)) return true;
        foreach (var (form, months) in new[] { ("yyyy-MM-dd", 0), ("yyyy-MM", 1), ("yyyy", 12) })
        {
            if (!DateOnly.TryParseExact(text, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var read)) continue;
            day = last && months > 0 ? read.AddMonths(months).AddDays(-1) : read;
            return true;
        }

        return false;
    }
}
