using Greffe.Judilibre.Catalogue;
using Greffe.Judilibre.Wire;
using Microsoft.AspNetCore.Http;

namespace Greffe.Judilibre.Answers;

/// <summary><c>GET /scan</c>: every decision, batch after batch, without ceiling. A place in the list is where the last batch ended.</summary>
internal sealed class AnswerScan(DecisionCatalogue catalogue, DecisionList list, TimeProvider time)
{
    private const string Route = "GET /scan";

    public async Task<IResult> Handle(HttpRequest request, CancellationToken cancellation)
    {
        var start = time.GetTimestamp();
        var parameters = new Parameters(request.Query);
        var filter = FilterParameters.Read(parameters);
        var size = parameters.Number("batch_size", 1, 1000) ?? 10;
        var ascending = parameters.Key("order", "desc") == "asc";
        var (abridged, resolved) = (parameters.Flag("abridged") ?? false, parameters.Flag("resolve_references") ?? false);
        var (cursor, name) = Cursor(parameters, filter);
        if (parameters.Refusals.Count > 0) return Errors.Write(Route, StatusCodes.Status400BadRequest, parameters.Refusals);

        var rows = catalogue.After(filter, ascending, cursor?.Place, size + 1);
        var hasNext = rows.Count > size;
        rows = hasNext ? [.. rows.Take(size)] : rows;
        var number = cursor?.Batch ?? 0;
        var total = catalogue.Count(filter);
        var next = hasNext ? parameters.Link(("searchAfter", new ScanCursor(number + 1, rows[^1].Day, rows[^1].Wire).ToString()), ("search_after", null)) : null;
        var previous = Previous(parameters, filter, ascending, cursor, size, rows);
        var results = await list.Write(rows, abridged, new(resolved, request.RootOfApi()), cancellation);
        return Json.Write(json =>
        {
            json.WriteStartObject();
            if (cursor is not null) json.WriteString("batch_from", parameters.Text(name));
            json.WriteNumber("batch", number);
            json.WriteNumber("batch_size", size);
            json.WritePropertyName("query");
            parameters.Echo.WriteTo(json);
            json.WriteNumber("total", total);
            json.WriteString("previous_batch", previous);
            json.WriteString("next_batch", next);
            json.WriteNumber("took", (long)time.GetElapsedTime(start).TotalMilliseconds);
            json.WriteResults(results);
            json.WriteEndObject();
        });
    }

    /// <summary>The place given under either name; a bare identifier of a decision is a place too.</summary>
    private (ScanCursor? Cursor, string Name) Cursor(Parameters parameters, CatalogueFilter filter)
    {
        foreach (var name in (string[])["searchAfter", "search_after"])
        {
            if (parameters.Text(name) is not { } text) continue;
            if (ScanCursor.Read(text) is { } cursor) return (cursor, name);
            if (catalogue.Find(text) is { } row) return (new(0, filter.ByUpdate ? CourtOrder.Day(row.Record, "update_date") ?? row.Day : row.Day, row.Wire), name);
            parameters.Refuse(name, text, $"Value of the {name} parameter must be the one given by next_batch.");
        }

        return (null, "searchAfter");
    }

    private string? Previous(Parameters parameters, CatalogueFilter filter, bool ascending, ScanCursor? cursor, int size, IReadOnlyList<CatalogueRow> rows)
    {
        if (cursor is null) return null;
        var from = rows is [var first, ..] ? (first.Day, first.Wire) : cursor.Place;
        var before = catalogue.After(filter, ascending, from, size + 1, backwards: true);
        if (before.Count == 0) return null;
        return parameters.Link(
            ("searchAfter", before.Count > size ? new ScanCursor(Math.Max(0, cursor.Batch - 1), before[^1].Day, before[^1].Wire).ToString() : null), ("search_after", null));
    }
}
