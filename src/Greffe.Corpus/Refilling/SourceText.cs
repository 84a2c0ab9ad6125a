namespace Greffe.Corpus.Refilling;

/// <summary>A real decision, pseudonymised by its court before publication.</summary>
/// <param name="Key">Hash of what identifies it, so that its owner split never changes.</param>
/// <param name="Text">Plain text, one line a paragraph.</param>
/// <param name="Kind">Cassation or administrative.</param>
internal sealed record SourceText(string Key, string Text, CorpusKind Kind)
{
    /// <summary>Whether <c>bench/Greffe.Heldout</c> measures on this decision: then nothing that is measured there may learn from it.</summary>
    public bool IsMeasured { get; init; }

    /// <summary>Whether the split may refill it; null stands for what ships, which learns from every decision.</summary>
    public bool Serves(CorpusSplit? split) => split is null || !IsMeasured && Drawing.Splits.OfKey(Key) == split;
}
