using Lucene.Net.Analysis.Fr;

namespace Greffe.Search.Words;

/// <summary>Light French stemming (Savoy, «UniNE light») of folded words; numbers stay as they are.</summary>
internal sealed class Stemmer
{
    private readonly FrenchLightStemmer stemmer = new();
    private readonly char[] buffer = new char[WordReader.MaxLength + 2];

    /// <summary>The stem, valid until the next call.</summary>
    public ReadOnlySpan<char> Stem(ReadOnlySpan<char> folded)
    {
        folded.CopyTo(buffer);
        return buffer.AsSpan(0, stemmer.Stem(buffer, folded.Length));
    }
}
