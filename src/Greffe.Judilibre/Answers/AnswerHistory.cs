using System.Globalization;
using Greffe.Judilibre.Catalogue;
using Greffe.Judilibre.Wire;
using Microsoft.AspNetCore.Http;

namespace Greffe.Judilibre.Answers;

/// <summary><c>GET /transactionalhistory</c>: what was created, updated and deleted since a moment, in order.</summary>
internal sealed class AnswerHistory(DecisionCatalogue catalogue, TimeProvider time)
{
    private const string Route = "GET /transactionalhistory";
    private const string InstantForm = "yyyy-MM-ddTHH:mm:ss.fffZ";

    public IResult Handle(HttpRequest request)
    {
        var parameters = new Parameters(request.Query);
        var date = parameters.Date("date", "Start");
        if (date is null && parameters.Refusals.Count == 0)
            parameters.Refuse("date", null, "Start date must be a valid ISO-8601 date (e.g. 2021-05-13, 2021-05-13T06:00:00Z).");
        var size = parameters.Number("page_size", 10, 500) ?? 500;
        var after = Place(parameters);
        if (parameters.Refusals.Count > 0) return Errors.Write(Route, StatusCodes.Status400BadRequest, parameters.Refusals);

        var (total, lines) = catalogue.History(date!.Milliseconds(), after, size + 1); // refused above when missing
        var page = lines.Take(size).ToArray();
        return Json.Write(json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("transactions");
            foreach (var line in page)
            {
                json.WriteStartObject();
                json.WriteString("id", line.Wire);
                json.WriteString("action", line.Action);
                json.WriteString("date", Instant(DateTimeOffset.FromUnixTimeMilliseconds(line.At)));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteString("next_page", lines.Count > size ? parameters.Link(("page_size", $"{size}"), ("from_id", $"{page[^1].At}&{page[^1].Sequence}")) : null);
            json.WriteNumber("page_size", page.Length);
            json.WriteNumber("total", total);
            json.WriteString("query_date", Instant(time.GetUtcNow()));
            json.WriteEndObject();
        });
    }

    private static (long At, long Sequence)? Place(Parameters parameters)
    {
        if (parameters.Text("from_id") is not { } text) return null;
        if (text.Split('&') is [var at, var sequence] && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var moment)
            && long.TryParse(sequence, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return (moment, number);
        parameters.Refuse("from_id", text, "Value of the from_id parameter must be a specific id.");
        return null;
    }

    private static string Instant(DateTimeOffset moment) => moment.UtcDateTime.ToString(InstantForm, CultureInfo.InvariantCulture);
}
