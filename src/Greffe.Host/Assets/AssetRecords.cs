using System.Text.Json.Serialization;
using Greffe.Decisions;
using Greffe.Decisions.Occultations;

namespace Greffe.Host.Assets;

/// <summary>What the asset <c>decision</c> leaves in the secret store: the decision as read and completed from its text.</summary>
/// <param name="Decision">In the clear.</param>
/// <param name="Blocking">Codes of the findings that forbid publication.</param>
internal sealed record ReadRecord(Decision Decision, IReadOnlyList<string> Blocking);

/// <summary>What the asset <c>occultation</c> leaves in the secret store.</summary>
/// <param name="Occultation">Hidden decision, mentions, hidden terms, allocation.</param>
/// <param name="Blocking">Codes carried over from reading.</param>
/// <param name="Order">What the judge ordered, which the hidden decision no longer holds.</param>
/// <param name="Leaks">Findings of the audit: none may be left for a release.</param>
internal sealed record OccultationRecord(
    Occultation Occultation, IReadOnlyList<string> Blocking, OccultationOrder? Order, IReadOnlyList<LeakFinding> Leaks);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ReadRecord))]
[JsonSerializable(typeof(OccultationRecord))]
[JsonSerializable(typeof(Decision))]
internal sealed partial class AssetsJson : JsonSerializerContext;
