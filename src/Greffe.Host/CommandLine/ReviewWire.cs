using System.Text.Json.Serialization;
using Greffe.Publication.ReviewDoubt;

namespace Greffe.Host.CommandLine;

/// <summary>A waiting decision as <c>greffe review list --json</c> prints it.</summary>
internal sealed record ReviewWire(
    string Id, string Court, string Level, double Doubt, int ReadersNeeded, IReadOnlyList<ReviewReadingWire> Readings, bool FoundLeak, DateTimeOffset Since, string Policy)
{
    public static ReviewWire Of(WaitingReview waiting) => new(
        waiting.Line.Id.Value, waiting.Court, waiting.Line.Level, waiting.Line.Doubt, waiting.Line.Readers,
        [.. waiting.Line.Readings.Select(reading => new ReviewReadingWire(reading.Reader, reading.Verdict.Key))], waiting.FoundLeak, waiting.Line.Since, waiting.Line.Policy);
}

/// <summary>What one reader found.</summary>
internal sealed record ReviewReadingWire(string Reader, string Verdict);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(List<ReviewWire>))]
internal sealed partial class ReviewJson : JsonSerializerContext;
