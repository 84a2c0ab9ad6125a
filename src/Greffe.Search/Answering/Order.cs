using Greffe.Decisions.Searching;
using Greffe.Search.Following;
using Lucene.Net.Search;

namespace Greffe.Search.Answering;

/// <summary>Orders of results; the identifier decides last, so that the same index content always gives the same order.</summary>
internal static class Order
{
    /// <summary>By relevance then date, by date, or by day of the last change.</summary>
    public static Sort Of(SearchSort sort, bool byScore, bool ascending) => byScore
        ? new(new SortField(null, SortFieldType.SCORE, ascending), new SortField(IndexFields.Date, SortFieldType.INT32, true), ById)
        : new(new SortField(sort == SearchSort.Update ? IndexFields.Updated : IndexFields.Date, SortFieldType.INT32, !ascending), ById);

    private static SortField ById => new(IndexFields.Id, SortFieldType.STRING);
}
