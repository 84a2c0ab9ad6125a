using Greffe.Decisions;
using Greffe.Decisions.Publication;
using Greffe.Decisions.Searching;
using Greffe.Search.Following;
using Greffe.Search.Words;
using Lucene.Net.Search;

namespace Greffe.Search.Answering;

/// <summary>Turns the filters of a question into Lucene's terms: each dimension must match by one of its values.</summary>
internal static class FilterWriter
{
    /// <summary>The filter; null when the question has none.</summary>
    public static Query? Write(SearchQuery query)
    {
        var filter = query.Filter;
        var all = new BooleanQuery(disableCoord: true);
        Add(all, IndexFields.Jurisdiction, filter.Jurisdictions.Select(jurisdiction => jurisdiction.Key));
        Add(all, IndexFields.Court, filter.Courts.Select(court => court.Value));
        Add(all, IndexFields.Chamber, filter.Chambers);
        Add(all, IndexFields.Formation, filter.Formations);
        Add(all, IndexFields.Type, filter.Types);
        Add(all, IndexFields.Solution, filter.Solutions);
        Add(all, IndexFields.Level, filter.PublicationLevels);
        Add(all, IndexFields.Theme, query.Themes.Select(Folding.Fold));
        if (filter.From is not null || filter.To is not null) all.Add(Days(filter), Occur.MUST);
        if (query.ParticularInterest is { } wanted)
            all.Add(new TermQuery(new(IndexFields.Interest, "1")), wanted ? Occur.MUST : Occur.MUST_NOT);
        if (all.Clauses.Count == 0) return null;
        if (all.Clauses.All(clause => clause.IsProhibited)) all.Add(new MatchAllDocsQuery(), Occur.MUST);
        return new ConstantScoreQuery(all) { Boost = 0 };
    }

    private static NumericRangeQuery<int> Days(PublicDecisionFilter filter) => NumericRangeQuery.NewInt32Range(
        filter.ByUpdate ? IndexFields.Updated : IndexFields.Date,
        filter.From is { } from ? IndexFields.Day(from) : null, filter.To is { } to ? IndexFields.Day(to) : null, true, true);

    private static void Add(BooleanQuery all, string field, IEnumerable<string> values)
    {
        var any = new BooleanQuery(disableCoord: true);
        foreach (var value in values.Distinct().Take(BooleanQuery.MaxClauseCount)) any.Add(new TermQuery(new(field, value)), Occur.SHOULD);
        if (any.Clauses.Count > 0) all.Add(any, Occur.MUST);
    }
}
