using Greffe.Decisions;
using Greffe.Decisions.Occultations;

namespace Greffe.Formats.Writing;

/// <summary>Placeholders of one line.</summary>
internal static class ReplacementsOfLine
{
    /// <summary>Those that lie wholly in the stretch, by a search in the ordered list: a decision may have thousands.</summary>
    public static IEnumerable<Replacement> Within(this IReadOnlyList<Replacement> replacements, TextSpan line)
    {
        var (low, high) = (0, replacements.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (replacements[middle].Span.Start < line.Start) low = middle + 1;
            else high = middle;
        }

        for (; low < replacements.Count && replacements[low].Span.Start < line.End; low++)
            if (replacements[low].Span.End <= line.End) yield return replacements[low];
    }
}
