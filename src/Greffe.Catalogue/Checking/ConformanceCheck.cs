using System.Text.Json;
using Greffe.Catalogue.JsonSchemas;
using Greffe.Catalogue.Rdf;
using Greffe.Catalogue.Shapes;
using Greffe.Catalogue.Yaml;

namespace Greffe.Catalogue.Checking;

/// <summary>Checks files against published standards, with the schemas of their authors read from a folder.</summary>
public sealed class ConformanceCheck
{
    /// <summary>Largest file read, in bytes.</summary>
    public const long MaxFileSize = 64L << 20;

    private readonly Standard _standard;
    private readonly PublishedSchemas _schemas;

    /// <summary>Reads the schemas of one standard.</summary>
    /// <param name="standard">Which standard.</param>
    /// <param name="folder">Folder under which the published schemas lie, in any arrangement: they are found by name.</param>
    /// <exception cref="SchemasMissingException">They are not there, or cannot be used.</exception>
    public ConformanceCheck(Standard standard, string folder)
    {
        _standard = standard;
        _schemas = new(standard, folder);
    }

    /// <summary>Says whether one file conforms. An unreadable one is a verdict, not an exception.</summary>
    /// <param name="path">The file: JSON or YAML; for DCAT Turtle, N-Triples, JSON-LD or RDF/XML.</param>
    /// <exception cref="IOException">It is not there or cannot be opened.</exception>
    public FileVerdict Check(string path)
    {
        try
        {
            var findings = Findings(path);
            return new(path, findings.All(finding => finding.IsAdvice), findings);
        }
        catch (UnreadableFileException unreadable)
        {
            return new(path, false, [], unreadable.Message);
        }
        catch (SchemaFaultException fault)
        {
            throw new SchemasMissingException($"Les schémas ne s'appliquent pas : {fault.Message}.");
        }
    }

    /// <summary>Says what is wrong in one JSON value of ODCS, OpenLineage (one event) or Table Schema.</summary>
    /// <exception cref="UnreadableFileException">It passes a bound.</exception>
    internal IReadOnlyList<Finding> Check(JsonElement value) => _standard switch
    {
        Standard.Odcs => Odcs(value),
        Standard.OpenLineage => OpenLineageRules.Check(_schemas, "", value),
        Standard.TableSchema => TableSchema(value),
        _ => throw new InvalidOperationException("A catalogue in RDF is no JSON value."),
    };

    private IReadOnlyList<Finding> Findings(string path)
    {
        var bytes = SourceFile.Read(path);
        if (_standard == Standard.Dcat)
        {
            var graph = RdfFile.Read(path, bytes, _schemas.JsonLdContexts);
            return [.. new ShapeChecker(_schemas.Shapes, graph).Check().Select(result => new Finding(Place(result), result.Component, result.Message))];
        }

        var value = SourceFile.IsJson(path) ? JsonSource.Parse(bytes) : YamlAsJson.Convert(YamlReader.Read(SourceFile.Text(bytes)));
        return _standard switch
        {
            Standard.Odcs => Odcs(value),
            Standard.OpenLineage => OpenLineageRules.Check(_schemas, path, value),
            _ => TableSchema(value),
        };
    }

    private IReadOnlyList<Finding> Odcs(JsonElement value) =>
        [.. SchemaEvaluation.Of(_schemas.Set, _schemas.Main, value, formats: true), .. OdcsRules.Check(value)];

    private IReadOnlyList<Finding> TableSchema(JsonElement value) =>
        [.. SchemaEvaluation.Of(_schemas.Set, PublishedSchemas.TableSchemaOf(value), value, formats: false), .. TableSchemaRules.Check(value)];

    private static string Place(ShapeFinding result) => result.Path is null ? result.Focus.Display : $"{result.Focus.Display} {result.Path}";
}
