using Lucene.Net.Analysis.Fr;

namespace Greffe.Search.Words;

/// <summary>
/// Light French stemming (Savoy, «UniNE light») of folded words; numbers stay as they are. One rule more: a final «i» of a long stem falls,
/// so that «licencier» and «résiliation» meet «licenciement» and «résilié».
/// </summary>
internal sealed class Stemmer
{
    private readonly FrenchLightStemmer stemmer = new();
    private readonly char[] buffer = new char[WordReader.MaxLength + 2];

    /// <summary>The stem, valid until the next call.</summary>
    public ReadOnlySpan<char> Stem(ReadOnlySpan<char> folded)
    {
        folded.CopyTo(buffer);
        var length = stemmer.Stem(buffer, folded.Length);
        return buffer.AsSpan(0, length > 5 && buffer[length - 1] == 'i' ? length - 1 : length);
    }
}
