using System.Text.Json;

namespace Greffe.Catalogue.Checking;

/// <summary>What the text of ODCS 3.1 asks and its schema cannot say. Source: Open Data Contract Standard, «Relationships».</summary>
internal static class OdcsRules
{
    public static IEnumerable<Finding> Check(JsonElement contract) =>
        contract.Items("schema").SelectMany((table, at) => Relationships(table, $"/schema/{at}").Concat(Properties(table, $"/schema/{at}")));

    private static IEnumerable<Finding> Properties(JsonElement parent, string path) =>
        parent.Items("properties").SelectMany((property, at) => Relationships(property, $"{path}/properties/{at}").Concat(Properties(property, $"{path}/properties/{at}")));

    private static IEnumerable<Finding> Relationships(JsonElement owner, string path) =>
        owner.Items("relationships").Select((relationship, at) => (relationship, Path: $"{path}/relationships/{at}"))
            .Where(one => one.relationship.Member("from") is { ValueKind: JsonValueKind.Array } from && one.relationship.Member("to") is { ValueKind: JsonValueKind.Array } to
                && from.GetArrayLength() != to.GetArrayLength())
            .Select(one => new Finding(one.Path, "relationshipLength", "« from » et « to » doivent avoir autant de colonnes l'un que l'autre"));
}
