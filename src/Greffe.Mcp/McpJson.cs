using System.Text.Json.Serialization;
using Greffe.Mcp.CheckCitations;
using Greffe.Mcp.CountDecisions;
using Greffe.Mcp.FindCourt;
using Greffe.Mcp.ReadDecision;
using Greffe.Mcp.SearchDecisions;

namespace Greffe.Mcp;

/// <summary>Generated writers of the answers.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SearchToolAnswer))]
[JsonSerializable(typeof(ReadToolAnswer))]
[JsonSerializable(typeof(CitationsToolAnswer))]
[JsonSerializable(typeof(CourtToolAnswer))]
[JsonSerializable(typeof(CountToolAnswer))]
internal sealed partial class McpJson : JsonSerializerContext;
