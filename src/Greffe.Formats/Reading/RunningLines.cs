using System.Globalization;
using System.Text.RegularExpressions;

namespace Greffe.Formats.Reading;

/// <summary>
/// Lines that a layout repeats at the top or bottom of pages. A repeated line stays where it first stands; page numbers go everywhere.
/// </summary>
internal static partial class RunningLines
{
    private const int Edge = 3;

    /// <summary>The pages without them.</summary>
    public static IReadOnlyList<IReadOnlyList<PdfLine>> Removed(IReadOnlyList<IReadOnlyList<PdfLine>> pages)
    {
        if (pages.Count(page => page.Count > 0) < 2) return pages;
        var counts = pages.SelectMany((page, number) => Edges(page).Select(line => Key(page[line], number)).Distinct())
            .CountBy(key => key).ToDictionary(pair => pair.Key, pair => pair.Value);
        var least = Math.Max(2, pages.Count * 6 / 10);
        HashSet<string> seen = [];
        List<IReadOnlyList<PdfLine>> kept = [];
        foreach (var (number, page) in pages.Index())
        {
            var edges = Edges(page).ToHashSet();
            kept.Add([.. page.Where((line, at) => !edges.Contains(at) || Stays(Key(line, number), line, counts, least, seen))]);
        }

        return kept;
    }

    private static bool Stays(string key, PdfLine line, Dictionary<string, int> counts, int least, HashSet<string> seen)
    {
        if (PageNumber().IsMatch(line.Text)) return false;
        return counts[key] < least || seen.Add(key);
    }

    private static IEnumerable<int> Edges(IReadOnlyList<PdfLine> page)
    {
        for (var i = 0; i < page.Count; i++)
            if (i < Edge || i >= page.Count - Edge) yield return i;
    }

    /// <summary>The line's words with the page's own number as <c>#</c>; other numbers count, so that «Article 2» is not «Article 1».</summary>
    private static string Key(PdfLine line, int number)
    {
        var page = (number + 1).ToString(CultureInfo.InvariantCulture);
        return Digits().Replace(line.Text, digits => digits.Value == page ? "#" : digits.Value);
    }

    [GeneratedRegex(@"^[\s–—-]*(?:page\s*)?[0-9]{1,4}(?:\s*(?:/|sur|de)\s*[0-9]{1,4})?[\s–—-]*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 60_000)]
    private static partial Regex PageNumber();

    [GeneratedRegex("[0-9]+", RegexOptions.CultureInvariant, 60_000)]
    private static partial Regex Digits();
}
