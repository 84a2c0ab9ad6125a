using System.Text.Json.Nodes;
using Greffe.Judilibre.Catalogue;
using Greffe.Judilibre.Wire;
using Microsoft.AspNetCore.Http;

namespace Greffe.Judilibre.Answers;

/// <summary><c>GET /stats</c>: counts over the same filters as <c>export</c> and <c>scan</c>, hence the same totals.</summary>
internal sealed class AnswerStats(DecisionCatalogue catalogue)
{
    private const string Route = "GET /stats";

    private static readonly string[] Known =
        ["jurisdiction", "source", "location", "year", "month", "chamber", "formation", "solution", "type", "nac", "themes", "publication", "filetype", "theme"];

    public IResult Handle(HttpRequest request)
    {
        var parameters = new Parameters(request.Query);
        var filter = FilterParameters.Read(parameters);
        var keys = parameters.Keys("keys", Known);
        if (parameters.Refusals.Count > 0) return Errors.Write(Route, StatusCodes.Status400BadRequest, parameters.Refusals);

        var (first, last) = catalogue.Days(filter);
        var results = new JsonObject { ["min_decision_date"] = first, ["max_decision_date"] = last, ["total_decisions"] = catalogue.Count(filter) };
        if (keys.Count > 0) results["aggregated_data"] = Json.Objects(catalogue.CountBy(filter, keys).Select(cell => Cell(keys, cell.Keys, cell.Count)));
        return Json.Write(new JsonObject { ["query"] = parameters.Echo, ["results"] = results });
    }

    private static JsonObject Cell(IReadOnlyList<string> keys, IReadOnlyList<string> values, long count)
    {
        var key = new JsonObject();
        for (var at = 0; at < keys.Count; at++) key[keys[at]] = values[at];
        return new() { ["key"] = key, ["decisions_count"] = count };
    }
}
