using System.Globalization;
using System.Text.Json;

namespace Greffe.Catalogue.JsonSchemas;

internal sealed partial class SchemaEvaluation
{
    private bool Assert(JsonElement schema, Place place)
    {
        var value = place.Value;
        var valid = schema.Member("type") is not { } type || IsOneOf(type, value) || Fail(place, "type", $"attendu : {Types(type)} ; trouvé : {Name(value)}");
        if (schema.Member("const") is { } constant && !Same(constant, value)) valid = Fail(place, "const", $"la seule valeur admise est {Short(constant)}");
        if (schema.Member("enum") is { } values && !values.EnumerateArray().Any(admitted => Same(admitted, value)))
            valid = Fail(place, "enum", $"valeur hors de la liste : {string.Join(", ", values.EnumerateArray().Take(20).Select(Short))}");
        if (value.ValueKind == JsonValueKind.String) valid &= AssertText(schema, place, value.GetString()!);
        if (value.ValueKind == JsonValueKind.Number) valid &= AssertNumber(schema, place, value.GetDouble());
        return valid;
    }

    private bool AssertText(JsonElement schema, Place place, string text)
    {
        var length = text.Length - text.Count(char.IsLowSurrogate);
        var valid = Bound(schema, place, "minLength", length, low: true, "caractère(s)") & Bound(schema, place, "maxLength", length, low: false, "caractère(s)");
        if (schema.Text("pattern") is { } pattern && !EcmaPattern.Matches(pattern, text)) valid = Fail(place, "pattern", $"la valeur ne suit pas le motif {pattern}");
        if (formats && schema.Text("format") is { } format && !Formats.Holds(format, text)) valid = Fail(place, "format", $"la valeur n'est pas du format « {format} »");
        return valid;
    }

    private bool AssertNumber(JsonElement schema, Place place, double number)
    {
        var valid = Limit("minimum", limit => number >= limit, "au moins") & Limit("maximum", limit => number <= limit, "au plus")
            & Limit("exclusiveMinimum", limit => number > limit, "plus de") & Limit("exclusiveMaximum", limit => number < limit, "moins de");
        return valid & Limit("multipleOf", step => double.IsInteger(number / step), "un multiple de");

        bool Limit(string rule, Func<double, bool> holds, string words) => schema.Member(rule) is not { ValueKind: JsonValueKind.Number } limit
            || holds(limit.GetDouble()) || Fail(place, rule, $"attendu : {words} {limit.GetRawText()} ; trouvé : {number.ToString(CultureInfo.InvariantCulture)}");
    }

    private bool Bound(JsonElement schema, Place place, string rule, int count, bool low, string unit)
    {
        if (schema.Member(rule) is not { ValueKind: JsonValueKind.Number } limit) return true;
        var bound = limit.GetDouble();
        return (low ? count >= bound : count <= bound) || Fail(place, rule, $"{count} {unit}, {(low ? "minimum" : "maximum")} {limit.GetRawText()}");
    }

    private static bool IsOneOf(JsonElement type, JsonElement value) =>
        type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Any(one => Is(one.GetString(), value)) : Is(type.GetString(), value);

    private static bool Is(string? type, JsonElement value) => type switch
    {
        "integer" => value.ValueKind == JsonValueKind.Number && double.IsInteger(value.GetDouble()),
        "number" => value.ValueKind == JsonValueKind.Number,
        _ => Name(value) == type,
    };

    private static string Name(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Number => "number",
        JsonValueKind.Null => "null",
        _ => "boolean",
    };

    private static bool Same(JsonElement one, JsonElement other) => one.ValueKind == other.ValueKind && Canonical(one) == Canonical(other);

    private static string Types(JsonElement type) => type.ValueKind == JsonValueKind.Array ? string.Join(" ou ", type.EnumerateArray().Select(one => one.GetString())) : type.GetString()!;

    private static string Short(JsonElement value) => value.GetRawText() is { Length: > 60 } text ? text[..60] + "…" : value.GetRawText();
}
