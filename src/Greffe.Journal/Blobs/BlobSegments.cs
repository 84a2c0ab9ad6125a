namespace Greffe.Journal.Blobs;

/// <summary>A blob ready for the disk: where it will be found, and its bytes as they are stored.</summary>
internal sealed record Frame(byte[] Address, ReadOnlyMemory<byte> Bytes);

/// <summary>
/// Append-only segment files with an index. A group of blobs costs two disk flushes, one of the segment and one of the index, whatever
/// its size. The index commits last: a process killed in between leaves bytes that nothing points at, and the next write covers them.
/// </summary>
internal sealed class BlobSegments : IDisposable
{
    private readonly SegmentIndex index;
    private readonly SegmentFiles files;
    private readonly GroupCommit<IReadOnlyList<Frame>, bool> commits;
    private readonly long segmentLimit;

    public BlobSegments(string folder, long segmentLimit)
    {
        this.segmentLimit = segmentLimit;
        Directory.CreateDirectory(folder);
        index = new(Path.Combine(folder, "index.db"));
        files = new(folder);
        commits = new(Write);
        FinishErasures();
    }

    /// <summary>Keeps the frames that are not there yet.</summary>
    public async ValueTask Keep(IReadOnlyList<Frame> frames, CancellationToken cancellation)
    {
        if (frames.Count > 0) await commits.Submit(frames, cancellation);
    }

    public bool Contains(byte[] address) => index.Find(address) is not null;

    /// <summary>The stored bytes, shorter than they were where the file was cut; null when the index does not know the address.</summary>
    public ReadOnlyMemory<byte>? Read(byte[] address, out bool whole)
    {
        whole = false;
        if (index.Find(address) is not { } place) return null;
        var bytes = files.Read(place);
        whole = bytes.Length == place.Length;
        return bytes;
    }

    /// <summary>Forgets a blob, then overwrites its bytes with zeros. Killed in between, the next opening ends the work.</summary>
    public void Erase(byte[] address)
    {
        using (var transaction = index.Begin())
        {
            if (index.Find(transaction, address) is not { } place) return;
            index.Forget(transaction, address, place);
            transaction.Commit();
        }
        FinishErasures();
    }

    public void Dispose()
    {
        commits.Dispose();
        files.Dispose();
        index.Dispose();
    }

    private bool[] Write(IReadOnlyList<IReadOnlyList<Frame>> requests)
    {
        using var transaction = index.Begin();
        var (segment, end) = index.OpenSegment(transaction);
        if (end >= segmentLimit) (segment, end) = (segment + 1, 0);
        var start = end;
        List<ReadOnlyMemory<byte>> bytes = [];
        List<(byte[], Place)> places = [];
        HashSet<string> seen = [];
        foreach (var frame in requests.SelectMany(frames => frames))
        {
            if (!seen.Add(Convert.ToHexString(frame.Address)) || index.Find(transaction, frame.Address) is not null) continue;
            bytes.Add(frame.Bytes);
            places.Add((frame.Address, new(segment, end, frame.Bytes.Length)));
            end += frame.Bytes.Length;
        }
        if (bytes.Count > 0) files.Write(segment, start, bytes);
        index.Keep(transaction, places);
        transaction.Commit();
        return [.. requests.Select(_ => true)];
    }

    private void FinishErasures()
    {
        using var transaction = index.Begin();
        foreach (var place in index.Erasures(transaction))
        {
            files.Write(place.Segment, place.Start, [new byte[place.Length]]);
            index.Erased(transaction, place);
        }
        transaction.Commit();
    }
}
