using System.Text.Json;

namespace Greffe.Tests;

/// <summary>Every example of the contract document is sent to the server, and what comes back is what the document says.</summary>
[Collection(Demonstration.Name)]
public sealed class OpenApiExamplesTests(DemonstrationFixture demonstration)
{
    /// <summary>Operations that an example cannot ask: they need the key of a subscriber.</summary>
    private static readonly string[] WithKey = ["GetWebhook"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_example_is_answered_as_the_document_says()
    {
        for (var tries = 0; tries < 300 && !(await demonstration.Http.GetAsync("/v1/catalogue/records/produit-decisions/contracts/1.0.0", Cancellation)).IsSuccessStatusCode; tries++) await Task.Delay(100, Cancellation); // the platform describes itself soon after its start
        for (var tries = 0; tries < 300 && !(await demonstration.Http.GetAsync("/v1/lineage/impact?namespace=greffe&name=decisions-lues", Cancellation)).IsSuccessStatusCode; tries++) await Task.Delay(100, Cancellation);
        using var document = JsonDocument.Parse(await demonstration.Http.GetStringAsync("/openapi/v1.json", Cancellation));
        Assert.StartsWith("3.1", document.RootElement.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        var schema = new SchemaCheck(document.RootElement);
        var (asked, validated) = (0, 0);
        foreach (var (path, operation) in Operations(document.RootElement))
            foreach (var url in Questions(path, operation))
            {
                using var answer = await demonstration.Http.GetAsync(url, Cancellation);
                var status = ((int)answer.StatusCode).ToString(null, null);
                Assert.True(answer.IsSuccessStatusCode, $"{url} answers {status}.");
                Assert.True(operation.GetProperty("responses").TryGetProperty(status, out var response), $"{url}: the document knows no {status}.");
                asked++;
                if (!response.TryGetProperty("content", out var content) || !content.TryGetProperty("application/json", out var json)
                    || answer.Content.Headers.ContentType?.MediaType != "application/json") continue;
                using var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancellation));
                Assert.True(schema.Faults(body.RootElement, json.GetProperty("schema"), "$").FirstOrDefault() is null, $"{url}: {schema.Faults(body.RootElement, json.GetProperty("schema"), "$").FirstOrDefault()}");
                validated++;
            }

        Assert.True(asked > 20 && validated > 15, $"Only {asked} examples asked, {validated} held against a schema.");
    }

    [Fact]
    public async Task Every_operation_of_publication_catalogue_and_lineage_has_an_example()
    {
        using var document = JsonDocument.Parse(await demonstration.Http.GetStringAsync("/openapi/v1.json", Cancellation));
        foreach (var (path, operation) in Operations(document.RootElement).Where(pair => IsOurs(pair.Operation)))
            Assert.True(Questions(path, operation).Any(), $"{path} has no example that can be sent.");
    }

