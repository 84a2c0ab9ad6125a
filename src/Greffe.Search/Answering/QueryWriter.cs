using Greffe.Search.Following;
using Greffe.Search.Questions;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Spans;

namespace Greffe.Search.Answering;

/// <summary>Turns a question into Lucene's terms: each word in each place, with the <see cref="Weights"/> of the places.</summary>
internal sealed class QueryWriter(IndexReader reader, Places places)
{
    private const int FreePrefixes = 4, LaterTerms = 8, ArticleReach = 14;

    private int prefixes;

    /// <summary>The query of <paramref name="asked"/>.</summary>
    public Query Write(Ask asked) => asked switch
    {
        Ask.All => new MatchAllDocsQuery(),
        Ask.Term term => WriteTerm(term),
        Ask.Phrase phrase => WriteInPlaces(field => Phrase(field, phrase), () => SpanWriter.Phrase(phrase, IndexFields.Text)),
        Ask.Prefix prefix => WritePrefix(prefix),
        Ask.Dated dated => Either(Write(dated.Words), DateRange(dated), Weights.Date),
        Ask.Numbered number => Either(
            Write(number.Words), Either(Exactly(IndexFields.Number, number.Canonical), Exactly(IndexFields.Id, number.Canonical), 1), Weights.Number),
        Ask.Article article => WriteArticle(article),
        Ask.Alike alike => new DisjunctionMaxQuery(
            [Write(alike.Typed), .. alike.Others.Select(other => Weigh(Write(other), alike.IsAbbreviation ? Weights.Abbreviation : Weights.Synonym))], 0.1f),
        Ask.OfChamber chamber => Exactly(IndexFields.Chamber, chamber.Key),
        Ask.Citing citing => Any(citing.Targets, IndexFields.Cited),
        Ask.Within within => new QueryWriter(reader, Places.From([within.Field])) { prefixes = prefixes }.Write(within.Asked),
        Ask.Preferring wanted => Prefer(Write(wanted.Asked), [.. wanted.Hints.Select(Write)]),
        Ask.Most most => WriteMost(most),
        Ask.Or or => Join(or.Parts, Occur.SHOULD),
        Ask.And and => Join(and.Parts, Occur.MUST),
        Ask.Not not => Join([not], Occur.MUST),
        _ => throw new InvalidOperationException($"No query is known for {asked.GetType().Name}."),
    };

    private Query WriteTerm(Ask.Term term)
    {
        var query = WriteInPlaces(field => new TermQuery(new(field, term.Stem)), () => new SpanTermQuery(new(IndexFields.Text, term.Stem)));
        return !places.Text || term.Folded == term.Stem
            ? query : Prefer(query, [Weigh(new TermQuery(new(IndexFields.Exact, term.Folded)), Weights.Exact)]);
    }

    private Query WriteArticle(Ask.Article article)
    {
        var number = Write(article.Number);
        if (article.Code is not { } code || !places.Text || SpanWriter.Write(article.Number, IndexFields.Text) is not { } span) return number;
        var ofCode = new SpanNearQuery([span, SpanWriter.Phrase(code, IndexFields.Text)], ArticleReach, inOrder: true);
        return Prefer(number, [Weigh(ofCode, Weights.ArticleOfCode)]);
    }

    private Query WritePrefix(Ask.Prefix prefix)
    {
        var (stems, words) = PrefixTerms.Expand(reader, prefix.Letters, ++prefixes > FreePrefixes ? LaterTerms : PrefixTerms.MaxTerms);
        if (stems.Count + words.Count == 0) return new BooleanQuery();
        var all = stems.Concat(PrefixTerms.StemsOf(words)).Distinct().ToList();
        var found = WriteInPlaces(
            field => Any(field == IndexFields.Text ? stems : all, field),
            () => new SpanOrQuery([.. all.Select(stem => new SpanTermQuery(new(IndexFields.Text, stem)))]));
        return places.Text && words.Count > 0 ? Either(found, Any(words, IndexFields.Exact), 1) : found;
    }

    /// <summary>The best place counts, and of the others a part: so that a decision without summary is not set back for it.</summary>
    private DisjunctionMaxQuery WriteInPlaces(Func<string, Query> inField, Func<SpanQuery> inText)
    {
        var best = new DisjunctionMaxQuery(Weights.OtherPlaces);
        if (places.Text) best.Add(inField(IndexFields.Text));
        if (places.Zones != 0) best.Add(new ZoneSpanQuery(inText(), places.Zones));
        if (places.Summary) best.Add(Weigh(inField(IndexFields.Summary), Weights.Summary));
        if (places.Themes) best.Add(Weigh(inField(IndexFields.Themes), Weights.Themes));
        if (places.Visa) best.Add(Weigh(inField(IndexFields.Visa), Weights.Visa));
        return best;
    }

    private BooleanQuery WriteMost(Ask.Most most)
    {
        var parts = new BooleanQuery(disableCoord: true) { MinimumNumberShouldMatch = most.Least };
        foreach (var part in most.Parts) parts.Add(Write(part), Occur.SHOULD);
        var whole = Join(most.Required, Occur.MUST, alone: false);
        whole.Add(parts, Occur.MUST);
        return whole;
    }

    private BooleanQuery Join(IReadOnlyList<Ask> parts, Occur occur, bool alone = true)
    {
        var joined = new BooleanQuery(disableCoord: true);
        foreach (var part in parts)
            if (part is Ask.Not not && occur == Occur.MUST) joined.Add(Write(not.Excluded), Occur.MUST_NOT);
            else joined.Add(Write(part), occur);
        if (alone && joined.Clauses.All(clause => clause.IsProhibited)) joined.Add(new MatchAllDocsQuery(), Occur.MUST);
        return joined;
    }

    private static PhraseQuery Phrase(string field, Ask.Phrase phrase)
    {
        var query = new PhraseQuery();
        for (var at = 0; at < phrase.Stems.Count; at++) query.Add(new Term(field, phrase.Stems[at]), phrase.Gaps[at]);
        return query;
    }

    private static ConstantScoreQuery DateRange(Ask.Dated dated) => new(NumericRangeQuery.NewInt32Range(
        IndexFields.Date, IndexFields.Day(dated.From), IndexFields.Day(dated.To), minInclusive: true, maxInclusive: true));

    private static ConstantScoreQuery Exactly(string field, string value) => new(new TermQuery(new(field, value)));

    private static ConstantScoreQuery Any(IReadOnlyList<string> values, string field)
    {
        var any = new BooleanQuery(disableCoord: true);
        foreach (var value in values.Take(BooleanQuery.MaxClauseCount)) any.Add(new TermQuery(new(field, value)), Occur.SHOULD);
        return new(any);
    }

    private static BooleanQuery Either(Query left, Query right, float boost) =>
        new(disableCoord: true) { { left, Occur.SHOULD }, { Weigh(right, boost), Occur.SHOULD } };

    private static BooleanQuery Prefer(Query wanted, IReadOnlyList<Query> hints)
    {
        var query = new BooleanQuery(disableCoord: true) { { wanted, Occur.MUST } };
        foreach (var hint in hints) query.Add(hint, Occur.SHOULD);
        return query;
    }

    private static Query Weigh(Query query, float boost)
    {
        query.Boost = boost;
        return query;
    }
}
