using System.Collections.Frozen;
using Lucene.Net.Analysis.Fr;

namespace Greffe.Search.Words;

/// <summary>Words too frequent to be searched: articles, pronouns, auxiliaries (Lucene's French list), folded; single letters besides.</summary>
internal static class StopWords
{
    private static readonly FrozenSet<string> Words =
        FrenchAnalyzer.DefaultStopSet.Select(word => Folding.Fold(word)).Where(word => word.Length > 1).ToFrozenSet();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a folded word is left out of the index.</summary>
    public static bool Contains(ReadOnlySpan<char> folded) =>
        folded.Length == 1 ? !char.IsAsciiDigit(folded[0]) : folded.Length < 12 && Lookup.Contains(folded);
}
