using System.Text.Json;
using Greffe.Catalogue.JsonSchemas;
using Greffe.Catalogue.Rdf;

namespace Greffe.Catalogue.Checking;

/// <summary>The schemas of one standard, found by name under a folder.</summary>
internal sealed class PublishedSchemas
{
    private readonly string _folder;

    public PublishedSchemas(Standard standard, string folder)
    {
        _folder = folder;
        try
        {
            switch (standard)
            {
                case Standard.Dcat: ReadDcat(); break;
                case Standard.Odcs: Main = Add(One("odcs-json-schema-v3.1.0.json", _ => true)); break;
                case Standard.OpenLineage: ReadOpenLineage(); break;
                default: ReadTableSchema(); break;
            }
        }
        catch (UnreadableFileException unreadable)
        {
            throw new SchemasMissingException($"Un schéma du dossier « {folder} » est illisible : {unreadable.Message}");
        }
    }

    public SchemaSet Set { get; } = new();

    /// <summary>Address of the schema of a whole file.</summary>
    public string Main { get; private set; } = "";

    public RdfGraph Shapes { get; private set; } = new();

    public IReadOnlyDictionary<string, JsonElement> JsonLdContexts { get; private set; } = new Dictionary<string, JsonElement>();

    /// <summary>Schema addresses of facets by the member that holds them.</summary>
    public ILookup<string, string> Facets { get; private set; } = Enumerable.Empty<string>().ToLookup(name => name);

    /// <summary>Table Schema 2.0 for a file that says so, 1.0 otherwise: the standard's own rule.</summary>
    public static string TableSchemaOf(JsonElement value) => value.Text("$schema")?.Contains("/profiles/2.", StringComparison.Ordinal) == true ? "greffe:tableschema/2.0" : "greffe:tableschema/1.0";

    private void ReadDcat()
    {
        Shapes = TurtleReader.Read(SourceFile.Text(File.ReadAllBytes(One("dcat-ap-SHACL.ttl", path => path.Contains("3.0.1", StringComparison.Ordinal)))));
        JsonLdContexts = Directory.EnumerateFiles(_folder, "dcat-ap.jsonld", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Where(path => path.Replace('\\', '/').Contains("/context/", StringComparison.Ordinal))
            .GroupBy(path => string.Join('/', path.Replace('\\', '/').Split('/')[^3..])).ToDictionary(group => group.Key, group => JsonSource.Parse(File.ReadAllBytes(group.First())));
    }

    private void ReadOpenLineage()
    {
        var core = One("OpenLineage.json", _ => true);
        Main = Add(core);
        var facets = Path.Combine(Path.GetDirectoryName(core)!, "facets"); // A found file has a folder.
        var files = Directory.Exists(facets) ? Directory.GetFiles(facets, "*.json") : [];
        Facets = files.Order(StringComparer.Ordinal).SelectMany(file =>
        {
            var schema = JsonSource.Parse(File.ReadAllBytes(file));
            var address = Set.Add(schema, $"greffe:facets/{Path.GetFileName(file)}");
            return schema.Member("properties") is { ValueKind: JsonValueKind.Object } properties ? properties.EnumerateObject().Select(property => (property.Name, address)) : [];
        }).ToLookup(facet => facet.Name, facet => facet.address);
    }

    private void ReadTableSchema()
    {
        foreach (var version in (string[])["1.0", "2.0"])
            Set.Add(JsonSource.Parse(File.ReadAllBytes(One("tableschema.json", path => Path.GetFileName(Path.GetDirectoryName(path)) == version))), $"greffe:tableschema/{version}");
    }

    private string Add(string path) => Set.Add(JsonSource.Parse(File.ReadAllBytes(path)), $"greffe:{Path.GetFileName(path)}");

    private string One(string name, Func<string, bool> isRight)
    {
        var found = Directory.Exists(_folder) ? Directory.EnumerateFiles(_folder, name, SearchOption.AllDirectories).Where(isRight).Order(StringComparer.Ordinal).FirstOrDefault() : null;
        return found ?? throw new SchemasMissingException(
            $"« {name} » n'est pas sous « {_folder} ». Les schémas publiés ne sont pas livrés avec Greffe : téléchargez ceux de DCAT-AP 3.0.1 (SEMIC), ODCS 3.1 (Bitol), OpenLineage 2 et Table Schema, puis nommez leur dossier avec --schemas.");
    }
}
