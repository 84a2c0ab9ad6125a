using Lucene.Net.Search;

namespace Greffe.Search.Answering;

/// <summary>A scorer whose score is multiplied by the weight of the document's publication level.</summary>
/// <param name="strongly">Whether the level counts for much: its weight to the fourth power.</param>
internal sealed class WeighedScorer(bool strongly) : Scorer(weight: null)
{
    private Scorer inner = null!; // set by Wrap before any use

    /// <summary>Weights of the documents of the segment at hand.</summary>
    public float[] Weights { get; set; } = [];

    /// <summary>Sets the scorer to weigh.</summary>
    public void Wrap(Scorer scorer) => inner = scorer;

    /// <inheritdoc/>
    public override int DocID => inner.DocID;

    /// <inheritdoc/>
    public override int Freq => inner.Freq;

    /// <inheritdoc/>
    public override float GetScore() => inner.GetScore() * Weigh(Weights[inner.DocID], strongly);

    /// <summary>The factor of a weight.</summary>
    public static float Weigh(float weight, bool strongly) => strongly ? weight * weight * weight * weight : weight;

    /// <inheritdoc/>
    public override int NextDoc() => inner.NextDoc();

    /// <inheritdoc/>
    public override int Advance(int target) => inner.Advance(target);

    /// <inheritdoc/>
    public override long GetCost() => inner.GetCost();
}
