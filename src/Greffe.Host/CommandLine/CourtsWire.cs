using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Greffe.Courts.ImportCourts;
using Greffe.Decisions.Courts;

namespace Greffe.Host.CommandLine;

/// <summary>Import reports and competence answers as <c>--json</c> prints them: the shape of the API, indented.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CourtImportReport))]
[JsonSerializable(typeof(CompetenceAnswer))]
internal sealed partial class CourtsWire : JsonSerializerContext
{
    /// <summary>Letters with accents stay as they are.</summary>
    public static CourtsWire Readable => field ??= new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