    [Theory]
    [InlineData("""{"source":"a"}""", true)] // members missing
    [InlineData("""{"sequence":"one"}""", true)] // of another type
    public void The_check_does_find_faults(string body, bool faulty)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(Shared.Checkout, "tests", "Greffe.Host.Tests", "openapi.v1.json")));
        using var json = JsonDocument.Parse(body);
        using var schema = JsonDocument.Parse("""{"type":"object","required":["sequence"],"properties":{"sequence":{"type":"integer"}}}""");
        Assert.Equal(faulty, new SchemaCheck(document.RootElement).Faults(json.RootElement, schema.RootElement, "$").Any());
    }

    /// <summary>A question of lineage takes its parameters together: a namespace alone names nothing.</summary>
    private static bool IsLineage(JsonElement operation) => HasTag(operation, "Lineage");

    private static bool IsOurs(JsonElement operation) => (HasTag(operation, "Publication") || HasTag(operation, "Catalogue") || HasTag(operation, "Lineage"))
        && !WithKey.Contains(operation.GetProperty("operationId").GetString());

    private static bool HasTag(JsonElement operation, string name) => operation.GetProperty("tags").EnumerateArray().Any(tag => tag.GetString() == name);

    private static IEnumerable<(string Path, JsonElement Operation)> Operations(JsonElement document) =>
        document.GetProperty("paths").EnumerateObject().Where(path => path.Value.TryGetProperty("get", out _)).Select(path => (path.Name, path.Value.GetProperty("get")));

    /// <summary>The operation with its path filled by examples: alone, and with each example of a question. None when a part of the path has no example.</summary>
    private static IEnumerable<string> Questions(string path, JsonElement operation)
    {
        var parameters = operation.TryGetProperty("parameters", out var list) ? list.EnumerateArray().ToList() : [];
        foreach (var parameter in parameters.Where(parameter => parameter.GetProperty("in").GetString() == "path"))
        {
            if (!parameter.TryGetProperty("example", out var example)) yield break;
            path = path.Replace($"{{{parameter.GetProperty("name").GetString()}}}", example.GetString(), StringComparison.Ordinal);
        }

        if (!IsOurs(operation) && !parameters.Any(parameter => parameter.TryGetProperty("example", out _))) yield break;
        if (IsLineage(operation))
        {
            yield return $"{path}?{string.Join('&', parameters.Where(parameter => parameter.TryGetProperty("example", out _)).Select(parameter => $"{parameter.GetProperty("name").GetString()}={Uri.EscapeDataString(parameter.GetProperty("example").ToString())}"))}";
            yield break;
        }

        yield return path;
        foreach (var parameter in parameters.Where(parameter => parameter.GetProperty("in").GetString() == "query"))
            if (parameter.TryGetProperty("example", out var example))
                yield return $"{path}?{string.Join('&', Values(example).Select(value => $"{parameter.GetProperty("name").GetString()}={Uri.EscapeDataString(value)}"))}";
    }

    private static IEnumerable<string> Values(JsonElement example) =>
        example.ValueKind == JsonValueKind.Array ? example.EnumerateArray().Select(item => item.ToString()) : [example.ToString()];

    /// <summary>The part of JSON Schema that our document uses: types, members, lists, references. A member that the schema does not know is a fault.</summary>
    private sealed class SchemaCheck(JsonElement document)
    {
        public IEnumerable<string> Faults(JsonElement value, JsonElement schema, string at)
        {
            schema = Resolve(schema);
            foreach (var choice in new[] { "oneOf", "anyOf" })
                if (schema.TryGetProperty(choice, out var choices))
                {
                    if (!choices.EnumerateArray().Any(one => !Faults(value, one, at).Any())) yield return $"{at} fits none of the shapes.";
                    yield break;
                }

            if (schema.TryGetProperty("type", out var type) && !Values(type).Any(name => IsOf(value, name)))
            {
                yield return $"{at} is a {value.ValueKind}, not {type.GetRawText()}.";
                yield break;
            }

            if (value.ValueKind == JsonValueKind.Array && schema.TryGetProperty("items", out var items))
                foreach (var (item, i) in value.EnumerateArray().Select((item, i) => (item, i)))
                    foreach (var fault in Faults(item, items, $"{at}[{i}]")) yield return fault;
            if (value.ValueKind != JsonValueKind.Object) yield break;
            if (schema.TryGetProperty("required", out var required))
                foreach (var name in required.EnumerateArray().Select(name => name.GetString()!).Where(name => !value.TryGetProperty(name, out _)))
                    yield return $"{at}.{name} is missing.";
            if (!schema.TryGetProperty("properties", out var properties)) yield break;
            foreach (var member in value.EnumerateObject())
                if (properties.TryGetProperty(member.Name, out var known))
                    foreach (var fault in Faults(member.Value, known, $"{at}.{member.Name}")) yield return fault;
                else if (!schema.TryGetProperty("additionalProperties", out _) && !at.Contains("counts[", StringComparison.Ordinal))
                    yield return $"{at}.{member.Name} is not in the document.";
        }

        private JsonElement Resolve(JsonElement schema)
        {
            if (!schema.TryGetProperty("$ref", out var reference)) return schema;
            return reference.GetString()!.Split('/').Skip(1).Aggregate(document, (element, name) => element.GetProperty(name));
        }

        private static bool IsOf(JsonElement value, string type) => type switch
        {
            "null" => value.ValueKind == JsonValueKind.Null,
            "string" => value.ValueKind == JsonValueKind.String,
            "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
            "number" => value.ValueKind == JsonValueKind.Number,
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            "array" => value.ValueKind == JsonValueKind.Array,
            _ => value.ValueKind == JsonValueKind.Object,
        };
    }
}
