using Greffe.Decisions;
using Greffe.Search.Following;
using Greffe.Search.Questions;
using Greffe.Search.Words;
using Lucene.Net.Index;
using Term = Greffe.Decisions.Term;
using Terms = Greffe.Decisions.Terms;

namespace Greffe.Search.Suggesting;

/// <summary>
/// Ends of what is being typed: legal expressions of the reviewed lists, courts and terms of the controlled lists, subject headings that at
/// least two public decisions bear. No word of a text is ever offered, hence no name.
/// </summary>
internal static class Completions
{
    private const int Shortest = 2, LeastDecisions = 2, MostRead = 5_000;

    private static readonly (string Folded, string Shown)[] Known = [.. Fixed().SelectMany(shown =>
        Headings.Tails(shown).Select(tail => (Folded: tail, Shown: shown))).OrderBy(item => item.Folded, StringComparer.Ordinal)];

    /// <summary>The completions of the whole text; failing that, the text with its last words completed.</summary>
    public static IReadOnlyList<string> Find(IndexReader? reader, string typed, int most)
    {
        var text = string.Join(' ', typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (text.Length is < Shortest or > 100) return [];
        // The longest end of what is typed that something begins with: «expulsion comité soc» is completed from «comité soc» on.
        for (var start = 0; start >= 0 && text.Length - start >= Shortest; start = text.IndexOf(' ', start + 1))
        {
            var at = start == 0 ? 0 : start + 1;
            if (text.Length - at < Shortest) break;
            if (Of(reader, text[at..], most) is { Count: > 0 } found) return at == 0 ? found : [.. found.Select(end => text[..at] + end)];
        }

        return [];
    }

    private static List<string> Of(IndexReader? reader, string text, int most)
    {
        var folded = Folding.Fold(text).Replace('’', '\'');
        // One line for each wording: the accented spelling wins over that of headings in capitals.
        Dictionary<string, (string Shown, int Count)> found = [];
        foreach (var item in Known.Where(item => item.Folded.StartsWith(folded, StringComparison.Ordinal))) found.TryAdd(Folding.Fold(item.Shown), (item.Shown, 0));
        if (reader is not null)
            foreach (var (term, count) in LiveTerms.StartingWith(reader, IndexFields.Heading, folded, MostRead)) Keep(found, SurfaceTerm.Surface(term), count, reader, term);
        return [.. found.Values.OrderByDescending(item => Folding.Fold(item.Shown).StartsWith(folded, StringComparison.Ordinal))
            .ThenByDescending(item => item.Count).ThenBy(item => item.Shown.Length).ThenBy(item => item.Shown, StringComparer.Ordinal)
            .Select(item => item.Shown).Take(most)];
    }

    private static void Keep(Dictionary<string, (string Shown, int Count)> found, string shown, int count, IndexReader reader, string term)
    {
        if (!LiveTerms.Has(reader, IndexFields.Heading, term, LeastDecisions)) return;
        var key = Folding.Fold(shown);
        found[key] = found.TryGetValue(key, out var other) && (other.Shown != key || shown == key) ? (other.Shown, other.Count + count) : (shown, count + other.Count);
    }

    private static IEnumerable<string> Fixed() => Lexicon.Expressions()
        .Concat(KnownCourts.All.Select(court => court.Label)).Concat(Jurisdictions.All.Where(kind => kind != Jurisdiction.Autre).Select(kind => kind.Label))
        .Concat(Terms.Chambers.Concat(Terms.Solutions).Where(term => term.Key != Term.OtherKey).Select(term => term.Label)).Distinct();
}
