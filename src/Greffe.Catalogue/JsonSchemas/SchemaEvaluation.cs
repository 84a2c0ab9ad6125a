using System.Text.Json;

namespace Greffe.Catalogue.JsonSchemas;

/// <summary>
/// One value held against one JSON Schema, drafts 07, 2019-09 and 2020-12. Source: json-schema.org. A <c>$ref</c> does not silence its
/// neighbours, formats are asserted where <paramref name="formats"/> says so, and the work is bounded whatever the value and the schema.
/// </summary>
internal sealed partial class SchemaEvaluation(SchemaSet schemas, bool formats)
{
    private const int MaxDepth = 600;
    private const int StepsAtLeast = 500_000;
    private const int StepsPerSign = 500;

    private List<Finding> _findings = [];
    private long _stepsLeft;
    private int _depth;

    /// <summary>What does not conform, in the order of the schema.</summary>
    /// <exception cref="SchemaFaultException">The schema cannot be applied.</exception>
    public static IReadOnlyList<Finding> Of(SchemaSet schemas, string address, JsonElement instance, bool formats)
    {
        var evaluation = new SchemaEvaluation(schemas, formats) { _stepsLeft = StepsAtLeast + ((long)StepsPerSign * instance.GetRawText().Length) };
        var (schema, resource) = schemas.Resolve(address, address);
        evaluation.Apply(schema, new(instance, "", resource), new());
        return evaluation._findings;
    }

    /// <summary>A value, its JSON pointer, and the address of the schema applied to it.</summary>
    private readonly record struct Place(JsonElement Value, string Path, string Address)
    {
        public Place At(JsonElement child, string token) => this with
        {
            Value = child,
            Path = $"{Path}/{token.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}",
        };
    }

    private bool Apply(JsonElement schema, Place place, Evaluated seen)
    {
        if (schema.ValueKind == JsonValueKind.True) return true;
        if (schema.ValueKind == JsonValueKind.False) return Fail(place, "false", "aucune valeur n'est admise ici");
        if (schema.ValueKind != JsonValueKind.Object) throw new SchemaFaultException($"un schéma est de genre {schema.ValueKind}");
        if (--_stepsLeft < 0) throw new UnreadableFileException($"Le contrôle dépasse {StepsPerSign} étapes par signe du fichier : ses formes possibles se multiplient.");
        if (_depth > MaxDepth) throw new SchemaFaultException("des références tournent en rond");
        _depth++;
        if (schema.Text("$id") is { } id) place = place with { Address = Uris.WithoutFragment(Uris.Resolve(place.Address, id)) };
        var before = _findings.Count;
        var valid = Combine(schema, place, seen) & Assert(schema, place);
        if (place.Value.ValueKind == JsonValueKind.Object) valid &= ApplyToObject(schema, place, seen);
        if (place.Value.ValueKind == JsonValueKind.Array) valid &= ApplyToArray(schema, place, seen);
        _depth--;
        return valid && _findings.Count == before;
    }

    private bool Combine(JsonElement schema, Place place, Evaluated seen)
    {
        if (schema.Member("$dynamicRef") is not null || schema.Member("$recursiveRef") is not null)
            throw new SchemaFaultException("les références dynamiques ne sont pas connues ici");
        var valid = true;
        if (schema.Text("$ref") is { } reference)
        {
            var (target, address) = schemas.Resolve(reference, place.Address);
            valid &= Apply(target, place with { Address = address }, seen);
        }

        foreach (var part in schema.Items("allOf")) valid &= Apply(part, place, seen);
        if (schema.Member("anyOf") is { } any) valid &= Branches(any, place, seen, "anyOf");
        if (schema.Member("oneOf") is { } one) valid &= Branches(one, place, seen, "oneOf");
        if (schema.Member("not") is { } not && Try(not, place, new()) is null) valid = Fail(place, "not", "la valeur a une forme exclue");
        if (schema.Member("if") is not { } condition) return valid;
        var branch = Try(condition, place, seen) is null ? "then" : "else";
        return valid & (schema.Member(branch) is not { } chosen || Apply(chosen, place, seen));
    }

    /// <summary>Findings of a schema that is only tried, or null where it admits the value; what it spoke of counts only then.</summary>
    private List<Finding>? Try(JsonElement schema, Place place, Evaluated seen)
    {
        var (kept, spoken) = (_findings, new Evaluated());
        _findings = [];
        var valid = Apply(schema, place, spoken);
        var found = _findings;
        _findings = kept;
        if (!valid) return found;
        seen.Add(spoken);
        return null;
    }

    private bool Branches(JsonElement branches, Place place, Evaluated seen, string rule)
    {
        var tried = branches.EnumerateArray().Select(branch => Try(branch, place, seen)).ToList();
        var admitted = tried.Count(findings => findings is null);
        if (admitted == 1 || (admitted > 1 && rule == "anyOf")) return true;
        if (admitted > 1) return Fail(place, rule, $"{admitted} des {tried.Count} formes possibles conviennent : une seule le doit");
        Fail(place, rule, $"aucune des {tried.Count} formes possibles ne convient");
        // The nearest form explains best: fewest findings, the first of equals.
        _findings.AddRange(tried.OfType<List<Finding>>().MinBy(findings => findings.Count) ?? []);
        return false;
    }

    private bool Fail(Place place, string rule, string message)
    {
        _findings.Add(new(place.Path.Length == 0 ? "/" : place.Path, rule, message));
        return false;
    }
}
