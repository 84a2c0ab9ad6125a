using System.Globalization;
using System.Text.Json;
using Greffe.Catalogue.JsonSchemas;

namespace Greffe.Catalogue.Checking;

/// <summary>A file of OpenLineage: one event, a list of events, or facets outside any event, which their own schemas check.</summary>
internal static class OpenLineageRules
{
    public static IReadOnlyList<Finding> Check(PublishedSchemas schemas, string path, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Array)
            return [.. value.EnumerateArray().SelectMany((item, index) => Event(schemas, item).Select(finding => Under(index, finding)))];
        return AreFacets(schemas, value) ? Facets(schemas, path, value) : Event(schemas, value);
    }

    private static IReadOnlyList<Finding> Event(PublishedSchemas schemas, JsonElement value) => SchemaEvaluation.Of(schemas.Set, schemas.Main, value, formats: true);

    // An event always says when it happened; a file that says less, and names only facets, is one of facets.
    private static bool AreFacets(PublishedSchemas schemas, JsonElement value) =>
        value.ValueKind == JsonValueKind.Object && value.EnumerateObject().Any()
        && value.EnumerateObject().All(member => schemas.Facets.Contains(member.Name) || member.Value.Member("_schemaURL") is not null);

    private static List<Finding> Facets(PublishedSchemas schemas, string path, JsonElement value)
    {
        var findings = new List<Finding>();
        foreach (var (name, facet) in value.Members())
        {
            var candidates = schemas.Facets[name].Distinct().ToList();
            if (candidates.Count == 0) findings.Add(new("/" + name, "facet", "cette facette n'est pas de la norme : seuls ses champs communs peuvent être vus", IsAdvice: true));
            else findings.AddRange(SchemaEvaluation.Of(schemas.Set, Choose(candidates, path, facet), Alone(name, facet), formats: true));
        }

        return findings;
    }

    // One name serves facets of jobs, runs and data sets: the facet says which, else its folder does.
    private static string Choose(List<string> candidates, string path, JsonElement facet)
    {
        var named = Uris.WithoutFragment(facet.Text("_schemaURL") ?? "");
        var folder = Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(path)));
        return candidates.Find(candidate => candidate[(candidate.LastIndexOf('/') + 1)..] == named[(named.LastIndexOf('/') + 1)..])
            ?? candidates.Find(candidate => candidate.EndsWith($"/{folder}.json", StringComparison.Ordinal)) ?? candidates[0];
    }

    private static JsonElement Alone(string name, JsonElement facet) => JsonSerializer.SerializeToElement(new Dictionary<string, JsonElement> { [name] = facet });

    private static Finding Under(int index, Finding finding) =>
        finding with { Path = $"/{index.ToString(CultureInfo.InvariantCulture)}{(finding.Path == "/" ? "" : finding.Path)}" };
}
