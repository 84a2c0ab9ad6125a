using System.Text.Json;
using Greffe.Judilibre.Wire;

namespace Greffe.Judilibre.Admin;

/// <summary>Which fields a publication order has, and of which kind: those of the administration document.</summary>
internal static class OrderChecks
{
    private static readonly Dictionary<string, (JsonValueKind Kind, bool Required)> Fields = new()
    {
        ["id"] = (JsonValueKind.String, true), ["source"] = (JsonValueKind.String, true), ["sourceId"] = (JsonValueKind.String, true),
        ["jurisdiction"] = (JsonValueKind.String, true), ["number"] = (JsonValueKind.Array, true), ["text"] = (JsonValueKind.String, true),
        ["displayText"] = (JsonValueKind.String, true), ["decision_date"] = (JsonValueKind.String, true), ["decision_datetime"] = (JsonValueKind.String, true),
        ["update_date"] = (JsonValueKind.String, false), ["update_datetime"] = (JsonValueKind.String, false), ["version"] = (JsonValueKind.Number, false),
        ["chamber"] = (JsonValueKind.String, false), ["publication"] = (JsonValueKind.Array, false), ["solution"] = (JsonValueKind.String, false),
        ["solution_alt"] = (JsonValueKind.String, false), ["type"] = (JsonValueKind.String, false), ["location"] = (JsonValueKind.String, false),
        ["ecli"] = (JsonValueKind.String, false), ["formation"] = (JsonValueKind.String, false), ["zones"] = (JsonValueKind.Object, false),
        ["nac"] = (JsonValueKind.String, false), ["portalis"] = (JsonValueKind.String, false), ["visa"] = (JsonValueKind.Array, false),
        ["rapprochements"] = (JsonValueKind.Array, false), ["contested"] = (JsonValueKind.Object, false), ["forward"] = (JsonValueKind.Object, false),
        ["timeline"] = (JsonValueKind.Array, false), ["summary"] = (JsonValueKind.String, false), ["bulletin"] = (JsonValueKind.String, false),
        ["files"] = (JsonValueKind.Array, false), ["themes"] = (JsonValueKind.Array, false), ["lowInterest"] = (JsonValueKind.True, false),
        ["partial"] = (JsonValueKind.True, false), ["legacy"] = (JsonValueKind.Object, false), ["titlesAndSummaries"] = (JsonValueKind.Array, false),
        ["particularInterest"] = (JsonValueKind.True, false),
    };

    private static readonly string[] Dates = ["decision_date", "decision_datetime", "update_date", "update_datetime"];

    /// <summary>Whether a field is one of the document.</summary>
    public static bool Knows(string field) => Fields.ContainsKey(field);

    /// <summary>What is wrong with an order; empty when nothing is.</summary>
    public static IReadOnlyList<Refusal> Of(JsonElement order, int at)
    {
        var place = $"decisions[{at}]";
        if (order.ValueKind != JsonValueKind.Object) return [new(null, "A decision must be an object.", place)];
        List<Refusal> wrong = [];
        foreach (var (name, (kind, required)) in Fields)
        {
            var found = order.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null;
            if (!found && required) wrong.Add(new(null, $"Decision has no {name}.", $"{place}.{name}"));
            if (found && !Fits(value, kind)) wrong.Add(new(null, $"Decision.{name} must be {Words(kind)}.", $"{place}.{name}"));
            else if (found && required && kind == JsonValueKind.String && value.GetString()!.Length == 0) wrong.Add(new("", $"Decision has no {name}.", $"{place}.{name}")); // a string
            else if (found && Dates.Contains(name) && WireDate.Read(value.GetString()!) is null) // a string
                wrong.Add(new(value.GetString(), $"Decision.{name} must be a ISO-8601 date (e.g. 2021-05-13).", $"{place}.{name}"));
        }

        if (order.TryGetProperty("number", out var numbers) && numbers.ValueKind == JsonValueKind.Array
            && (numbers.GetArrayLength() == 0 || numbers.EnumerateArray().Any(number => number.ValueKind != JsonValueKind.String)))
            wrong.Add(new(null, "Decision.number must be an array of strings.", $"{place}.number"));
        return wrong;
    }

    private static bool Fits(JsonElement value, JsonValueKind kind) => value.ValueKind == kind || (kind == JsonValueKind.True && value.ValueKind == JsonValueKind.False);

    private static string Words(JsonValueKind kind) => kind switch
    {
        JsonValueKind.String => "a string",
        JsonValueKind.Array => "an array",
        JsonValueKind.Number => "a number",
        JsonValueKind.True => "a boolean",
        _ => "an object",
    };
}
