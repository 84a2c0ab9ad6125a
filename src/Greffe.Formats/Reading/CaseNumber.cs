using System.Text.RegularExpressions;
using Greffe.Decisions;

namespace Greffe.Formats.Reading;

/// <summary>Case numbers in canonical form: pourvoi <c>NN-NN.NNN</c>, RG <c>NN/NNNNN</c>, others as delivered.</summary>
internal static partial class CaseNumber
{
    /// <summary>Canonical form of a number of a court of this kind; null when blank.</summary>
    public static string? Canonical(string? number, Jurisdiction jurisdiction)
    {
        if (Blanks.CollapsedOrNull(number) is not { } words) return null;
        var pourvoi = Pourvoi().Match(words);
        if (pourvoi.Success && jurisdiction is Jurisdiction.CourDeCassation)
            return $"{pourvoi.Groups[1].Value}-{pourvoi.Groups[2].Value}.{pourvoi.Groups[3].Value}";
        var rg = Rg().Match(words);
        return rg.Success && jurisdiction is (Jurisdiction.CourDAppel or Jurisdiction.TribunalJudiciaire or Jurisdiction.ConseilDePrudhommes)
            ? $"{rg.Groups[1].Value}/{rg.Groups[2].Value.PadLeft(5, '0')}"
            : words;
    }

    /// <summary>Canonical forms of the numbers that are not blank, each once.</summary>
    public static IReadOnlyList<string> CanonicalAll(IEnumerable<string?> numbers, Jurisdiction jurisdiction) =>
        [.. numbers.Select(number => Canonical(number, jurisdiction)).OfType<string>().Distinct(StringComparer.Ordinal)];

    [GeneratedRegex(@"^(?:[A-Z]\s?)?([0-9]{2})-([0-9]{2})\.?([0-9]{3})$", RegexOptions.CultureInvariant, 60_000)]
    private static partial Regex Pourvoi();

    [GeneratedRegex(@"^(?:RG\s*)?(?:[Nn]°\s*)?([0-9]{2})[/-]([0-9]{4,5})$", RegexOptions.CultureInvariant, 60_000)]
    private static partial Regex Rg();
}
