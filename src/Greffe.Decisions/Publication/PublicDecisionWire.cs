using System.Text.Json;
using System.Text.Json.Serialization;

namespace Greffe.Decisions.Publication;

/// <summary>A decision as our own JSON has it: the order of the members is the order of the bytes.</summary>
internal sealed record PublicDecisionWire(
    string Schema, string Id, string Source, string Jurisdiction, string Court, string CourtLabel, string Date,
    IReadOnlyList<string> Numbers, string? Ecli, string Form, TermWire? Type, TermWire? Chamber, TermWire? Formation, TermWire? Solution,
    IReadOnlyList<TermWire>? PublicationLevels, string? Nac, string? Rule, string? PublishedOn, string? UpdatedOn, string? OccultationVersion,
    IReadOnlyList<string>? Themes, IReadOnlyList<AbstractWire>? Abstracts, IReadOnlyList<string>? Visa, IReadOnlyList<string>? Related,
    ContestedWire? Contested, string? Bulletin, bool? ParticularInterest, IReadOnlyList<ZoneWire>? Zones,
    IReadOnlyList<ReplacementWire>? Replacements, string Text, JsonElement? CourtRecord = null);

/// <summary>A term of a controlled list.</summary>
internal sealed record TermWire(string Key, string Label);

/// <summary>A summary with its headings.</summary>
internal sealed record AbstractWire(IReadOnlyList<string> Titles, string Summary);

/// <summary>The decision under appeal.</summary>
internal sealed record ContestedWire(string Title, string? Date, string? Number);

/// <summary>A zone, in UTF-16 code units of the text.</summary>
internal sealed record ZoneWire(string Kind, int Start, int End);

/// <summary>A placeholder, in UTF-16 code units of the text.</summary>
internal sealed record ReplacementWire(int Start, int End, string Placeholder, string Category);

/// <summary>Generated reading and writing, camel case, nothing written for null.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = false)]
[JsonSerializable(typeof(PublicDecisionWire))]
internal sealed partial class PublicDecisionWireJson : JsonSerializerContext;
