using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Greffe.Judilibre.Wire;

/// <summary>One refusal of this API.</summary>
/// <param name="Value">Value received; null when there is none.</param>
/// <param name="Message">What is wrong and what is taken.</param>
/// <param name="Parameter">Which parameter; of a list with the place in it, <c>field[1]</c>.</param>
/// <param name="IsList">Whether the value came as a list (<c>name[]=…</c>) where one text is taken.</param>
internal sealed record Refusal(string? Value, string Message, string Parameter, bool IsList = false);

/// <summary>Refusals in the shape that clients know: <c>{route, errors: [{value, msg, param, location}]}</c>.</summary>
internal static class Errors
{
    private const int MaxShown = 200;

    /// <summary>The answer to a request that is refused.</summary>
    public static IResult Write(string route, int status, params IReadOnlyList<Refusal> refusals) => Write(route, status, "query", refusals);

    /// <summary>The answer to a request that is refused.</summary>
    /// <param name="route">Method and path.</param>
    /// <param name="status">Status.</param>
    /// <param name="location">Where the values stand: <c>query</c>, <c>body</c> or <c>headers</c>.</param>
    /// <param name="refusals">What is wrong.</param>
    public static IResult Write(string route, int status, string location, IReadOnlyList<Refusal> refusals)
    {
        var errors = new JsonArray();
        foreach (var refusal in refusals)
        {
            JsonNode? value = refusal.Value is { Length: > MaxShown } text ? text[..MaxShown] : refusal.Value;
            if (refusal.IsList) value = new JsonArray(value);
            errors.Add((JsonNode)new JsonObject { ["value"] = value, ["msg"] = refusal.Message, ["param"] = refusal.Parameter, ["location"] = location });
        }

        return Json.Write(new JsonObject { ["route"] = route, ["errors"] = errors }, status);
    }
}
