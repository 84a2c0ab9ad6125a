using System.Text.Json;
using Greffe.Decisions.Journalling;
using Greffe.Host.Assets;
using Greffe.Journal.Verify;
using Greffe.Publication;
using Greffe.Publication.ReportLeak;

namespace Greffe.Host.Consistency;

/// <summary>What each entry of the journal says of blobs: originals and receipts kept, contents released, contents taken away.</summary>
internal sealed class BlobClaims
{
    private readonly Dictionary<string, List<BlobHash>> released = [];

    public IEnumerable<BlobClaim> Of(JournalEntry entry) => entry.Fact.Kind switch
    {
        PublicationFacts.Released or PublicationFacts.Corrected => Released(entry),
        PublicationFacts.Withdrawn => Erased(entry),
        "item.accepted" or "item.refused" or OccultedFact.Kind or ReportFacts.Received => Named(entry, "blob").Select(blob => new BlobClaim(blob, IsSecret: true)),
        "delivery.received" => Named(entry, "receipt").Select(blob => new BlobClaim(blob, IsSecret: true)),
        _ => [],
    };

    private IEnumerable<BlobClaim> Released(JournalEntry entry)
    {
        foreach (var blob in Named(entry, "hash"))
        {
            if (!released.TryGetValue(entry.Fact.Subject, out var versions)) released[entry.Fact.Subject] = versions = [];
            versions.Add(blob);
            yield return new(blob, IsSecret: false);
        }
    }

    private IEnumerable<BlobClaim> Erased(JournalEntry entry) =>
        released.TryGetValue(entry.Fact.Subject, out var versions)
            ? versions.Select(blob => new BlobClaim(blob, IsSecret: false, Erased: true))
            : [];

    private static IEnumerable<BlobHash> Named(JournalEntry entry, string property)
    {
        using var payload = JsonDocument.Parse(entry.Fact.Payload);
        if (payload.RootElement.TryGetProperty(property, out var value) && BlobHash.TryParse(value.GetString(), out var blob)) yield return blob;
    }
}
