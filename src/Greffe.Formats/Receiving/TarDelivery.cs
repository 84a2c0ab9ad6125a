using System.Formats.Tar;

namespace Greffe.Formats.Receiving;

/// <summary>
/// Entries of a tar archive, as they stream by. Documents that may have a sidecar are held, within a limit, until it comes or the
/// archive ends; so sidecars may stand before or after.
/// </summary>
internal sealed class TarDelivery(Delivery delivery, int depth)
{
    private readonly SidecarPairing pairing = new(delivery.Options);
    private readonly FormatsOptions options = delivery.Options;

    public async IAsyncEnumerable<DeliveredItem> Read(Stream content)
    {
        await foreach (var item in Guarded.Items("archive", "tar", Entries(content), delivery)) yield return item;
        foreach (var item in pairing.Rest()) yield return item;
    }

    private async IAsyncEnumerable<DeliveredItem> Entries(Stream content)
    {
        var endSeen = false;
        await using var counted = new CountedStream(default, content, read => endSeen |= read.Length == 0);
        await using var reader = new TarReader(counted, leaveOpen: true);
        while (await Next(reader) is { } entry)
        {
            if (delivery.Expansion.IsExhausted) yield break;
            await foreach (var item in Entry(entry)) yield return item;
        }

        if (endSeen) throw new EndOfStreamException("The archive has no end mark.");
    }

    /// <summary>The next entry. A header whose size no archive can have is damage, as any other broken header is.</summary>
    private async ValueTask<TarEntry?> Next(TarReader reader)
    {
        try
        {
            return await reader.GetNextEntryAsync(copyData: false, delivery.Cancellation);
        }
        catch (InvalidOperationException tooLarge)
        {
            throw new InvalidDataException("The size of an entry is not possible.", tooLarge);
        }
    }

    private async IAsyncEnumerable<DeliveredItem> Entry(TarEntry entry)
    {
        if (entry.EntryType is TarEntryType.Directory or TarEntryType.GlobalExtendedAttributes) yield break;
        if (!ItemName.TryParse(entry.Name, options.MaxNameLength, out var name))
        {
            yield return new() { Name = "élément d'archive", Refusal = FormatsProblems.DangerousName() };
            yield break;
        }

        if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.ContiguousFile))
        {
            yield return new() { Name = name, Refusal = FormatsProblems.SpecialEntry() };
            yield break;
        }

        var content = new EntryCheck(entry.Length, null).Over(entry.DataStream ?? Stream.Null);
        if (SidecarName.IsSidecar(name, out var stem))
        {
            pairing.AddSidecar(stem, name, await BoundedRead.UpTo(content, options.MaxSidecarBytes, delivery.Cancellation));
            foreach (var item in pairing.Completed(stem)) yield return item;
        }
        else
        {
            await foreach (var item in delivery.Read(name, content, depth))
                foreach (var ready in pairing.Add(name, item)) yield return ready;
        }
    }
}
