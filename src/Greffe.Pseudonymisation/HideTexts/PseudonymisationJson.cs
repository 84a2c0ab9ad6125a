using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Greffe.Pseudonymisation.HideTexts;

/// <summary>The wire of this capability.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true, NumberHandling = JsonNumberHandling.Strict)]
[JsonSerializable(typeof(PseudonymiseRequest))]
[JsonSerializable(typeof(PseudonymiseResponse))]
[JsonSerializable(typeof(PseudonymiseRefusal))]
internal sealed partial class PseudonymisationJson : JsonSerializerContext;

/// <summary>The same as lines are written: accents as they are, since a line is no web page.</summary>
internal static class LineJson
{
    public static PseudonymisationJson Wire { get; } = new(new(PseudonymisationJson.Default.PseudonymiseRequest.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
