using System.Text.Json;
using System.Text.Json.Serialization;
using Greffe.Decisions.Journalling;

namespace Greffe.Host.Assets;

/// <summary>
/// That names were hidden in a decision, as the journal tells it: where the record is kept, and on which version of engine and policy.
/// The record holds the placeholders given so far, which must outlive the ledger.
/// </summary>
internal sealed record OccultedFact(BlobHash Blob, string Version, int Hidden, int Leaks, double? Doubt = null)
{
    public const string Kind = "decision.occulted";

    public JournalFact ToFact(string decision) =>
        new(Kind, decision, $"occulted/{decision}/{Blob}", JsonSerializer.Serialize(this, OccultedFactJson.Default.OccultedFact));

    /// <summary>Address of the last record of a decision; null when its names were never hidden.</summary>
    public static async ValueTask<string?> LastRecord(IJournal journal, string decision, CancellationToken cancellation)
    {
        string? last = null;
        await foreach (var entry in journal.About(decision, cancellation))
            if (entry.Fact.Kind == Kind) last = JsonSerializer.Deserialize(entry.Fact.Payload, OccultedFactJson.Default.OccultedFact)?.Blob.Value;
        return last;
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(OccultedFact))]
internal sealed partial class OccultedFactJson : JsonSerializerContext;
