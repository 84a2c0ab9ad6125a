using System.Text.Json;
using System.Text.Json.Serialization;

using Greffe.Decisions.Journalling;

namespace Greffe.Publication.ReportLeak;

/// <summary>Facts on reports of visible personal data. The subject is <c>report/</c> and the name of the report; words are in the secret store.</summary>
public static class ReportFacts
{
    /// <summary>A report was received (<c>report.received</c>).</summary>
    public const string Received = "report.received";

    /// <summary>A person examined it (<c>report.closed</c>).</summary>
    public const string Closed = "report.closed";

    internal static IReadOnlyList<string> Kinds { get; } = [Received, Closed];

    internal static string Subject(string id) => $"report/{id}";

    internal static ReceivedReport ReadReceived(JournalEntry entry) => Read(entry, ReportFactsJson.Default.ReceivedReport);

    internal static ClosedReport ReadClosed(JournalEntry entry) => Read(entry, ReportFactsJson.Default.ClosedReport);

    private static T Read<T>(JournalEntry entry, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type) where T : class
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

/// <summary>Payload of <c>report.received</c>: hashes, codes and dates only.</summary>
internal sealed record ReceivedReport(int V, string Blob, string? Decision, string Kind, bool Contact, DateTimeOffset DueAt);

/// <summary>Payload of <c>report.closed</c>.</summary>
internal sealed record ClosedReport(int V, string Outcome, string Actor);

/// <summary>The words of a report as the secret store keeps them. The identifier makes two equal reports two blobs.</summary>
internal sealed record ReportWords(int V, string Report, string? Decision, string Kind, string Quote, string? Explanation, string? Contact);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ReceivedReport))]
[JsonSerializable(typeof(ClosedReport))]
[JsonSerializable(typeof(ReportWords))]
internal sealed partial class ReportFactsJson : JsonSerializerContext;
