using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Greffe.Catalogue.Describe;

namespace Greffe.Catalogue.Store;

/// <summary>A record as its row keeps it: what no column holds. The same record gives the same text.</summary>
internal sealed record RecordBody
{
    private static readonly RecordBodyJson Readable = new(new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, PropertyNamingPolicy = JsonNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Converters = { new JsonStringEnumConverter() } });

    public SortedDictionary<string, IReadOnlyList<string>> Values { get; init; } = [];

    public SortedDictionary<string, Visibility>? Access { get; init; }

    public IReadOnlyList<ProductPort>? Ports { get; init; }

    public IReadOnlyList<ReferenceEdition>? Editions { get; init; }

    /// <summary>Own visibility of a distribution, which has no column for it.</summary>
    public Visibility? Visibility { get; init; }

    public static string Write(CatalogueRecord record) => JsonSerializer.Serialize(new RecordBody
    {
        Values = new(record.Values.Pairs.ToDictionary(), StringComparer.Ordinal),
        Access = record.Access.Count == 0 ? null : new(record.Access.ToDictionary(), StringComparer.Ordinal),
        Ports = record.Ports.Count == 0 ? null : record.Ports,
        Editions = record.Editions.Count == 0 ? null : [.. record.Editions.OrderByDescending(edition => edition.From).ThenBy(edition => edition.Version, StringComparer.Ordinal)],
        Visibility = record.Kind == RecordKind.Distribution ? record.Visibility : null,
    }, Readable.RecordBody);

    public static RecordBody Read(string text) => JsonSerializer.Deserialize(text, RecordBodyJson.Default.RecordBody)!; // Never null: written above.
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RecordBody))]
internal sealed partial class RecordBodyJson : JsonSerializerContext;
