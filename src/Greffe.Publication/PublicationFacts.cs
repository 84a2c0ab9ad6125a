using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

using Greffe.Decisions.Journalling;

namespace Greffe.Publication;

/// <summary>Kinds of journal facts that this capability writes and follows. The subject of each is the decision's identifier.</summary>
public static class PublicationFacts
{
    /// <summary>Content became public for the first time, or again after a lifted withdrawal.</summary>
    public const string Released = "decision.released";

    /// <summary>Other content became public in place of the former.</summary>
    public const string Corrected = "decision.corrected";

    /// <summary>Taken back, or kept from ever becoming public.</summary>
    public const string Withdrawn = "decision.withdrawn";

    /// <summary>A person lifted the withdrawal: the next release is let through.</summary>
    public const string Restored = "decision.restored";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [Released, Corrected, Withdrawn, Restored];
}

/// <summary>
/// What a release says of a decision: public metadata and hashes, enough to rebuild the projection without reading texts. A correction
/// says its nature; one without (written by an older version) counts as substantive.
/// </summary>
internal sealed record ReleasePayload(
    int V, string Hash, string Form, string Rule, string Occultation, string Source, string Court, DateOnly Date,
    IReadOnlyList<string> Numbers, string? Ecli, string? Type, string? Chamber, string? Formation, string? Solution,
    IReadOnlyList<string>? Levels, string? Nac, DateOnly? Due, string? Nature = null);

/// <summary>Who took a decision back or let it return, and the code of the reason.</summary>
internal sealed record RecallPayload(int V, string Reason, string Actor);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ReleasePayload))]
[JsonSerializable(typeof(RecallPayload))]
internal sealed partial class PublicationFactsJson : JsonSerializerContext;

/// <summary>Writing and reading payloads.</summary>
internal static class Payloads
{
    private static readonly PublicationFactsJson Json =
        new(new JsonSerializerOptions(PublicationFactsJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>Payload of a release.</summary>
    public static string Write(ReleasePayload payload) => JsonSerializer.Serialize(payload, Json.ReleasePayload);

    /// <summary>Payload of a withdrawal or its lifting.</summary>
    public static string Write(RecallPayload payload) => JsonSerializer.Serialize(payload, Json.RecallPayload);

    /// <summary>Payload of what a person decided.</summary>
    /// <exception cref="InvalidDataException">The journal holds a payload that is none.</exception>
    public static RecallPayload Recall(JournalEntry entry)
    {
        try
        {
            if (JsonSerializer.Deserialize(entry.Fact.Payload, Json.RecallPayload) is { V: 1 } payload) return payload;
        }
        catch (JsonException)
        {
            // Told below, with the position and without the text.
        }

        throw new InvalidDataException($"Journal entry {entry.Sequence} ({entry.Fact.Kind}) has a payload that cannot be read.");
    }

    /// <summary>Payload of a release entry.</summary>
    /// <exception cref="InvalidDataException">The journal holds a payload that is none.</exception>
    public static ReleasePayload Release(JournalEntry entry)
    {
        try
        {
            if (JsonSerializer.Deserialize(entry.Fact.Payload, Json.ReleasePayload) is { V: 1 } payload) return payload;
        }
        catch (JsonException)
        {
            // Told below, with the position and without the text.
        }

        throw new InvalidDataException($"Journal entry {entry.Sequence} ({entry.Fact.Kind}) has a payload that cannot be read.");
    }
}
