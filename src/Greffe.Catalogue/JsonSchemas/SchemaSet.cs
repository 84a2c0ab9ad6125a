using System.Globalization;
using System.Text.Json;

namespace Greffe.Catalogue.JsonSchemas;

/// <summary>Schemas by their <c>$id</c>: a reference is resolved among them and never over the network.</summary>
internal sealed class SchemaSet
{
    private readonly Dictionary<string, JsonElement> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JsonElement> _byAnchor = new(StringComparer.Ordinal);

    /// <summary>Adds one document and every schema inside it that has an identifier.</summary>
    /// <param name="schema">The document.</param>
    /// <param name="name">Its address where it states none.</param>
    /// <returns>The address under which it is known.</returns>
    public string Add(JsonElement schema, string name)
    {
        var address = schema.Text("$id") is { } id ? Uris.WithoutFragment(Uris.Resolve(name, id)) : name;
        _byId[address] = schema;
        Index(schema, address);
        return address;
    }

    /// <summary>The schema that a reference names, and the address on which its own references stand.</summary>
    /// <exception cref="SchemaFaultException">No document of the set has it.</exception>
    public (JsonElement Schema, string Address) Resolve(string reference, string address)
    {
        var target = Uris.Resolve(address, reference);
        var (resource, fragment) = (Uris.WithoutFragment(target), Uri.UnescapeDataString(Uris.Fragment(target)));
        if (fragment.Length > 0 && fragment[0] != '/' && _byAnchor.TryGetValue($"{resource}#{fragment}", out var anchored)) return (anchored, resource);
        if (!_byId.TryGetValue(resource, out var schema)) throw new SchemaFaultException($"aucun schéma du dossier n'a pour $id « {resource} »");
        foreach (var token in fragment.Split('/').Skip(1))
            schema = Step(schema, token.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)) ?? throw new SchemaFaultException($"« {target} » ne désigne rien");
        return (schema, resource);
    }

    private static JsonElement? Step(JsonElement schema, string token) => schema.ValueKind switch
    {
        JsonValueKind.Object => schema.Member(token),
        JsonValueKind.Array when int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < schema.GetArrayLength() => schema[index],
        _ => null,
    };

    private void Index(JsonElement schema, string address)
    {
        if (schema.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in schema.EnumerateArray()) Index(item, address);
        }
        else if (schema.ValueKind == JsonValueKind.Object)
        {
            if (schema.Text("$id") is { } id) _byId[address = Uris.WithoutFragment(Uris.Resolve(address, id))] = schema;
            if (schema.Text("$anchor") is { } anchor) _byAnchor[$"{address}#{anchor}"] = schema;
            // What stands under these is a value, not a schema.
            foreach (var member in schema.EnumerateObject().Where(member => member.Name is not ("const" or "enum" or "default" or "examples"))) Index(member.Value, address);
        }
    }
}
