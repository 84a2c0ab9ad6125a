using Greffe.Decisions.Searching;

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
    /// <param name="Canonical">Letters and digits only.</param>
    /// <param name="Words">The same as words.</param>
    /// <param name="IsSure">Whether it can be nothing else: then the words beside it only order what is found.</param>
    public sealed record Numbered(string Canonical, Ask Words, bool IsSure) : Ask;

    /// <summary>An article of a code: its number, better beside the name of its code.</summary>
    public sealed record Article(Ask Number, Phrase? Code) : Ask;

    /// <summary>What was typed, or something of the same meaning, which counts less.</summary>
    public sealed record Alike(Ask Typed, IReadOnlyList<Ask> Others, bool IsAbbreviation) : Ask;

    /// <summary>Decisions of that chamber.</summary>
    public sealed record OfChamber(string Key) : Ask;

    /// <summary>Decisions that cite one of these targets, in the form of <see cref="Following.CitedTargets"/>.</summary>
    public sealed record Citing(IReadOnlyList<string> Targets) : Ask;

    /// <summary>The same, looked for in one place only.</summary>
    public sealed record Within(SearchField Field, Ask Asked) : Ask;

    /// <summary>What must be found, and what only orders it.</summary>
    public sealed record Preferring(Ask Asked, IReadOnlyList<Ask> Hints) : Ask;

    /// <summary>All of them.</summary>
    /// <param name="Parts">Those that stood side by side first, then those joined by an operator.</param>
    /// <param name="Bare">How many stood side by side.</param>
    public sealed record And(IReadOnlyList<Ask> Parts, int Bare = 0) : Ask;

    /// <summary>At least so many of them, and all of <paramref name="Required"/>.</summary>
    public sealed record Most(IReadOnlyList<Ask> Parts, int Least, IReadOnlyList<Ask> Required) : Ask;

    /// <summary>Any of them.</summary>
    public sealed record Or(IReadOnlyList<Ask> Parts) : Ask;

    /// <summary>All but that.</summary>
    public sealed record Not(Ask Excluded) : Ask;
}
