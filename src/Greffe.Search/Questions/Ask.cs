namespace Greffe.Search.Questions;

/// <summary>What a person asked, as a tree. A closed set.</summary>
internal abstract record Ask
{
    private Ask() { }

    /// <summary>Everything.</summary>
    public sealed record All : Ask;

    /// <summary>One word.</summary>
    /// <param name="Stem">What it is found by.</param>
    /// <param name="Folded">Its own letters, folded.</param>
    public sealed record Term(string Stem, string Folded) : Ask;

    /// <summary>Words in that order; <paramref name="Gaps"/> are their ranks, stop words counted.</summary>
    public sealed record Phrase(IReadOnlyList<string> Stems, IReadOnlyList<int> Gaps) : Ask;

    /// <summary>Words that begin with these folded letters.</summary>
    public sealed record Prefix(string Letters) : Ask;

    /// <summary>A day, a month or a year: the date of the decision, or those words in the text.</summary>
    public sealed record Dated(DateOnly From, DateOnly To, Ask Words) : Ask;

    /// <summary>The number of a case, an ECLI or an identifier: the decision that bears it, or those words in the text.</summary>
    public sealed record Numbered(string Canonical, Ask Words) : Ask;

    /// <summary>All of them.</summary>
    public sealed record And(IReadOnlyList<Ask> Parts) : Ask;

    /// <summary>Any of them.</summary>
    public sealed record Or(IReadOnlyList<Ask> Parts) : Ask;

    /// <summary>All but that.</summary>
    public sealed record Not(Ask Excluded) : Ask;
}
