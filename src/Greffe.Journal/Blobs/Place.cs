namespace Greffe.Journal.Blobs;

/// <summary>Where a blob's frame stands: bytes <paramref name="Start"/> to <paramref name="Start"/> + <paramref name="Length"/> of a segment.</summary>
internal readonly record struct Place(long Segment, long Start, long Length);
