using System.Collections.Frozen;
using Lucene.Net.Analysis.Fr;

namespace Greffe.Search.Words;

/// <summary>
/// Light French stemming (Savoy, «UniNE light») of folded words, with the exceptions of <c>data/search/stems.tsv</c> and three rules more:
/// a final «i» of a long stem falls, so that «licencier» and «résiliation» meet «licenciement» and «résilié»; «-eresse» is the feminine of
/// «-eur»; and «-eur» and «-eure» meet. Numbers stay as they are.
/// </summary>
internal sealed class Stemmer
{
    private static readonly FrozenDictionary<string, string> Exceptions =
        LexiconFile.Read("stems").ToFrozenDictionary(cells => cells[0], cells => cells[1], StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> ByWord =
        Exceptions.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly int Longest = Exceptions.Keys.Max(word => word.Length);

    private readonly FrenchLightStemmer stemmer = new();
    private readonly char[] buffer = new char[WordReader.MaxLength + 2];

    /// <summary>The stem, valid until the next call.</summary>
    public ReadOnlySpan<char> Stem(ReadOnlySpan<char> folded)
    {
        if (folded.Length <= Longest && ByWord.TryGetValue(folded, out var exception)) return exception;
        folded.CopyTo(buffer);
        var length = stemmer.Stem(buffer, Masculine(folded.Length));
        var stem = buffer.AsSpan(0, length);
        if (length > 5 && stem[^1] == 'i' || length > 4 && stem.EndsWith("eur")) stem = stem[..^1];
        return stem;
    }

    /// <summary>Writes «-eur» for «-eresse» in the buffer; returns the length of the word there.</summary>
    private int Masculine(int length)
    {
        var word = buffer.AsSpan(0, length);
        if (word.EndsWith("s")) word = word[..^1];
        if (word.Length < 9 || !word.EndsWith("eresse")) return length;
        "eur".CopyTo(word[^6..]);
        return word.Length - 3;
    }
}
