using System.Text.Json;
using System.Text.Json.Serialization;
using Greffe.Decisions;
using Greffe.Decisions.Journalling;

namespace Greffe.Formats.Receipts;

/// <summary>An item that was accepted, as the journal tells it (kind <see cref="Kind"/>; its subject is the decision).</summary>
/// <param name="Delivery">Delivery that brought it.</param>
/// <param name="Position">Place in that delivery.</param>
/// <param name="Blob">Original and sidecar, in the secret store.</param>
/// <param name="Format">Key of the format.</param>
public sealed record AcceptedItem(string Delivery, int Position, BlobHash Blob, string Format)
{
    /// <summary>Kind of the journal entries.</summary>
    public const string Kind = "item.accepted";

    /// <summary>Reads the payload of an entry of that kind; false when it is something else.</summary>
    public static bool TryRead(JournalEntry entry, out DecisionId decision, out AcceptedItem item)
    {
        item = null!; // Only read when the method answers true.
        if (!DecisionId.TryParse(entry.Fact.Subject, out decision) || entry.Fact.Kind != Kind) return false;
        if (JsonSerializer.Deserialize(entry.Fact.Payload, ReceiptsJson.Default.AcceptedItem) is not { } read) return false;
        item = read;
        return true;
    }

    internal JournalFact ToFact(DecisionId decision) =>
        new(Kind, decision.Value, $"item:{Blob}", JsonSerializer.Serialize(this, ReceiptsJson.Default.AcceptedItem));
}

/// <summary>An item that was refused, as the journal tells it (its subject is the delivery).</summary>
internal sealed record RefusedItem(int Position, BlobHash? Blob, string Code)
{
    public const string Kind = "item.refused";

    public JournalFact ToFact(string delivery) =>
        new(Kind, delivery, $"refused:{delivery}:{Position}", JsonSerializer.Serialize(this, ReceiptsJson.Default.RefusedItem));
}

/// <summary>End of a delivery, as the journal tells it: totals and the receipt kept in the secret store.</summary>
internal sealed record DeliveryReceived(int Accepted, int Duplicate, int Refused, BlobHash Receipt)
{
    public const string Kind = "delivery.received";

    public JournalFact ToFact(string delivery) =>
        new(Kind, delivery, $"delivery:{delivery}", JsonSerializer.Serialize(this, ReceiptsJson.Default.DeliveryReceived));
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AcceptedItem))]
[JsonSerializable(typeof(RefusedItem))]
[JsonSerializable(typeof(DeliveryReceived))]
[JsonSerializable(typeof(ReceiptLine))]
internal sealed partial class ReceiptsJson : JsonSerializerContext;
