using System.Text.Json.Serialization;
using Greffe.Indicators.ImportTables;

namespace Greffe.Host.CommandLine;

/// <summary>JSON of the import reports.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(List<ImportReport>))]
internal sealed partial class IndicatorsWire : JsonSerializerContext;
