using System.Text.RegularExpressions;

namespace Greffe.Pseudonymisation.Deciding;

/// <summary>Where the reasons stand in a text whose reasons are withheld. What cannot be told from them goes with them.</summary>
internal static partial class Reasons
{
    /// <summary>
    /// The zones that are known; without any, from the heading of the reasons to the operative part. Where no heading is found, all that stands before the
    /// operative part; where that is not found either, the whole text.
    /// </summary>
    public static IReadOnlyList<TextSpan> Of(string text, IReadOnlyList<TextSpan> known)
    {
        if (known.Count > 0) return known;
        var end = LastOf(Operative(), text) is { } operative ? operative.Index : text.Length;
        var start = end < text.Length && Heading().Match(text) is { Success: true } heading && heading.Index + heading.Length < end ? heading.Index + heading.Length : 0;
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return end > start ? [new(start, end)] : [];
    }

    private static Match? LastOf(Regex pattern, string text)
    {
        Match? last = null;
        foreach (Match match in pattern.Matches(text)) last = match;
        return last;
    }

    [GeneratedRegex(@"^[ \t]*(?:EXPOS[ÉE] DES MOTIFS|MOTIFS? (?:DE LA D[ÉE]CISION|DU JUGEMENT|DE L['’]ARR[ÊE]T)|MOTIFS|MOTIVATION|SUR CE|SUR QUOI|DISCUSSION|R[ÉE]PONSE DE LA COUR)\b[^\n]{0,80}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Multiline, 2000)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^[ \t]*(?:PAR CES MOTIFS|P ?A ?R {1,3}C ?E ?S {1,3}M ?O ?T ?I ?F ?S|DISPOSITIF|D ?[ÉE] ?C ?I ?D ?E ?:)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Multiline, 2000)]
    private static partial Regex Operative();
}
