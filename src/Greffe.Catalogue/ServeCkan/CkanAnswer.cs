using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Greffe.Catalogue.ServeCkan;

/// <summary>What an action gives: a result, or an error in CKAN's own form.</summary>
internal abstract record CkanAnswer
{
    /// <summary>It went well.</summary>
    public sealed record Result(JsonNode? Value) : CkanAnswer;

    /// <summary>Nothing of that name, or not for everyone.</summary>
    public sealed record NotFound() : CkanAnswer;

    /// <summary>A parameter is missing or malformed.</summary>
    public sealed record Invalid(string Parameter, string Message) : CkanAnswer;

    /// <summary>A search that cannot be read.</summary>
    public sealed record BadSearch(string Message) : CkanAnswer;

    /// <summary>As an answer of HTTP; the status is the one that CKAN gives.</summary>
    public IResult Http(string help) => this switch
    {
        Result result => Json(StatusCodes.Status200OK, help, success: true, "result", result.Value),
        NotFound => Json(StatusCodes.Status404NotFound, help, success: false, "error", new JsonObject { ["message"] = "Not found", ["__type"] = "Not Found Error" }),
        Invalid invalid => Json(StatusCodes.Status409Conflict, help, success: false, "error", new JsonObject { [invalid.Parameter] = new JsonArray(invalid.Message), ["__type"] = "Validation Error" }),
        BadSearch bad => Json(StatusCodes.Status409Conflict, help, success: false, "error", new JsonObject { ["message"] = bad.Message, ["__type"] = "Search Query Error" }),
        _ => throw new InvalidOperationException("Every kind of answer is written above."),
    };

    private static Microsoft.AspNetCore.Http.HttpResults.ContentHttpResult Json(int status, string help, bool success, string member, JsonNode? value) =>
        TypedResults.Text(new JsonObject { ["help"] = help, ["success"] = success, [member] = value }.ToJsonString(), "application/json", System.Text.Encoding.UTF8, status);
}
