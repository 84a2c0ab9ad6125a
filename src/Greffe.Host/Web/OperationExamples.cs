using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Greffe.Host.Web;

/// <summary>
/// Examples of parameters and bodies in the contract document. They are true of the demonstration: a test sends each one to the server and holds the
/// answer against the schema.
/// </summary>
internal sealed class OperationExamples : IOpenApiOperationTransformer
{
    /// <summary>A decision of the demonstration.</summary>
    private const string Decision = "b71c85c0535c8b814c8c4bce";

    private static readonly Dictionary<string, Dictionary<string, JsonNode>> Examples = new()
    {
        ["GetDecision"] = new() { ["id"] = Decision, ["format"] = "json" },
        ["ListDecisions"] = new()
        {
            ["jurisdiction"] = new JsonArray("cc", "ca"), ["court"] = new JsonArray("cc"), ["from"] = "2024-01-01", ["to"] = "2026-12-31", ["limit"] = "5",
            ["order"] = "desc", ["text"] = "true", ["dateType"] = "update", ["type"] = new JsonArray("arret"), ["solution"] = new JsonArray("rejet"),
        },
        ["ListChanges"] = new() { ["after"] = "10", ["limit"] = "3", ["format"] = "json" },
        ["ListChangesAs"] = new() { ["form"] = "json", ["limit"] = "3" },
        ["GetChangesHead"] = [],
        ["GetBulkManifest"] = [],
        ["GetBulkFile"] = new() { ["court"] = "cc", ["file"] = "2023-11.jsonl.zst" },
        ["GetStats"] = new() { ["by"] = new JsonArray("jurisdiction", "year"), ["from"] = "2024-01-01" },
    };

    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        if (operation.OperationId is not { } id) return Task.CompletedTask;
        if (Examples.TryGetValue(id, out var examples) || CatalogueExamples.Parameters.TryGetValue(id, out examples))
            foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>())
                if (parameter.Name is { } name && examples.TryGetValue(char.ToLowerInvariant(name[0]) + name[1..], out var example))
                    parameter.Example = example.DeepClone();
        if (CatalogueExamples.Bodies.TryGetValue(id, out var body) && operation.RequestBody?.Content?.TryGetValue(body.Type, out var content) == true && content is OpenApiMediaType known)
            known.Example = body.Body.DeepClone();
        return Task.CompletedTask;
    }
}
