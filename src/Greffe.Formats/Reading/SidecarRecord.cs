using System.Text.Json;
using System.Text.Json.Serialization;

namespace Greffe.Formats.Reading;

/// <summary>Metadata sidecar on the wire; see docs/adr/0003. A field that is not listed here refuses the sidecar: it may be an order misspelt.</summary>
internal sealed record SidecarRecord
{
    public string? Id { get; init; }
    public string? Court { get; init; }
    public string? Date { get; init; }
    public IReadOnlyList<string>? Numbers { get; init; }
    public string? Ecli { get; init; }
    public string? Type { get; init; }
    public string? Chamber { get; init; }
    public string? Formation { get; init; }
    public string? Solution { get; init; }
    public IReadOnlyList<string>? Publication { get; init; }
    public string? Nac { get; init; }
    public string? Matter { get; init; }
    public IReadOnlyList<string>? Themes { get; init; }
    public IReadOnlyList<string>? Visa { get; init; }
    public string? Summary { get; init; }
    public SidecarContested? Contested { get; init; }
    public IReadOnlyList<SidecarParty>? Parties { get; init; }
    public SidecarOccultation? Occultation { get; init; }
    public bool? PublicHearing { get; init; }
    public bool? IsFinal { get; init; }
    public bool? ParticularInterest { get; init; }
    public string? DepositedOn { get; init; }
}

/// <summary>Decision under appeal.</summary>
internal sealed record SidecarContested(string? Title, string? Date, string? Number);

/// <summary>One person named.</summary>
internal sealed record SidecarParty(string? Name, string? Capacity, bool? NaturalPerson);

/// <summary>What the judge ordered.</summary>
internal sealed record SidecarOccultation
{
    public IReadOnlyList<string>? Hide { get; init; }
    public IReadOnlyList<string>? Keep { get; init; }
    public IReadOnlyList<string>? CategoriesLeft { get; init; }
    public bool? ReasonsWithheld { get; init; }
    public int? Block { get; init; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    ReadCommentHandling = JsonCommentHandling.Disallow, MaxDepth = 8, AllowDuplicateProperties = false)]
[JsonSerializable(typeof(SidecarRecord))]
internal sealed partial class SidecarJson : JsonSerializerContext;
