using System.Text.Json;
using System.Text.Json.Nodes;
using Greffe.Judilibre.Catalogue;
using Greffe.Judilibre.Wire;
using Microsoft.AspNetCore.Http;

namespace Greffe.Judilibre.Answers;

/// <summary><c>POST /published</c>: which of these identifiers are public.</summary>
internal sealed class AnswerPublished(DecisionCatalogue catalogue, TimeProvider time)
{
    private const string Route = "POST /published";

    public async Task<IResult> Handle(HttpRequest request, CancellationToken cancellation)
    {
        var start = time.GetTimestamp();
        if (await BodyReader.Object(request, cancellation) is not { } body)
            return Errors.Write(Route, StatusCodes.Status400BadRequest, "body", [new(null, "Bad request.", "")]);
        if (Ids(body) is not { } ids) return Errors.Write(Route, StatusCodes.Status400BadRequest, "body", [new(null, "id must be an array of strings.", "id")]);
        var answer = new JsonObject();
        foreach (var id in ids) answer[id] = catalogue.Find(id) is not null;
        answer["took"] = (long)time.GetElapsedTime(start).TotalMilliseconds;
        return Json.Write(answer);
    }

    /// <summary>The field <c>id</c> as a list of texts; null when it is something else.</summary>
    public static IReadOnlyList<string>? Ids(JsonElement body)
    {
        if (!body.TryGetProperty("id", out var given)) return null;
        if (given.ValueKind == JsonValueKind.String) return [given.GetString()!]; // a string
        return given.ValueKind == JsonValueKind.Array && given.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String)
            ? [.. given.EnumerateArray().Select(item => item.GetString()!)] : null; // strings
    }
}
