using System.Text.RegularExpressions;
using Greffe.Decisions;
using Greffe.Structure.Facts;
using Greffe.Structure.Lines;

namespace Greffe.Structure.Identifiers;

/// <summary>The ECLI of the decision, where its heading bears one. Those of the body are citations.</summary>
internal static partial class EcliInText
{
    /// <summary>The first French ECLI of the heading; null when there is none.</summary>
    public static Fact<Ecli>? In(LineIndex lines, Regions regions)
    {
        var head = lines.Text.AsSpan(0, lines.Start(regions.HeadLines));
        foreach (var match in Pattern().EnumerateMatches(head))
            if (Ecli.TryParse(head.Slice(match.Index, match.Length).TrimEnd('.').ToString(), out var ecli))
                return new(ecli, new(match.Index, match.Index + match.Length));
        return null;
    }

    [GeneratedRegex(@"(?<![\p{L}\d])ECLI:FR:[A-Za-z][A-Za-z0-9]{0,6}:[0-9]{4}:[A-Za-z0-9][A-Za-z0-9.]{0,24}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Pattern();
}
