using Greffe.Search.Questions;
using Lucene.Net.Search.Spans;

namespace Greffe.Search.Answering;

/// <summary>Turns a part of a question into a span question over one field, for what bears on places: zones, words close together.</summary>
internal static class SpanWriter
{
    /// <summary>How far apart the words of one expression may stand.</summary>
    private const int ExpressionSlop = 4;

    /// <summary>The span question; null when a part has no place of its own (a date, a prefix).</summary>
    public static SpanQuery? Write(Ask asked, string field) => asked switch
    {
        Ask.Term term => new SpanTermQuery(new(field, term.Stem)),
        Ask.Phrase phrase => Phrase(phrase, field),
        Ask.Article article => Write(article.Number, field),
        Ask.Alike alike => AnyOf([alike.Typed, .. alike.Others], field),
        Ask.Or or => AnyOf(or.Parts, field),
        Ask.And and => Close(and.Parts, field, ExpressionSlop),
        _ => null,
    };

    /// <summary>The words of a phrase in their order, at their distance.</summary>
    public static SpanNearQuery Phrase(Ask.Phrase phrase, string field) => new(
        [.. phrase.Stems.Select(stem => new SpanTermQuery(new(field, stem)))], phrase.Gaps[^1] - phrase.Stems.Count + 1, inOrder: true);

    /// <summary>Parts close together in any order; null when one has no place, or two are the same.</summary>
    public static SpanQuery? Close(IReadOnlyList<Ask> parts, string field, int slop)
    {
        var spans = parts.Select(part => Write(part, field)).ToList();
        if (spans.Contains(null) || spans.Distinct().Count() < spans.Count) return null;
        return spans.Count == 1 ? spans[0] : new SpanNearQuery([.. spans.OfType<SpanQuery>()], slop, inOrder: false);
    }

    private static SpanQuery? AnyOf(IReadOnlyList<Ask> parts, string field)
    {
        var spans = parts.Select(part => Write(part, field)).OfType<SpanQuery>().ToArray();
        return spans.Length switch { 0 => null, 1 => spans[0], _ => new SpanOrQuery(spans) };
    }
}
