using Greffe.Decisions;

namespace Greffe.Tests.Corpus;

/// <summary>
/// Boundaries found against boundaries given, of one kind of zone. A boundary is where a stretch of a zone begins; «near» lets it be
/// off by one paragraph or 50 characters. Precision and recall are over boundaries, agreement over characters that are not blank.
/// </summary>
internal sealed class BoundaryScore
{
    private const int NearCharacters = 50;

    public int Given { get; private set; }
    public int Found { get; private set; }
    public int Exact { get; private set; }
    public int Near { get; private set; }

    public double ExactF1 => F1(Exact);
    public double NearF1 => F1(Near);

    private double F1(int right) => Given + Found == 0 ? 1 : 2.0 * right / (Given + Found);

    /// <summary>Counts one text: starts of one kind, each matched at most once, the closest first in reading order.</summary>
    public void Add(string text, IEnumerable<int> given, IEnumerable<int> found)
    {
        var expected = given.ToList();
        var actual = found.ToList();
        Given += expected.Count;
        Found += actual.Count;
        Exact += Match(expected, actual, (a, b) => a == b);
        Near += Match(expected, actual, (a, b) => Math.Abs(a - b) <= NearCharacters || ParagraphsBetween(text, Math.Min(a, b), Math.Max(a, b)) <= 1);
    }

    private static int Match(List<int> expected, List<int> actual, Func<int, int, bool> same)
    {
        var free = actual.ToList();
        var matched = 0;
        foreach (var start in expected)
        {
            var index = free.FindIndex(other => same(start, other));
            if (index < 0) continue;
            free.RemoveAt(index);
            matched++;
        }

        return matched;
    }

    /// <summary>Line starts in (from, to].</summary>
    private static int ParagraphsBetween(string text, int from, int to)
    {
        var count = 0;
        for (var i = from; i < to; i++)
            if (text[i] == '\n' && i + 1 < text.Length && !char.IsWhiteSpace(text[i + 1])) count++;
        return count;
    }

    /// <summary>Share of the non-blank characters of <paramref name="text"/> that both zonings put in the same kind.</summary>
    public static (int Same, int All) Agreement(string text, IReadOnlyList<Zone> given, IReadOnlyList<Zone> found)
    {
        var left = Kinds(text, given);
        var right = Kinds(text, found);
        var all = Enumerable.Range(0, text.Length).Where(i => !char.IsWhiteSpace(text[i])).ToList();
        return (all.Count(i => left[i] == right[i]), all.Count);
    }

    private static ZoneKind?[] Kinds(string text, IReadOnlyList<Zone> zones)
    {
        var kinds = new ZoneKind?[text.Length];
        foreach (var zone in zones)
            for (var i = zone.Span.Start; i < Math.Min(zone.Span.End, text.Length); i++) kinds[i] = zone.Kind;
        return kinds;
    }
}
