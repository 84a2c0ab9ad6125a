using System.Text.Json.Serialization;
using Greffe.Decisions.Figures;

namespace Greffe.Indicators.Web;

/// <summary>JSON of the wire records.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(IReadOnlyList<IndicatorDescription>))]
[JsonSerializable(typeof(ReadIndicatorResponse))]
[JsonSerializable(typeof(AskFiguresRequest))]
[JsonSerializable(typeof(IReadOnlyList<FigureAlert>))]
[JsonSerializable(typeof(FigureChart))]
internal sealed partial class IndicatorsJson : JsonSerializerContext;
