using System.Text.Json.Serialization;
using Greffe.Pseudonymisation;

namespace Greffe.Host.CommandLine;

/// <summary>A report as <c>greffe evaluate --json</c> prints it.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, WriteIndented = true)]
[JsonSerializable(typeof(EvaluationReport))]
internal sealed partial class EvaluationWire : JsonSerializerContext;
