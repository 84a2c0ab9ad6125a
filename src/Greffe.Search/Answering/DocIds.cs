using Greffe.Decisions;
using Greffe.Search.Following;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Greffe.Search.Answering;

/// <summary>Identifier of the decision under a document number.</summary>
internal static class DocIds
{
    /// <summary>The identifier.</summary>
    public static DecisionId Of(IndexReader reader, int doc)
    {
        var leaf = reader.Leaves[ReaderUtil.SubIndex(doc, reader.Leaves)];
        var bytes = new BytesRef();
        leaf.AtomicReader.GetSortedDocValues(IndexFields.Id).Get(doc - leaf.DocBase, bytes);
        return DecisionId.TryParse(bytes.Utf8ToString(), out var id)
            ? id : throw new InvalidOperationException("The index holds a document without identifier.");
    }
}
