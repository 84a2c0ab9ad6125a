using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Greffe.Judilibre;

/// <summary><c>GET /taxonomy</c>: names of the lists, one list, the words of a key, the key of words.</summary>
internal static class AnswerTaxonomy
{
    private const string Route = "GET /taxonomy";

    public static IResult Handle(HttpRequest request)
    {
        var parameters = new Parameters(request.Query);
        var (id, key, value) = (parameters.Text("id"), parameters.Text("key"), parameters.Text("value"));
        var context = parameters.Text("context_value") ?? Taxonomy.DefaultContext;
        if (id is null && (key ?? value) is not null) parameters.Refuse("id", null, "The id parameter is required with key or value.");
        if (id is not null && !Taxonomy.Lists.Contains(id)) parameters.Refuse("id", id, $"Value of the id parameter must be in [{string.Join(',', Taxonomy.Lists)}].");
        if (!Taxonomy.Contexts.Contains(context)) parameters.Refuse("context_value", context, "Value of the context_value parameter must be in [cc,ca,tj,tcom,cph].");
        if (key is not null && value is not null) parameters.Refuse("value", value, "The key and value parameters exclude each other.");
        if (parameters.Refusals.Count > 0) return Errors.Write(Route, StatusCodes.Status400BadRequest, parameters.Refusals);
        if (id is null) return Json.Write(new JsonObject { ["result"] = Json.Strings(Taxonomy.Lists) });

        var answer = new JsonObject { ["id"] = id };
        if (parameters.Text("context_value") is not null) answer["context_value"] = context;
        return key is not null ? OfKey(answer, id, context, key) : value is not null ? OfValue(answer, id, context, value) : Whole(answer, id, context);
    }

    private static IResult Whole(JsonObject answer, string id, string context)
    {
        var result = new JsonObject();
        foreach (var (key, label) in Taxonomy.List(id, context)) result[key] = label;
        answer["result"] = result;
        return Json.Write(answer);
    }

    private static IResult OfKey(JsonObject answer, string id, string context, string key)
    {
        if (Taxonomy.Label(id, context, key) is not { } label)
            return Errors.Write(Route, StatusCodes.Status400BadRequest, new Refusal(key, $"The list {id} has no such key in the context {context}.", "key"));
        answer["key"] = key;
        answer["result"] = new JsonObject { ["value"] = label };
        return Json.Write(answer);
    }

    private static IResult OfValue(JsonObject answer, string id, string context, string value)
    {
        foreach (var (key, label) in Taxonomy.List(id, context))
            if (string.Equals(label, value, StringComparison.OrdinalIgnoreCase))
            {
                answer["value"] = value;
                answer["result"] = new JsonObject { ["key"] = key };
                return Json.Write(answer);
            }

        return Errors.Write(Route, StatusCodes.Status400BadRequest, new Refusal(value, $"The list {id} has no such value in the context {context}.", "value"));
    }
}
