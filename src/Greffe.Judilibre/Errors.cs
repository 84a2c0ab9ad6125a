using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Greffe.Judilibre;

/// <summary>One refusal of this API.</summary>
/// <param name="Value">Value received; null when there is none.</param>
/// <param name="Message">What is wrong and what is taken.</param>
/// <param name="Parameter">Which parameter.</param>
internal sealed record Refusal(string? Value, string Message, string Parameter);

/// <summary>Refusals in the shape that clients know: <c>{route, errors: [{value, msg, param, location}]}</c>.</summary>
internal static class Errors
{
    private const int MaxShown = 200;

    /// <summary>The answer to a request that is refused.</summary>
    public static IResult Write(string route, int status, params IReadOnlyList<Refusal> refusals)
    {
        var errors = new JsonArray();
        foreach (var refusal in refusals)
        {
            var value = refusal.Value is { Length: > MaxShown } text ? text[..MaxShown] : refusal.Value;
            errors.Add((JsonNode)new JsonObject { ["value"] = value, ["msg"] = refusal.Message, ["param"] = refusal.Parameter, ["location"] = "query" });
        }

        return Json.Write(new JsonObject { ["route"] = route, ["errors"] = errors }, status);
    }
}
