namespace Greffe.Decisions.Publication;

/// <summary>Kind of change in the public collection.</summary>
public enum PublicChangeKind
{
    /// <summary>First time public (<c>published</c>).</summary>
    Published,

    /// <summary>Public text or metadata changed (<c>corrected</c>).</summary>
    Corrected,

    /// <summary>Taken back (<c>withdrawn</c>).</summary>
    Withdrawn,

    /// <summary>Public again after a withdrawal (<c>restored</c>).</summary>
    Restored,
}

/// <summary>How much a correction matters to whoever holds a copy.</summary>
public enum PublicChangeNature
{
    /// <summary>What a reader reads changed: words, placeholders, form, court, date, numbers, outcome, summary (<c>substantive</c>).</summary>
    Substantive,
    /// <summary>Only marks changed: blanks, places of zones, labels of lists (<c>technical</c>).</summary>
    Technical,
}

/// <summary>One line of the append-only public change feed.</summary>
/// <param name="Sequence">Position in the feed: strictly increasing, with gaps.</param>
/// <param name="At">When it took effect.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Id">To which decision.</param>
/// <param name="Court">Its court, for filtering.</param>
/// <param name="ContentHash">SHA-256 of the public bytes, lower-case hexadecimal; null for a withdrawal.</param>
public sealed record PublicChange(
    long Sequence, DateTimeOffset At, PublicChangeKind Kind, DecisionId Id, CourtCode Court, string? ContentHash)
{
    /// <summary>For a correction, what kind it is; null for every other change.</summary>
    public PublicChangeNature? Nature { get; init; }
}
