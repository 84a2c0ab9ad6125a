using System.Text.Json.Nodes;
using Greffe.Judilibre.Wire;
using Microsoft.AspNetCore.Http;

namespace Greffe.Judilibre.Answers;

/// <summary><c>GET /taxonomy</c>: names of the lists, one list, the words of a key, the key of words.</summary>
internal static class AnswerTaxonomy
{
    private const string Route = "GET /taxonomy";
    private const string Headings = "theme";

    public static IResult Handle(HttpRequest request)
    {
        var parameters = new Parameters(request.Query);
        var (id, key, value) = (parameters.Text("id")?.ToLowerInvariant(), parameters.Text("key"), parameters.Text("value"));
        var context = parameters.Text("context_value")?.ToLowerInvariant();
        if (id is null && parameters.Refusals.Count == 0 && (key ?? value ?? context) is not null) parameters.Refuse("id", "", "The id parameter is required.");
        if (id is not null && !Taxonomy.Lists.Contains(id)) parameters.Refuse("id", id, $"Value of the id parameter must be in [{string.Join(',', Taxonomy.Lists)}].");
        if (key is not null && value is not null) parameters.Refuse("value", value, "The key and value parameters exclude each other.");
        if (parameters.Refusals.Count > 0) return Errors.Write(Route, StatusCodes.Status400BadRequest, parameters.Refusals);
        if (id is null) return Json.Write(new JsonObject { ["result"] = Json.Strings(Taxonomy.Lists) });
        if (context is not null && !Taxonomy.Contexts.Contains(context))
            return NotFound(new(context, "Unknown value for the given context_value parameter.", "context_value"));
        return Answer(id, context ?? Taxonomy.DefaultContext, key, value);
    }

    private static IResult Answer(string id, string context, string? key, string? value)
    {
        var answer = new JsonObject { ["id"] = id };
        if (key is not null) answer["key"] = key;
        if (value is not null) answer["value"] = value;
        answer["context_value"] = context;
        if (key is not null)
        {
            if ((Taxonomy.Label(id, context, key) ?? Taxonomy.Label(id, context, key.ToLowerInvariant())) is not { } label)
                return NotFound(new(key, $"Value not found for the given key parameter in '{id}'.", "key"));
            answer["result"] = new JsonObject { ["value"] = label };
        }
        else if (value is not null)
        {
            var found = Taxonomy.List(id, context).FirstOrDefault(item => string.Equals(item.Label, value, StringComparison.OrdinalIgnoreCase)).Key;
            if (found is null) return NotFound(new(value, $"Key not found for the given value parameter in '{id}'.", "value"));
            answer["result"] = new JsonObject { ["key"] = found };
        }
        else
        {
            answer["result"] = id == Headings ? AllHeadings(context) : Whole(id, context);
        }

        return Json.Write(answer);
    }

    private static JsonObject Whole(string id, string context)
    {
        var result = new JsonObject();
        foreach (var (key, label) in Taxonomy.List(id, context)) result[key] = label;
        return result;
    }

    /// <summary>Headings of the Cour de cassation are one list; those of the courts of fact are chapters, each a list that its title begins.</summary>
    private static JsonArray AllHeadings(string context)
    {
        var headings = Taxonomy.List(Headings, context);
        if (headings.All(item => item.Key == item.Label)) return Json.Strings(headings.Select(item => item.Label));
        var chapters = new JsonArray();
        foreach (var (key, label) in headings)
            if (key.Length == 1) chapters.Add((JsonNode)new JsonArray(label));
            else chapters[^1]!.AsArray().Add((JsonNode)label); // a chapter stands before its headings
        return chapters;
    }

    private static IResult NotFound(Refusal refusal) => Errors.Write(Route, StatusCodes.Status404NotFound, refusal);
}
