using System.Text.Json;
using System.Text.Json.Nodes;
using Greffe.Judilibre.Catalogue;
using Greffe.Judilibre.Wire;
using Microsoft.AspNetCore.Http;

namespace Greffe.Judilibre.Admin;

/// <summary><c>POST /import</c>: publication orders of the court; public when the call returns.</summary>
internal sealed class AnswerImport(ICourtPublications publications, DecisionCatalogue catalogue)
{
    /// <summary>Header that names the fields that this API does not know and has not kept.</summary>
    public const string IgnoredFields = "X-Ignored-Fields";

    private const string Route = "POST /import";

    public async Task<IResult> Handle(HttpRequest request, CancellationToken cancellation)
    {
        if (await BodyReader.Object(request, cancellation) is not { } body)
            return Errors.Write(Route, StatusCodes.Status400BadRequest, "body", [new(null, "Bad request.", "")]);
        if (Check(body) is { Count: > 0 } wrong) return Errors.Write(Route, StatusCodes.Status400BadRequest, "body", wrong);

        JsonElement[] orders = [.. body.GetProperty("decisions").EnumerateArray()];
        var unknown = orders.SelectMany(order => order.EnumerateObject()).Select(field => field.Name).Where(name => !OrderChecks.Knows(name)).Distinct().Where(name => name.All(char.IsAscii)).ToArray();
        if (unknown.Length > 0) request.HttpContext.Response.Headers[IgnoredFields] = string.Join(", ", unknown);
        var outcomes = await publications.Publish([.. orders.Select(Order)], cancellation);
        await catalogue.CatchUp(cancellation);
        return Json.Write(new JsonObject
        {
            ["indexed"] = Json.Strings(outcomes.Where(outcome => outcome.IsPublic).Select(outcome => outcome.Id)),
            ["not_indexed"] = Json.Objects(outcomes.Where(outcome => !outcome.IsPublic).Select(outcome => new JsonObject { ["id"] = outcome.Id, ["reason"] = outcome.Reason })),
            ["transaction_not_historicized"] = new JsonArray(),
        });
    }

    private static List<Refusal> Check(JsonElement body)
    {
        List<Refusal> wrong = [];
        if (FileLinks.Text(body, "id") is not { Length: > 0 }) wrong.Add(new(null, "Request has no id.", "id"));
        if (!body.TryGetProperty("decisions", out var decisions) || decisions.ValueKind != JsonValueKind.Array || decisions.GetArrayLength() == 0)
            wrong.Add(new(null, "Request has no decision.", "decisions"));
        else
            wrong.AddRange(decisions.EnumerateArray().SelectMany((order, at) => OrderChecks.Of(order, at)).Take(100));
        return wrong;
    }

    /// <summary>The order with the fields of the document alone: what is not known is not made public.</summary>
    private static CourtPublication Order(JsonElement order) => new(order.GetProperty("id").GetString()!, Json.Bytes(json => // checked
    {
        json.WriteStartObject();
        foreach (var field in order.EnumerateObject())
            if (OrderChecks.Knows(field.Name)) field.WriteTo(json);
        json.WriteEndObject();
    }));
}
