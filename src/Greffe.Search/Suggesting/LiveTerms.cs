using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Greffe.Search.Suggesting;

/// <summary>
/// Terms of a field as far as public decisions hold them: what only withdrawn ones hold stays in the dictionary until their purge, and is
/// never shown.
/// </summary>
internal static class LiveTerms
{
    /// <summary>Whether at least <paramref name="least"/> decisions that are not removed hold the term.</summary>
    public static bool Has(IndexReader reader, string field, string term, int least)
    {
        var live = MultiFields.GetLiveDocs(reader);
        if (MultiFields.GetTermDocsEnum(reader, live, field, new BytesRef(term)) is not { } found) return false;
        for (var count = 0; count < least; count++)
            if (found.NextDoc() == DocIdSetIterator.NO_MORE_DOCS) return false;
        return true;
    }

    /// <summary>Terms that begin with <paramref name="prefix"/>, with the number of decisions that hold or held them, in order.</summary>
    public static IEnumerable<(string Term, int Count)> StartingWith(IndexReader reader, string field, string prefix, int most)
    {
        var start = new BytesRef(prefix);
        var terms = MultiFields.GetTerms(reader, field)?.GetEnumerator();
        if (terms is null || terms.SeekCeil(start) == TermsEnum.SeekStatus.END) yield break;
        for (var read = 0; read < most && StringHelper.StartsWith(terms.Term, start); read++)
        {
            yield return (terms.Term.Utf8ToString(), terms.DocFreq);
            if (!terms.MoveNext()) yield break;
        }
    }
}
