using System.Text.Json;

using Greffe.Decisions.Publication;

namespace Greffe.Publication.Feed;

/// <summary>One change as JSON: identifiers, hashes and codes, never a text.</summary>
internal static class ChangeJson
{
    /// <summary>Key of a kind of change on the wire.</summary>
    public static string Key(PublicChangeKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>Key of the nature of a correction on the wire; null for every other change.</summary>
    public static string? Key(PublicChangeNature? nature) => nature?.ToString().ToLowerInvariant();

    /// <summary>Writes the members of a change into the object that is open.</summary>
    public static void WriteMembers(Utf8JsonWriter json, PublicChange change)
    {
        json.WriteNumber("sequence", change.Sequence);
        json.WriteString("at", change.At);
        json.WriteString("kind", Key(change.Kind));
        if (Key(change.Nature) is { } nature) json.WriteString("nature", nature);
        json.WriteString("id", change.Id.Value);
        json.WriteString("court", change.Court.Value);
        if (change.ContentHash is { } hash) json.WriteString("contentHash", hash);
    }
}
