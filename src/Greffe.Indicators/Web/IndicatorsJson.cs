using System.Text.Json.Serialization;

namespace Greffe.Indicators.Web;

/// <summary>JSON of the wire records.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(IReadOnlyList<IndicatorDescription>))]
[JsonSerializable(typeof(ReadIndicatorResponse))]
[JsonSerializable(typeof(AskFiguresRequest))]
internal sealed partial class IndicatorsJson : JsonSerializerContext;
