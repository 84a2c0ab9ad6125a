using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Greffe.Search.Words;

/// <summary>Words already read, handed to Lucene with their positions.</summary>
internal sealed class ReplayedWords : TokenStream
{
    private readonly IReadOnlyList<Word> words;
    private readonly ICharTermAttribute term;
    private readonly IPositionIncrementAttribute increment;
    private int next;
    private int position = -1;

    public ReplayedWords(IReadOnlyList<Word> words)
    {
        this.words = words;
        term = AddAttribute<ICharTermAttribute>();
        increment = AddAttribute<IPositionIncrementAttribute>();
    }

    /// <inheritdoc/>
    public override bool IncrementToken()
    {
        if (next == words.Count) return false;
        ClearAttributes();
        var word = words[next++];
        term.SetEmpty().Append(word.Stem);
        increment.PositionIncrement = Math.Max(0, word.Position - position);
        position = word.Position;
        return true;
    }

    /// <inheritdoc/>
    public override void Reset()
    {
        base.Reset();
        (next, position) = (0, -1);
    }
}
