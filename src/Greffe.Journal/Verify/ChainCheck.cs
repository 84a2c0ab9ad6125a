using Greffe.Decisions.Journalling;
using Greffe.Journal.Chain;

namespace Greffe.Journal.Verify;

/// <summary>Follows the chain link by link. Pure: it sees entries and remembers the last one.</summary>
internal sealed class ChainCheck
{
    /// <summary>Position of the last good entry.</summary>
    public long Sequence { get; private set; }

    /// <summary>Hash of the last good entry.</summary>
    public string Hash { get; private set; } = EntryHash.Genesis;

    /// <summary>The break that this entry shows, or null when it continues the chain.</summary>
    public JournalBreak? Next(JournalEntry entry)
    {
        if (entry.Sequence != Sequence + 1)
            return new(JournalBreakKind.Gap, Sequence + 1, null,
                $"L'entrée {Sequence + 1} manque : après l'entrée {Sequence} vient l'entrée {entry.Sequence}.");
        if (EntryHash.Compute(entry.Sequence, entry.At, entry.Fact, entry.Previous) != entry.Hash)
            return new(JournalBreakKind.WrongHash, entry.Sequence, null,
                $"L'entrée {entry.Sequence} a été modifiée : son contenu ne donne pas son empreinte.");
        if (entry.Previous != Hash)
            return new(JournalBreakKind.WrongPrevious, entry.Sequence, null,
                $"L'entrée {entry.Sequence} ne continue pas l'entrée {Sequence} : l'une des deux a été remplacée.");
        (Sequence, Hash) = (entry.Sequence, entry.Hash);
        return null;
    }
}
