using System.IO.Compression;

namespace Greffe.Formats.Receiving;

/// <summary>Entries of a ZIP archive, each by itself: a bad one is refused and the others go on. A Word document is one item.</summary>
internal sealed class ZipDelivery(Delivery delivery, int depth)
{
    private readonly Dictionary<string, ZipArchiveEntry> sidecars = new(StringComparer.Ordinal);
    private readonly HashSet<ZipArchiveEntry> paired = [];
    private readonly FormatsOptions options = delivery.Options;

    public async IAsyncEnumerable<DeliveredItem> Read(string name, Stream content, byte[] prefix)
    {
        var (addressable, tooLarge) = await Addressable(content);
        if (tooLarge is not null)
        {
            yield return new() { Name = name, Refusal = tooLarge };
            yield break;
        }

        var start = addressable.Position;
        using var archive = TryOpen(addressable, out var entries);
        var isDocument = archive is null ? Containers.LooksLikeOffice(prefix) : entries.Any(IsOfficePart);
        if (archive is null && !isDocument)
        {
            yield return new() { Name = name, Refusal = FormatsProblems.ArchiveTruncated("ZIP", 0) };
            yield break;
        }

        if (isDocument)
        {
            addressable.Position = start;
            yield return await delivery.Single(name, addressable);
            yield break;
        }

        await foreach (var item in Entries(entries, addressable.Length)) yield return item;
    }

    private static bool IsOfficePart(ZipArchiveEntry entry) => entry.FullName is "[Content_Types].xml" or "mimetype";

    private async Task<(Stream Content, Refusal? TooLarge)> Addressable(Stream content)
    {
        if (content.CanSeek) return (content, null);
        var bytes = await BoundedRead.UpTo(content, options.MaxBufferedArchiveBytes, delivery.Cancellation);
        return bytes.Length > options.MaxBufferedArchiveBytes
            ? (content, FormatsProblems.NotSeekable(bytes.Length, options.MaxBufferedArchiveBytes))
            : (new MemoryStream(bytes, writable: false), null);
    }

    private static ZipArchive? TryOpen(Stream content, out IReadOnlyList<ZipArchiveEntry> entries)
    {
        entries = [];
        ZipArchive? archive = null;
        try
        {
            archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            entries = archive.Entries;
            return archive;
        }
        catch (Exception broken) when (broken is InvalidDataException or EndOfStreamException or ArgumentException or OverflowException)
        {
            archive?.Dispose();
            return null;
        }
    }

    private async IAsyncEnumerable<DeliveredItem> Entries(IReadOnlyList<ZipArchiveEntry> entries, long archiveLength)
    {
        foreach (var entry in entries)
            if (SidecarName.IsSidecar(entry.FullName, out var stem)) sidecars.TryAdd(stem, entry);

        long expanded = 0;
        foreach (var entry in entries)
        {
            delivery.Cancellation.ThrowIfCancellationRequested();
            if (delivery.Expansion.IsExhausted) yield break;
            if (entry.FullName.EndsWith('/') || SidecarName.IsSidecar(entry.FullName, out _)) continue;
            await foreach (var item in Entry(entry))
            {
                expanded += item.Content.Length;
                yield return item;
            }

            if (expanded <= options.ExpansionAllowance || expanded / archiveLength < options.MaxExpansionRatio) continue;
            yield return new() { Name = "archive", Refusal = FormatsProblems.Expansion(expanded, archiveLength, options.MaxExpansionRatio) };
            yield break;
        }

        foreach (var (stem, entry) in sidecars)
            if (!paired.Contains(entry)) yield return Orphan(stem, entry);
    }

    private DeliveredItem Orphan(string stem, ZipArchiveEntry entry) => new()
    {
        Name = ItemName.TryParse(entry.FullName, options.MaxNameLength, out var name) ? name : $"fiche {stem.Length}",
        Refusal = FormatsProblems.OrphanSidecar(),
    };

    private async IAsyncEnumerable<DeliveredItem> Entry(ZipArchiveEntry entry)
    {
        if (!ItemName.TryParse(entry.FullName, options.MaxNameLength, out var name))
        {
            yield return new() { Name = "élément d'archive", Refusal = FormatsProblems.DangerousName() };
            yield break;
        }

        if (entry.IsEncrypted)
        {
            yield return new() { Name = name, Refusal = FormatsProblems.Encrypted() };
            yield break;
        }

        await foreach (var item in Guarded.Items(name, "ZIP", Opened(name, entry), delivery)) yield return item;
    }

    private async IAsyncEnumerable<DeliveredItem> Opened(string name, ZipArchiveEntry entry)
    {
        ReadOnlyMemory<byte>? sidecar = null;
        if (SidecarName.IsDocument(entry.FullName, out var stem) && sidecars.TryGetValue(stem, out var beside))
        {
            paired.Add(beside);
            await using var side = Watched(beside);
            sidecar = await BoundedRead.UpTo(side, options.MaxSidecarBytes, delivery.Cancellation);
        }

        await using var content = Watched(entry);
        await foreach (var item in delivery.Read(name, content, depth)) yield return sidecar is null ? item : item with { Sidecar = sidecar };
    }

    private Stream Watched(ZipArchiveEntry entry)
    {
        var opened = new EntryCheck(entry.Length, entry.Crc32).Over(entry.Open());
        return delivery.Expansion.Watch(opened, () => entry.CompressedLength);
    }
}
