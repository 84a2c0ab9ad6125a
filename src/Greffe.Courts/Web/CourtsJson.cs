using System.Text.Json.Serialization;
using Greffe.Courts.ImportCourts;
using Greffe.Decisions.Courts;

namespace Greffe.Courts.Web;

/// <summary>JSON of the wire records.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CourtWire))]
[JsonSerializable(typeof(CourtsPageWire))]
[JsonSerializable(typeof(CommunesWire))]
[JsonSerializable(typeof(CompetenceAnswer))]
[JsonSerializable(typeof(CourtImportReport))]
internal sealed partial class CourtsJson : JsonSerializerContext;
