using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

using Greffe.Decisions;
using Greffe.Decisions.Journalling;

namespace Greffe.Publication.ReviewDoubt;

/// <summary>Facts on the reading of doubtful decisions. The subject is the decision; hashes, levels and accounts only.</summary>
public static class ReviewFacts
{
    /// <summary>The policy asks for a reading, or would have, had the decision been drawn (<c>review.required</c>).</summary>
    public const string Required = "review.required";

    /// <summary>A person opened the text (<c>review.opened</c>).</summary>
    public const string Opened = "review.opened";

    /// <summary>A person read it and said what they found (<c>review.read</c>).</summary>
    public const string Read = "review.read";

    /// <summary>The fact that says why a decision is read or not; null for one that nobody has to read whatever the draw.</summary>
    /// <param name="id">Decision.</param>
    /// <param name="text">Hash of the text that would be public.</param>
    /// <param name="need">What the policy asks.</param>
    public static JournalFact? Of(DecisionId id, BlobHash text, ReviewNeed need) => need.Level == ReviewLevel.Automatic ? null
        : new(Required, id.Value, $"review-required/{id}/{text}/{need.Policy}/{need.Doubt:R}", Write(new(1, text.Value, need.Key, need.Readers, need.Doubt, need.Policy), ReviewFactsJson.Default.RequiredReview));

    internal static JournalFact Opening(DecisionId id, BlobHash text, ReaderAccount reader, bool clear) =>
        new(Opened, id.Value, $"review-opened/{id}/{text}/{reader}/{clear}", Write(new(1, text.Value, reader.Value, clear), ReviewFactsJson.Default.OpenedReview));

    internal static JournalFact Reading(DecisionId id, BlobHash text, ReaderAccount reader, ReviewVerdict verdict, int before) =>
        new(Read, id.Value, $"review-read/{id}/{text}/{reader}/{before}", Write(new(1, text.Value, reader.Value, verdict.Key), ReviewFactsJson.Default.ReadReview));

    internal static RequiredReview ReadRequired(JournalEntry entry) => Payload(entry, ReviewFactsJson.Default.RequiredReview);

    internal static OpenedReview ReadOpened(JournalEntry entry) => Payload(entry, ReviewFactsJson.Default.OpenedReview);

    internal static ReadReview ReadReading(JournalEntry entry) => Payload(entry, ReviewFactsJson.Default.ReadReview);

    private static string Write<T>(T payload, JsonTypeInfo<T> type) => JsonSerializer.Serialize(payload, type);

    private static T Payload<T>(JournalEntry entry, JsonTypeInfo<T> type) where T : class
    {
        try
        {
            if (JsonSerializer.Deserialize(entry.Fact.Payload, type) is { } payload) return payload;
        }
        catch (JsonException)
        {
            // Told below, with the position and without the text.
        }

        throw new InvalidDataException($"Journal entry {entry.Sequence} ({entry.Fact.Kind}) has a payload that cannot be read.");
    }
}

/// <summary>Payload of <c>review.required</c>.</summary>
internal sealed record RequiredReview(int V, string Text, string Level, int Readers, double Doubt, string Policy);

/// <summary>Payload of <c>review.opened</c>.</summary>
internal sealed record OpenedReview(int V, string Text, string Reader, bool Clear);

/// <summary>Payload of <c>review.read</c>.</summary>
internal sealed record ReadReview(int V, string Text, string Reader, string Verdict);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(RequiredReview))]
[JsonSerializable(typeof(OpenedReview))]
[JsonSerializable(typeof(ReadReview))]
internal sealed partial class ReviewFactsJson : JsonSerializerContext;
