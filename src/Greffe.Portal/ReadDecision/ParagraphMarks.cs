using System.Buffers;
using System.Text.RegularExpressions;

namespace Greffe.Portal.ReadDecision;

/// <summary>What the first words of a paragraph say of it.</summary>
internal static partial class ParagraphMarks
{
    private static readonly SearchValues<char> RuleSigns = SearchValues.Create("*-–—_=~·. \u00a0");

    private const int LongestHeading = 110;
    private const int TimeoutMilliseconds = 1000;

    /// <summary>Number of a numbered paragraph («12. La cour…»); null when it has none.</summary>
    public static int? Number(ReadOnlySpan<char> text)
    {
        var digits = 0;
        while (digits < text.Length && digits < 4 && char.IsAsciiDigit(text[digits])) digits++;
        if (digits is 0 or 4 || text.Length < digits + 3 || text[digits] != '.' || text[digits + 1] is not (' ' or '\u00a0')) return null;
        return int.Parse(text[..digits], System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Whether it is an item of a list: dash, bullet, «1°», «a)».</summary>
    public static bool IsItem(ReadOnlySpan<char> text) => Item().IsMatch(text);

    /// <summary>Whether it is a line of stars, dashes or the like.</summary>
    public static bool IsRule(ReadOnlySpan<char> text) => text.IndexOfAnyExcept(RuleSigns) < 0;

    /// <summary>Whether it is a heading: capitals, a Roman number, or words that courts head their parts with; short, no full stop.</summary>
    public static bool IsHeading(ReadOnlySpan<char> text)
    {
        if (text.Length is < 4 or > LongestHeading || text[^1] is '.' or ',' or ';') return false;
        return IsCapitals(text) || Roman().IsMatch(text) || Known().IsMatch(text);
    }

    private static bool IsCapitals(ReadOnlySpan<char> text)
    {
        var letters = 0;
        foreach (var c in text)
        {
            if (char.IsLower(c)) return false;
            if (char.IsUpper(c)) letters++;
        }

        return letters >= 4 && text[0] != '[';
    }

    [GeneratedRegex(@"^(?:[-–—•●*+]\s|\d{1,2}°|[a-zA-Z]\)\s|\d{1,2}\)\s)", RegexOptions.CultureInvariant, TimeoutMilliseconds)]
    private static partial Regex Item();

    [GeneratedRegex(@"^(?:I{1,3}|IV|VI{0,3}|IX|X|[A-H])\s?(?:[.)\-–—]|°)\s?[-–—]?\s?\p{Lu}", RegexOptions.CultureInvariant, TimeoutMilliseconds)]
    private static partial Regex Roman();

    [GeneratedRegex(
        @"^(?:Faits et procédure|Les faits|La procédure|Procédure\b|Exposé d|Examen d|[EÉ]noncé d|Réponse de la Cour|Sur (?:le|la|les|l['’])|"
        + @"Motifs\b|Motivation\b|Dispositif$|Moyens?$|Prétentions|Par ces motifs|Considérant ce qui suit|Décide\s?:|Portée et|Discussion$|"
        + @"Mais sur|Et sur|Vu (?:la procédure|les autres pièces))",
        RegexOptions.CultureInvariant, TimeoutMilliseconds)]
    private static partial Regex Known();
}
