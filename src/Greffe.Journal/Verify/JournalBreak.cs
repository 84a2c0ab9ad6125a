using Greffe.Decisions.Journalling;

namespace Greffe.Journal.Verify;

/// <summary>How the record is broken.</summary>
public enum JournalBreakKind
{
    /// <summary>The database itself cannot be read.</summary>
    Unreadable,

    /// <summary>Positions do not follow: entries were removed.</summary>
    Gap,

    /// <summary>An entry does not continue the one before: entries were exchanged or replaced.</summary>
    WrongPrevious,

    /// <summary>An entry does not give its own hash: it was altered.</summary>
    WrongHash,

    /// <summary>A checkpoint is not signed by the key, or cannot be read.</summary>
    ForgedCheckpoint,

    /// <summary>A signed checkpoint attests another entry than the one there: the chain was written anew.</summary>
    Rewritten,

    /// <summary>A signed checkpoint attests a position beyond the end: the end was cut.</summary>
    Truncated,

    /// <summary>A blob that the journal names is not there.</summary>
    BlobMissing,

    /// <summary>A blob that the journal names is there but altered, cut or exchanged.</summary>
    BlobDamaged,

    /// <summary>A blob that was withdrawn is still there.</summary>
    BlobNotErased,
}

/// <summary>The first thing found broken.</summary>
/// <param name="Kind">How.</param>
/// <param name="Sequence">At which entry; the last good one for a cut end.</param>
/// <param name="Blob">Which blob, where one is at fault.</param>
/// <param name="Sentence">What to tell people, in French.</param>
public sealed record JournalBreak(JournalBreakKind Kind, long Sequence, BlobHash? Blob, string Sentence);

/// <summary>What a verification looked at, and the first break if there is one.</summary>
/// <param name="Entries">Entries checked.</param>
/// <param name="Checkpoints">Signed checkpoints checked, in the journal and in the file.</param>
/// <param name="Blobs">Blobs checked.</param>
/// <param name="FirstBreak">The first break, or null when everything holds.</param>
public sealed record JournalVerdict(long Entries, long Checkpoints, long Blobs, JournalBreak? FirstBreak)
{
    /// <summary>Whether everything holds.</summary>
    public bool Holds => FirstBreak is null;
}
