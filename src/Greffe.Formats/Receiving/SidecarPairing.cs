namespace Greffe.Formats.Receiving;

/// <summary>Brings documents and sidecars of a stream together, whichever comes first.</summary>
internal sealed class SidecarPairing(FormatsOptions options)
{
    private readonly Dictionary<string, (string Name, byte[] Bytes, bool Used)> sidecars = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Stem, DeliveredItem Item)> held = new();
    private long heldBytes;
    private long sidecarBytes;

    /// <summary>Takes a sidecar in.</summary>
    public void AddSidecar(string stem, string name, byte[] bytes)
    {
        sidecarBytes += bytes.Length;
        if (sidecarBytes > options.MaxBufferedArchiveBytes)
            throw new LimitReachedException(FormatsProblems.ArchiveTooLarge(options.MaxBufferedArchiveBytes));
        sidecars[stem] = (name, bytes, false);
    }

    /// <summary>Held documents that the sidecar of this stem completes.</summary>
    public IEnumerable<DeliveredItem> Completed(string stem)
    {
        for (var node = held.First; node is not null;)
        {
            var next = node.Next;
            if (node.Value.Stem == stem) yield return Release(node);
            node = next;
        }
    }

    /// <summary>Items that can go on once <paramref name="item"/> has come: itself, or those that were held longest.</summary>
    public IEnumerable<DeliveredItem> Add(string name, DeliveredItem item)
    {
        if (item.Refusal is not null || !SidecarName.IsDocument(name, out var stem))
        {
            yield return item;
            yield break;
        }

        heldBytes += item.Content.Length;
        held.AddLast((stem, item));
        if (sidecars.ContainsKey(stem)) yield return Release(held.Last!); // just added
        while (heldBytes > options.MaxHeldBytes && held.First is { } oldest) yield return Release(oldest);
    }

    /// <summary>What is left at the end: held documents, then sidecars of no document.</summary>
    public IEnumerable<DeliveredItem> Rest()
    {
        while (held.First is { } oldest) yield return Release(oldest);
        foreach (var (name, _, used) in sidecars.Values)
            if (!used) yield return new() { Name = name, Refusal = FormatsProblems.OrphanSidecar() };
    }

    private DeliveredItem Release(LinkedListNode<(string Stem, DeliveredItem Item)> node)
    {
        var (stem, item) = node.Value;
        held.Remove(node);
        heldBytes -= item.Content.Length;
        if (!sidecars.TryGetValue(stem, out var sidecar)) return item;
        sidecars[stem] = sidecar with { Used = true };
        return item with { Sidecar = sidecar.Bytes };
    }
}
