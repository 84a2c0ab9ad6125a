using System.Text.Json.Serialization;

namespace Greffe.Search.Web;

/// <summary>Generated readers and writers of the wire records.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SearchDecisionsResponse))]
[JsonSerializable(typeof(CompleteSearchResponse))]
[JsonSerializable(typeof(FindSimilarResponse))]
internal sealed partial class SearchJson : JsonSerializerContext;
