using Greffe.Search.Following;
using Greffe.Search.Questions;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Spans;

namespace Greffe.Search.Answering;

/// <summary>
/// Turns a question into Lucene's terms. Weights: summaries 2.5, headings 2, text 1; the word itself adds to its stem; the decision that
/// bears a number, or a date, comes before those that mention it.
/// </summary>
internal sealed class QueryWriter(IndexReader reader, Places places)
{
    private const float SummaryWeight = 2.5f, ThemesWeight = 2f, VisaWeight = 1f, ExactWeight = 0.6f;
    private const int FreePrefixes = 4, LaterTerms = 8;
    private const float NumberBonus = 1_000f, DateBonus = 4f;

    private int prefixes;

    /// <summary>The query of <paramref name="asked"/>.</summary>
    public Query Write(Ask asked) => asked switch
    {
        Ask.All => new MatchAllDocsQuery(),
        Ask.Term term => WriteTerm(term),
        Ask.Phrase phrase => WriteInPlaces(field => Phrase(field, phrase), () => PhraseSpans(phrase)),
        Ask.Prefix prefix => WritePrefix(prefix),
        Ask.Dated dated => Either(Write(dated.Words), DateRange(dated), DateBonus),
        Ask.Numbered number => Either(
            Write(number.Words), Either(Exactly(IndexFields.Number, number.Canonical), Exactly(IndexFields.Id, number.Canonical), 1), NumberBonus),
        Ask.Or or => Join(or.Parts, Occur.SHOULD),
        Ask.And and => Join(and.Parts, Occur.MUST),
        Ask.Not not => Join([not], Occur.MUST),
        _ => throw new InvalidOperationException($"No query is known for {asked.GetType().Name}."),
    };

    /// <summary>What ranks higher the first matches: words in the reasons and the operative part, words close together; null when nothing does.</summary>
    public static Query? WriteFinerRank(Ask asked)
    {
        List<string> stems = [];
        Collect(asked, stems);
        if (stems.Count == 0) return null;
        const int core = 1 << (int)Decisions.ZoneKind.Motivations | 1 << (int)Decisions.ZoneKind.Dispositif;
        var rank = new BooleanQuery(disableCoord: true);
        foreach (var stem in stems.Distinct().Take(8))
            rank.Add(new ZoneSpanQuery(new SpanTermQuery(new(IndexFields.Text, stem)), core) { Boost = 0.5f }, Occur.SHOULD);
        if (stems.Count is > 1 and <= 8)
        {
            var near = new PhraseQuery { Slop = 12, Boost = 2f };
            foreach (var stem in stems) near.Add(new Term(IndexFields.Text, stem));
            rank.Add(near, Occur.SHOULD);
        }

        return rank;
    }

    private static void Collect(Ask asked, List<string> stems)
    {
        switch (asked)
        {
            case Ask.Term term: stems.Add(term.Stem); break;
            case Ask.And and: foreach (var part in and.Parts) Collect(part, stems); break;
            case Ask.Or or: foreach (var part in or.Parts) Collect(part, stems); break;
        }
    }

    private BooleanQuery WriteTerm(Ask.Term term)
    {
        var query = WriteInPlaces(field => new TermQuery(new(field, term.Stem)), () => new SpanTermQuery(new(IndexFields.Text, term.Stem)));
        if (!places.Text || term.Folded == term.Stem) return query;
        var word = new BooleanQuery(disableCoord: true) { { query, Occur.MUST } };
        word.Add(new TermQuery(new(IndexFields.Exact, term.Folded)) { Boost = ExactWeight }, Occur.SHOULD);
        return word;
    }

    private BooleanQuery WritePrefix(Ask.Prefix prefix)
    {
        var (stems, words) = PrefixTerms.Expand(reader, prefix.Letters, ++prefixes > FreePrefixes ? LaterTerms : PrefixTerms.MaxTerms);
        if (stems.Count + words.Count == 0) return Nothing();
        var all = stems.Concat(PrefixTerms.StemsOf(words)).Distinct().ToList();
        var found = WriteInPlaces(
            field => Any(field == IndexFields.Text ? stems : all, field),
            () => new SpanOrQuery([.. all.Select(stem => new SpanTermQuery(new(IndexFields.Text, stem)))]));
        return places.Text && words.Count > 0 ? Either(found, Any(words, IndexFields.Exact), 1) : found;
    }

    private BooleanQuery WriteInPlaces(Func<string, Query> inField, Func<SpanQuery> inText)
    {
        var any = new BooleanQuery(disableCoord: true);
        if (places.Text) any.Add(inField(IndexFields.Text), Occur.SHOULD);
        if (places.Zones != 0) any.Add(new ZoneSpanQuery(inText(), places.Zones), Occur.SHOULD);
        if (places.Summary) any.Add(Weigh(inField(IndexFields.Summary), SummaryWeight), Occur.SHOULD);
        if (places.Themes) any.Add(Weigh(inField(IndexFields.Themes), ThemesWeight), Occur.SHOULD);
        if (places.Visa) any.Add(Weigh(inField(IndexFields.Visa), VisaWeight), Occur.SHOULD);
        return any;
    }

    private BooleanQuery Join(IReadOnlyList<Ask> parts, Occur occur)
    {
        var joined = new BooleanQuery(disableCoord: true);
        foreach (var part in parts)
            if (part is Ask.Not not && occur == Occur.MUST) joined.Add(Write(not.Excluded), Occur.MUST_NOT);
            else joined.Add(Write(part), occur);
        if (joined.Clauses.All(clause => clause.IsProhibited)) joined.Add(new MatchAllDocsQuery(), Occur.MUST);
        return joined;
    }

    private static PhraseQuery Phrase(string field, Ask.Phrase phrase)
    {
        var query = new PhraseQuery();
        for (var at = 0; at < phrase.Stems.Count; at++) query.Add(new Term(field, phrase.Stems[at]), phrase.Gaps[at]);
        return query;
    }

    private static SpanNearQuery PhraseSpans(Ask.Phrase phrase) => new(
        [.. phrase.Stems.Select(stem => new SpanTermQuery(new(IndexFields.Text, stem)))], phrase.Gaps[^1] - phrase.Stems.Count + 1, inOrder: true);

    private static ConstantScoreQuery DateRange(Ask.Dated dated) => new(NumericRangeQuery.NewInt32Range(
        IndexFields.Date, IndexFields.Day(dated.From), IndexFields.Day(dated.To), minInclusive: true, maxInclusive: true));

    private static ConstantScoreQuery Exactly(string field, string value) => new(new TermQuery(new(field, value)));

    private static ConstantScoreQuery Any(IReadOnlyList<string> values, string field)
    {
        var any = new BooleanQuery(disableCoord: true);
        foreach (var value in values) any.Add(new TermQuery(new(field, value)), Occur.SHOULD);
        return new(any);
    }

    private static BooleanQuery Either(Query left, Query right, float boost) =>
        new(disableCoord: true) { { left, Occur.SHOULD }, { Weigh(right, boost), Occur.SHOULD } };

    private static BooleanQuery Nothing() => [];

    private static Query Weigh(Query query, float boost)
    {
        query.Boost = boost;
        return query;
    }
}
