using System.Text.Json;
using System.Text.Json.Serialization;
using Greffe.Pseudonymisation.HideTexts;

namespace Greffe.Pseudonymisation.Measuring;

/// <summary>Shape of a line of a gold file.</summary>
internal sealed record GoldLine
{
    [JsonConverter(typeof(WordOrNumberConverter))]
    public string? Id { get; init; }
    public string? Text { get; init; }
    public string? Family { get; init; }
    public List<GoldRow>? Entities { get; init; }
    public List<GoldDecoyRow>? Decoys { get; init; }
    public PseudonymiseMetadata? Metadata { get; init; }
}

/// <summary>Shape of an entity.</summary>
internal sealed record GoldRow
{
    private static readonly MentionRole[] Roles = Enum.GetValues<MentionRole>();

    public int Start { get; init; }
    public int End { get; init; }
    public string? Category { get; init; }
    public string? Role { get; init; }
    [JsonConverter(typeof(WordOrNumberConverter))]
    public string? EntityId { get; init; }
    public bool? Hidden { get; init; }
    public bool? Optional { get; init; }
    public List<string>? Difficulty { get; init; }

    /// <summary>The entity; null when its category is not known. A role that is not known is none.</summary>
    public GoldEntity? ToEntity()
    {
        if (!EntityCategories.TryParse(Category, out var category)) return null;
        var role = Roles.Where(known => string.Equals(known.ToString(), Role, StringComparison.OrdinalIgnoreCase)).Cast<MentionRole?>().FirstOrDefault();
        return new(Start, End, category, role ?? MentionRole.Other, EntityId ?? $"@{Start}")
        {
            Hidden = Hidden, Optional = Optional ?? false, HasRole = role is not null, Difficulty = Difficulty ?? [],
        };
    }
}

/// <summary>Shape of a decoy.</summary>
internal sealed record GoldDecoyRow(int Start, int End, string? Kind);

/// <summary>Reading of gold lines.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(GoldLine))]
internal sealed partial class GoldJson : JsonSerializerContext;
