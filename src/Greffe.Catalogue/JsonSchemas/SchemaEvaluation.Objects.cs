using System.Text.Json;

namespace Greffe.Catalogue.JsonSchemas;

internal sealed partial class SchemaEvaluation
{
    private bool ApplyToObject(JsonElement schema, Place place, Evaluated seen)
    {
        var members = place.Value.Members();
        var valid = Required(schema, place, members) & Dependencies(schema, place, members, seen);
        valid &= Bound(schema, place, "minProperties", members.Count, low: true, "membre(s)") & Bound(schema, place, "maxProperties", members.Count, low: false, "membre(s)");
        var named = schema.Member("properties");
        var patterns = schema.Member("patternProperties") is { } byPattern ? byPattern.EnumerateObject().Select(member => (Pattern: EcmaPattern.Of(member.Name), member.Value)).ToList() : [];
        foreach (var (name, value) in members)
        {
            var (child, local) = (place.At(value, name), false);
            if (named?.Member(name) is { } property) (valid, local) = (valid & Apply(property, child, new()), true);
            foreach (var (_, part) in patterns.Where(pattern => pattern.Pattern.IsMatch(name))) (valid, local) = (valid & Apply(part, child, new()), true);
            if (schema.Member("propertyNames") is { } names) valid &= Apply(names, child with { Value = JsonSerializer.SerializeToElement(name) }, new());
            if (!local && schema.Member("additionalProperties") is { } others) (valid, local) = (valid & Extra(others, child, name, "additionalProperties"), true);
            if (local) seen.Properties.Add(name);
        }

        if (schema.Member("unevaluatedProperties") is not { } rest) return valid;
        foreach (var (name, value) in members.Where(member => !seen.Properties.Contains(member.Key)))
        {
            valid &= Extra(rest, place.At(value, name), name, "unevaluatedProperties");
            seen.Properties.Add(name);
        }

        return valid;
    }

    // The finding stands on the object, with the name: that is where a person adds or takes away.
    private bool Extra(JsonElement schema, Place child, string name, string rule) => schema.ValueKind == JsonValueKind.False
        ? Fail(child with { Path = child.Path[..child.Path.LastIndexOf('/')] }, rule, $"le champ « {name} » n'est pas prévu")
        : Apply(schema, child, new());

    private bool Required(JsonElement schema, Place place, Dictionary<string, JsonElement> members)
    {
        var valid = true;
        foreach (var name in schema.Items("required").Select(item => item.GetString()!).Where(name => !members.ContainsKey(name)))
            valid = Fail(place, "required", $"le champ « {name} » manque");
        return valid;
    }

    private bool Dependencies(JsonElement schema, Place place, Dictionary<string, JsonElement> members, Evaluated seen)
    {
        var valid = true;
        foreach (var keyword in (string[])["dependentRequired", "dependentSchemas", "dependencies"])
        {
            if (schema.Member(keyword) is not { } table) continue;
            foreach (var dependency in table.EnumerateObject().Where(dependency => members.ContainsKey(dependency.Name)))
            {
                if (dependency.Value.ValueKind != JsonValueKind.Array) valid &= Apply(dependency.Value, place, seen);
                else
                {
                    foreach (var name in dependency.Value.EnumerateArray().Select(item => item.GetString()!).Where(name => !members.ContainsKey(name)))
                        valid = Fail(place, keyword, $"le champ « {dependency.Name} » demande aussi « {name} »");
                }
            }
        }

        return valid;
    }
}
