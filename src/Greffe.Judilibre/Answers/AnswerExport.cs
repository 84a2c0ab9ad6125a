using Greffe.Judilibre.Catalogue;
using Greffe.Judilibre.Wire;
using Microsoft.AspNetCore.Http;

namespace Greffe.Judilibre.Answers;

/// <summary><c>GET /export</c>: numbered batches, up to rank 10,000 as in the service itself; beyond, <c>scan</c>.</summary>
internal sealed class AnswerExport(DecisionCatalogue catalogue, DecisionList list, TimeProvider time)
{
    /// <summary>Farthest rank given.</summary>
    public const int MaxRank = 10_000;

    private const string Route = "GET /export";

    public async Task<IResult> Handle(HttpRequest request, CancellationToken cancellation)
    {
        var start = time.GetTimestamp();
        var parameters = new Parameters(request.Query);
        var filter = FilterParameters.Read(parameters);
        var given = parameters.Number("batch", 0, null);
        if (given is null && !parameters.Refusals.Any(refusal => refusal.Parameter == "batch"))
            parameters.Refuse("batch", null, "Value of the batch parameter must be an integer greater or equal than 0.");
        var (batch, size) = (given ?? 0, parameters.Number("batch_size", 1, 1000) ?? 10);
        var ascending = parameters.Key("order", "desc") == "asc";
        var (abridged, resolved) = (parameters.Flag("abridged") ?? false, parameters.Flag("resolve_references") ?? false);
        if (parameters.Refusals.Count > 0) return Errors.Write(Route, StatusCodes.Status400BadRequest, parameters.Refusals);
        if ((batch + 1L) * size > MaxRank)
            return Errors.Write(Route, StatusCodes.Status416RangeNotSatisfiable, new Refusal(parameters.Text("batch"), "Range Not Satisfiable", "batch"));

        var total = catalogue.Count(filter);
        var rows = catalogue.Page(filter, ascending, batch * size, size);
        var results = await list.Write(rows, abridged, new(resolved, request.RootOfApi()), cancellation);
        return Json.Write(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("batch", batch);
            json.WriteNumber("batch_size", size);
            json.WritePropertyName("query");
            parameters.Echo.WriteTo(json);
            json.WriteNumber("total", total);
            json.WriteString("previous_batch", batch > 0 ? parameters.Link(("batch", $"{batch - 1}")) : null);
            json.WriteString("next_batch", (batch + 1L) * size < total ? parameters.Link(("batch", $"{batch + 1}")) : null);
            json.WriteNumber("took", (long)time.GetElapsedTime(start).TotalMilliseconds);
            json.WriteResults(results);
            json.WriteEndObject();
        });
    }
}
