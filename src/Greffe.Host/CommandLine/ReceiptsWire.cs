using System.Text.Json.Serialization;
using Greffe.Formats.Receipts;

namespace Greffe.Host.CommandLine;

/// <summary>Receipts as <c>--json</c> prints them.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, WriteIndented = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ReceiptLine))]
internal sealed partial class ReceiptsWire : JsonSerializerContext;
