using Greffe.Decisions.Publication;

namespace Greffe.Publication.Bulk;

/// <summary>The catalogue of files, as pages list it.</summary>
internal sealed class BulkListing(BulkFiles bulk) : IBulkListing
{
    public IReadOnlyList<BulkListed> Files() => [.. bulk.Catalogue.Files().Select(file =>
    {
        var partition = BulkPartition.Parse(file.Partition);
        return new BulkListed(
            $"/v1/bulk/{file.Path}", partition?.Court, partition is { } known ? $"{known.Month:yyyy-MM}" : file.LastUpdate, file.Format, file.Entries,
            file.Bytes, file.Sha256);
    })];
}
