namespace Greffe.Mirror;

/// <summary>What a poll of the source came to, with the figures that prove it.</summary>
/// <param name="Source">Address of the source.</param>
/// <param name="Position">Position of the feed up to which the copy has followed.</param>
/// <param name="Decisions">Decisions held.</param>
/// <param name="Root">SHA-256 over the lines <c>id hash\n</c> of the contents held, in ascending order of identifiers, hashes computed from the files.</param>
/// <param name="SourceDecisions">Decisions that the source says are public, at that position.</param>
/// <param name="SourceRoot">Root that the source publishes, at that position.</param>
/// <param name="At">When both were compared.</param>
/// <param name="Written">Contents written in this poll.</param>
/// <param name="Erased">Contents erased in this poll, withdrawals first of all.</param>
/// <param name="Repaired">Contents that were missing or damaged here and were fetched or erased apart from the feed.</param>
public sealed record MirrorProof(
    string Source, long Position, long Decisions, string Root, long SourceDecisions, string SourceRoot, DateTimeOffset At,
    long Written, long Erased, long Repaired)
{
    /// <summary>Whether the copy is the source's collection, byte for byte.</summary>
    public bool IsEqual => Root == SourceRoot && Decisions == SourceDecisions;
}

/// <summary>Progress of a poll.</summary>
/// <param name="Position">Position reached.</param>
/// <param name="Head">Position of the source when the poll began.</param>
/// <param name="Decisions">Decisions held.</param>
public sealed record MirrorProgress(long Position, long Head, long Decisions);

/// <summary>The copy cannot go on: the sentence, in French, says why and what to do. Holds no text of a decision.</summary>
public sealed class MirrorRefusedException(string message, Exception? inner = null) : Exception(message, inner);
