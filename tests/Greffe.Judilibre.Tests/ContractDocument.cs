using System.Text.Json;
using Greffe.Tests;

namespace Greffe.Judilibre.Tests;

/// <summary>The court's OpenAPI document: its routes, and whether an answer has the fields of a schema and no other.</summary>
internal sealed class ContractDocument
{
    /// <summary>Fields that the service gives and its document forgets: what typed clients accept (docs/judilibre.md).</summary>
    private static readonly Dictionary<string, string[]> Observed = new()
    {
        ["decisionFull"] = ["source", "portalis", "particularInterest", "titlesAndSummaries", "legacy", "decision_datetime", "location", "nac", "partial", "timeline", "forward", "rapprochements"],
        ["searchResult"] = ["location", "titlesAndSummaries", "particularInterest"],
        ["fileLink"] = ["isPreparatoire", "isAttache"],
        ["searchQuery"] = ["location", "date_type", "source"],
        ["exportQuery"] = ["location", "source", "searchAfter", "search_after"],
        ["exportBatch"] = ["batch_from"],
        ["statsQuery"] = ["location", "date_type", "particularInterest"],
        ["taxonResult"] = ["context_value"],
        ["textLink"] = ["id", "date", "number"],
        ["statsBucket"] = [],
        ["statsQuery.jurisdiction"] = [],
    };

    private readonly JsonElement root = JsonDocument.Parse(File.ReadAllText(Shared.Path("judilibre", "openapi", "JUDILIBRE-public.json"))).RootElement;

    public IEnumerable<(string Path, string Parameter)> Parameters() =>
        root.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.GetProperty("get").TryGetProperty("parameters", out var list)
            ? list.EnumerateArray().Select(parameter => (path.Name, parameter.GetProperty("name").GetString()!)) : [(path.Name, "")]);

    public string SchemaOf(string path) => root.GetProperty("paths").GetProperty(path).GetProperty("get").GetProperty("responses").GetProperty("200")
        .GetProperty("content").GetProperty("application/json").GetProperty("schema").GetProperty("$ref").GetString()!.Split('/')[^1];

    /// <summary>What in an answer is not of its schema; empty when all is.</summary>
    public IReadOnlyList<string> Faults(JsonElement value, string schema)
    {
        List<string> faults = [];
        Check(value, schema, schema, faults);
        return faults;
    }

    private void Check(JsonElement value, string schema, string at, List<string> faults)
    {
        var (properties, required) = Fields(root.GetProperty("components").GetProperty("schemas").GetProperty(schema));
        if (properties.Count == 0) return;
        if (value.ValueKind != JsonValueKind.Object)
        {
            faults.Add($"{at} is {value.ValueKind}");
            return;
        }

        foreach (var name in required)
            if (!value.TryGetProperty(name, out _)) faults.Add($"{at}.{name} is missing");
        foreach (var member in value.EnumerateObject())
            if (properties.TryGetValue(member.Name, out var property)) CheckValue(member.Value, property, $"{at}.{member.Name}", faults);
            else if (!Observed.GetValueOrDefault(schema, []).Contains(member.Name)) faults.Add($"{at}.{member.Name} is not of the contract");
    }

    private void CheckValue(JsonElement value, JsonElement property, string at, List<string> faults)
    {
        if (value.ValueKind == JsonValueKind.Null) return;
        if (property.TryGetProperty("$ref", out var reference)) Check(value, reference.GetString()!.Split('/')[^1], at, faults);
        else if (property.TryGetProperty("type", out var type) && !Fits(value, type.GetString()!, at)) faults.Add($"{at} is {value.ValueKind}, not {type}");
        else if (value.ValueKind == JsonValueKind.Array && property.TryGetProperty("items", out var items))
            foreach (var item in value.EnumerateArray()) CheckValue(item, items, at + "[]", faults);
    }

    /// <summary>The document has the lists of <c>stats</c> as one text; its answer repeats them as lists, which is what typed clients read.</summary>
    private static bool Fits(JsonElement value, string type, string at) => type switch
    {
        "string" => value.ValueKind == JsonValueKind.String || at is "stats.query.jurisdiction" or "stats.query.keys",
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "number" => value.ValueKind == JsonValueKind.Number,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "array" => value.ValueKind == JsonValueKind.Array,
        _ => true,
    };

    private (Dictionary<string, JsonElement> Properties, List<string> Required) Fields(JsonElement schema)
    {
        Dictionary<string, JsonElement> properties = [];
        List<string> required = [];
        if (schema.TryGetProperty("$ref", out var reference)) schema = root.GetProperty("components").GetProperty("schemas").GetProperty(reference.GetString()!.Split('/')[^1]);
        if (schema.TryGetProperty("required", out var names)) required.AddRange(names.EnumerateArray().Select(name => name.GetString()!));
        if (schema.TryGetProperty("properties", out var own))
            foreach (var property in own.EnumerateObject()) properties[property.Name] = property.Value;
        if (schema.TryGetProperty("allOf", out var parts))
            foreach (var part in parts.EnumerateArray())
            {
                var (more, needed) = Fields(part);
                foreach (var (name, property) in more) properties[name] = property;
                required.AddRange(needed);
            }

        return (properties, required);
    }
}
