using Greffe.Citations.Finding;

namespace Greffe.Citations.Statutes;

/// <summary>Articles of codes, acts and treaties. An article of nothing that is known (a contract, a bail, statutes) is no citation.</summary>
internal static class Articles
{
    /// <summary>Reads articles that begin here: «article 1240 du code civil», «L. 1 et R. 2 du code …»; false when nothing was found.</summary>
    /// <param name="cursor">Moved past them.</param>
    /// <param name="found">Gets the citations.</param>
    /// <param name="instrument">What they are of when nothing else is said: the code named right before; null when none.</param>
    /// <param name="from">Where that code begins.</param>
    public static bool TryRead(ref Cursor cursor, Findings found, string? instrument = null, int from = 0)
    {
        var start = cursor.At;
        var announced = Word(ref cursor, out var several);
        if (announced) cursor.Blanks();
        var part = default(ArticlePart);
        var whole = announced ? Math.Max(found.End, Before(new(cursor.Raw, cursor.Folded, start), ref part)) : start;
        var articles = ArticleList.Read(ref cursor, announced, part);
        if (articles.Count == 0) return Give(ref cursor, start);
        var afterList = cursor.At;
        var named = Instrument.TryRead(ref cursor, found);
        if (named is null && instrument is null) return Give(ref cursor, start);
        if (named is null) (cursor.At, named, whole) = (articles[^1].PartEnd, new(instrument, false), from);
        var end = named.Value.Same ? Math.Min(afterList, articles[^1].PartEnd) : cursor.At;
        Emit(found, articles, named.Value.Canonical, articles.Count == 1 && !several ? (whole, end) : null);
        if (named.Value.Canonical is { } canonical) More(ref cursor, found, canonical);
        return true;
    }

    private static bool Give(ref Cursor cursor, int start)
    {
        cursor.At = start;
        return false;
    }

    private static bool Word(ref Cursor cursor, out bool several)
    {
        several = cursor.Word("articles") || (cursor.Word("arts") && (cursor.Sign('.') | true));
        return several || cursor.Word("article") || cursor.Take("art.") || cursor.Take("art .") || cursor.Word("art");
    }

    /// <summary>«l'ancien article», «premier alinéa de l'article»: where the phrase begins.</summary>
    private static int Before(Cursor cursor, ref ArticlePart part)
    {
        foreach (var word in (ReadOnlySpan<string>)["ancien ", "anciens ", "nouvel ", "nouveau "])
            if (cursor.Folded[..cursor.At].EndsWith(word, StringComparison.Ordinal)) cursor.At -= word.Length;
        return part.ReadBefore(cursor);
    }

    private static void Emit(Findings found, List<ListedArticle> articles, string? instrument, (int Start, int End)? lone)
    {
        if (instrument is not null) found.Name(instrument);
        foreach (var article in articles)
        {
            var (start, end) = lone ?? (article.Start, article.End);
            if (instrument is null) found.Await(start, end, article.Number + article.Part.Canonical);
            else found.Statute(start, end, article.Of(instrument));
        }
    }

    /// <summary>What goes on after the code: «, devenu 1240», «, devenu l'article 1240 du même code», «et 1134 du code civil».</summary>
    private static void More(ref Cursor cursor, Findings found, string instrument)
    {
        for (var count = 0; count < 8; count++)
        {
            var from = cursor.At;
            cursor.Blanks();
            if (cursor.Sign(',') || cursor.Sign('(')) cursor.Blanks();
            var became = cursor.Any(["devenus", "devenu", "desormais", "actuellement", "aujourd'hui", "anciennement"]);
            if (!became && !cursor.Word("et") && !cursor.Word("ensemble") && !cursor.Word("ainsi que"))
            {
                cursor.At = from;
                return;
            }

            cursor.Blanks();
            _ = cursor.Take("les ") || cursor.Take("l'");
            var again = Word(ref cursor, out _) && cursor.Blanks();
            // After «et», an article that is announced anew is a citation of its own.
            var articles = again && !became ? [] : ArticleList.Read(ref cursor, announced: true, default);
            var named = articles.Count > 0 ? Instrument.TryRead(ref cursor, found) : null;
            if (articles.Count == 0 || (named is null && !became) || (!became && named?.Canonical is null))
            {
                cursor.At = from;
                return;
            }

            instrument = named?.Canonical ?? instrument;
            Emit(found, articles, instrument, null);
            if (named is null) cursor.At = articles[^1].PartEnd;
        }
    }
}
