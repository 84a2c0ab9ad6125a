using System.Text.Json;
using Greffe.Catalogue.Checking;

namespace Greffe.Tests;

/// <summary>Every file of the shared standards for which an independent validator gave a verdict: ours is the same.</summary>
public class OracleTests
{
    [Fact]
    public void Contracts_get_the_verdict_of_the_independent_validator_at_the_same_places()
    {
        var folder = Shared.Path("standards", "odcs");
        var check = new ConformanceCheck(Standard.Odcs, folder);
        var differences = Oracle(folder, "oracle-odcs-3.1.0.json").SelectMany(expected =>
        {
            var verdict = check.Check(Path.Combine(folder, expected.Name));
            var places = expected.Value.TryGetProperty("at", out var at) ? at.EnumerateArray().Select(place => place.GetString()!).ToHashSet() : [];
            var found = verdict.Findings.Where(finding => !finding.IsAdvice).Select(finding => finding.Path).ToHashSet();
            return verdict.Conforms == expected.Value.GetProperty("valid").GetBoolean() && places.IsSubsetOf(found)
                ? Enumerable.Empty<string>()
                : [$"{expected.Name}: {verdict.Unreadable} {string.Join(" | ", verdict.Findings)}"];
        });
        Assert.Empty(differences);
    }

    [Fact]
    public void Events_and_facets_get_the_verdict_of_the_independent_validator()
    {
        var folder = Shared.Path("standards", "openlineage");
        var check = new ConformanceCheck(Standard.OpenLineage, folder);
        Assert.Empty(Oracle(folder, "oracle-openlineage.json").Select(expected => (expected, Verdict: Check(check, folder, expected.Name)))
            .Where(pair => pair.Verdict.Conforms != pair.expected.Value.GetProperty("valid").GetBoolean())
            .Select(pair => $"{pair.expected.Name}: {pair.Verdict.Unreadable} {string.Join(" | ", pair.Verdict.Findings)}"));
    }

    [Fact]
    public void Table_schemas_get_the_verdict_of_the_independent_validator_in_both_versions()
    {
        var folder = Shared.Path("standards", "frictionless");
        var check = new ConformanceCheck(Standard.TableSchema, folder);
        Assert.Empty(Oracle(folder, "oracle-tableschema.json").Select(expected => (expected, Verdict: Check(check, folder, $"frictionless-py/data/{expected.Name}")))
            .Where(pair => pair.Verdict.Conforms != pair.expected.Value.GetProperty("v1").GetBoolean())
            .Select(pair => $"{pair.expected.Name}: {pair.Verdict.Unreadable} {string.Join(" | ", pair.Verdict.Findings)}"));
    }

    [Fact]
    public void Catalogues_get_every_result_of_the_independent_validator_and_no_other()
    {
        var folder = Shared.Path("standards", "dcat-ap");
        var check = new ConformanceCheck(Standard.Dcat, folder);
        var differences = Oracle(folder, Path.Combine("own", "oracle-shacl-3.0.1.json")).SelectMany(expected =>
        {
            var verdict = check.Check(Path.Combine(folder, expected.Name));
            var unreadable = expected.Value.TryGetProperty("parseError", out _);
            IEnumerable<string> wanted = unreadable ? [] : expected.Value.GetProperty("results").EnumerateArray()
                .Select(result => $"{result.GetProperty("focus").GetString()} {result.GetProperty("path").GetString()} {result.GetProperty("component").GetString()}").Order(StringComparer.Ordinal);
            var found = verdict.Findings.Select(finding => $"{finding.Path} {finding.Rule}").Order(StringComparer.Ordinal);
            return unreadable == (verdict.Unreadable is not null) && wanted.SequenceEqual(found)
                ? Enumerable.Empty<string>()
                : [$"{expected.Name}: {verdict.Unreadable} wanted {string.Join(" | ", wanted)} found {string.Join(" | ", found)}"];
        });
        Assert.Empty(differences);
    }

    private static FileVerdict Check(ConformanceCheck check, string folder, string name) => check.Check(Path.Combine(folder, name));

    private static List<JsonProperty> Oracle(string folder, string name)
    {
        var files = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, name))).RootElement.GetProperty("files").EnumerateObject().ToList();
        Assert.NotEmpty(files);
        return files;
    }
}
