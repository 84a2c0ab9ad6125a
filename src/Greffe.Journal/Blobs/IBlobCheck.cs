using Greffe.Decisions.Journalling;

namespace Greffe.Journal.Blobs;

/// <summary>Looks whether a blob could be read back, without handing out its bytes. So a check is no reading of an original.</summary>
public interface IBlobCheck
{
    /// <summary>State of one blob: its bytes are read, decoded and hashed again.</summary>
    ValueTask<BlobState> Check(BlobHash blob, CancellationToken cancellation);
}

/// <summary>What a check found.</summary>
public enum BlobState
{
    /// <summary>There, and it gives its hash.</summary>
    Sound,

    /// <summary>Not there.</summary>
    Missing,

    /// <summary>There, but cut, altered or exchanged.</summary>
    Damaged,
}
