using System.Buffers;

namespace Greffe.Pseudonymisation.Auditing;

/// <summary>Names written letter by letter: «M A R T I N», «M.A.R.T.I.N», «D-U-P-E-R-R-A-Y».</summary>
internal static class SpacedLetters
{
    private const int Shortest = 4;
    private const int Longest = 30;
    private static readonly SearchValues<char> Closing = SearchValues.Create("()[]«»\"");

    /// <summary>Runs of single letters that spell one of <paramref name="names"/>, alone, first or last in the run.</summary>
    public static IEnumerable<TextSpan> Find(AuditText text, IReadOnlySet<string> names)
    {
        for (var at = 0; at < text.Words.Count;)
        {
            var end = at;
            while (end < text.Words.Count && text.Words[end].Letters.Length == 1 && (end == at || IsNear(text.Words[end].Before))) end++;
            if (end - at >= Shortest && Spelt(text, at, end, names)) yield return new(text.Words[at].Span.Start, text.Words[end - 1].Span.End);
            at = Math.Max(end, at + 1);
        }
    }

    private static bool Spelt(AuditText text, int start, int end, IReadOnlySet<string> names)
    {
        var run = string.Concat(Enumerable.Range(start, end - start).Select(at => text.Words[at].Letters));
        if (names.Contains(run)) return true;
        for (var length = Math.Min(run.Length, Longest); length > Shortest; length--)
            if (names.Contains(run[..length]) || names.Contains(run[^length..])) return true;
        return false;
    }

    private static bool IsNear(string before) => before.Length is > 0 and < 4 && !before.Contains("\n\n", StringComparison.Ordinal) && !before.AsSpan().ContainsAny(Closing);
}
