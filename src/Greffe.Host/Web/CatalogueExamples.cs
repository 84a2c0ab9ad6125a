using System.Text.Json.Nodes;

namespace Greffe.Host.Web;

/// <summary>Examples of the catalogue and of lineage: those that are read are true of any installation, which describes itself; those that write are sent by a test, in their order.</summary>
internal static class CatalogueExamples
{
    private const string Record = "exemple-audiences";

    private static readonly JsonObject Event = new()
    {
        ["eventType"] = "COMPLETE", ["eventTime"] = "2026-11-02T04:00:00Z", ["producer"] = "https://example.org/entrepot/1.0", ["schemaURL"] = "https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent",
        ["run"] = new JsonObject { ["runId"] = "0192f7a4-0000-7000-8000-000000000001" }, ["job"] = new JsonObject { ["namespace"] = "entrepot", ["name"] = "compter-audiences" },
        ["inputs"] = new JsonArray(new JsonObject { ["namespace"] = "entrepot", ["name"] = "public.role" }),
        ["outputs"] = new JsonArray(new JsonObject { ["namespace"] = "entrepot", ["name"] = "public.audiences" }),
    };

    /// <summary>Parameters by operation.</summary>
    public static IReadOnlyDictionary<string, Dictionary<string, JsonNode>> Parameters { get; } = new Dictionary<string, Dictionary<string, JsonNode>>
    {
        ["ExportTurtle"] = Page(), ["ExportJsonLd"] = Page(), ["ExportRdfXml"] = Page(),
        ["SearchCatalogue"] = new()
        {
            ["q"] = "décisions", ["kind"] = new JsonArray("dataset", "product"), ["domain"] = new JsonArray("justice-ouverte"), ["licence"] = new JsonArray("lov2"), ["format"] = new JsonArray("json"),
            ["freshness"] = new JsonArray("fresh"), ["personalData"] = new JsonArray("pseudonymised"), ["owner"] = new JsonArray("DSJ"), ["offset"] = "0", ["limit"] = "10",
        },
        ["GetCatalogueRecord"] = new() { ["id"] = "decisions" },
        ["ListRecordContracts"] = new() { ["id"] = "produit-decisions" },
        ["GetRecordContract"] = new() { ["id"] = "produit-decisions", ["version"] = "1.0.0" },
        ["PutCatalogueRecord"] = new() { ["id"] = Record },
        ["AttachContract"] = new() { ["id"] = Record },
        ["TestRecordContract"] = new() { ["id"] = Record, ["version"] = "1.0.0", ["table"] = "audiences" },
        ["PublishContract"] = new() { ["id"] = Record, ["version"] = "1.0.0", ["acceptBreaking"] = "false" },
        ["DeleteCatalogueRecord"] = new() { ["id"] = Record },
        ["ListLineageEvents"] = new() { ["after"] = "0", ["limit"] = "5" },
        ["FindLineageNodes"] = new() { ["q"] = "decisions", ["limit"] = "5" },
        ["AskLineageGraph"] = new() { ["record"] = "decisions", ["depth"] = "3" },
        ["AskLineageImpact"] = new() { ["kind"] = "dataset", ["namespace"] = "greffe", ["name"] = "decisions-lues", ["depth"] = "5" },
        ["AskLineageOrigin"] = new() { ["kind"] = "dataset", ["namespace"] = "greffe", ["name"] = "decisions", ["depth"] = "5" },
    };

    /// <summary>Bodies by operation, with their type.</summary>
    public static IReadOnlyDictionary<string, (string Type, JsonNode Body)> Bodies { get; } = new Dictionary<string, (string, JsonNode)>
    {
        ["PutCatalogueRecord"] = ("application/json", new JsonObject
        {
            ["id"] = Record, ["kind"] = "dataset", ["visibility"] = "internal",
            ["fields"] = new JsonObject
            {
                ["title"] = new JsonArray("Audiences tenues"), ["description"] = new JsonArray("Nombre d'audiences tenues, par juridiction et par mois."), ["owner"] = new JsonArray("DSJ"),
                ["licence"] = new JsonArray("lov2"), ["frequency"] = new JsonArray("MONTHLY"), ["personalData"] = new JsonArray("none"), ["location"] = new JsonArray("entrepot/public.audiences"),
            },
            ["access"] = new JsonObject { ["location"] = "restricted" },
            ["distributions"] = new JsonArray(new JsonObject
            {
                ["id"] = "csv", ["kind"] = "distribution", ["visibility"] = "internal",
                ["fields"] = new JsonObject { ["accessUrl"] = new JsonArray("https://example.org/audiences.csv"), ["format"] = new JsonArray("csv") },
            }),
        }),
        ["AttachContract"] = ("application/yaml", """
            apiVersion: v3.1.0
            kind: DataContract
            id: exemple-audiences
            version: 1.0.0
            status: active
            schema:
              - name: audiences
                properties:
                  - name: juridiction
                    logicalType: string
                    required: true
                  - name: tenues
                    logicalType: integer
                    required: true

            """),
        ["SendLineage"] = ("application/json", Event),
        ["SendLineageBatch"] = ("application/json", new JsonArray(Event.DeepClone())),
    };

    private static Dictionary<string, JsonNode> Page() => new() { ["page_size"] = "10" };
}
