using System.Text.RegularExpressions;

namespace Greffe.Structure.Identifiers;

/// <summary>
/// Numbers of the general roll (répertoire général) of cours d'appel, tribunaux judiciaires, conseils de prud'hommes («N° RG
/// 20/00804», «RG n° F 19/01234») and commercial courts («R.G. : 2022004346», «2022F00123», «P.C. : 2022J282»), Portalis numbers, and
/// numbers of the public prosecutor («N° de parquet : 20123000045»), which name criminal cases.
/// </summary>
internal static partial class RollNumber
{
    /// <summary>Roll numbers of one line, canonical: <c>NN/NNNNN</c>; commercial ones without blanks.</summary>
    public static List<Fact<string>> FindAll(ReadOnlySpan<char> line, int offset = 0)
    {
        List<Fact<string>> found = [];
        foreach (var match in Prosecution().EnumerateMatches(line))
            found.Add(new(line.Slice(match.Index + match.Length - 11, 11).ToString(), new(match.Index + match.Length - 11 + offset, match.Index + match.Length + offset)));
        if (found.Count > 0 || !Label().IsMatch(line)) return found;
        foreach (var match in Slashed().EnumerateMatches(line))
            found.Add(new(Canonical(line.Slice(match.Index, match.Length)), new(match.Index + offset, match.Index + match.Length + offset)));
        if (found.Count > 0) return found;
        foreach (var match in Compact().EnumerateMatches(line))
            found.Add(new(WithoutBlanks(line.Slice(match.Index, match.Length)), new(match.Index + offset, match.Index + match.Length + offset)));
        return found;
    }

    /// <summary>Portalis numbers of one line, «DBVY-V-B7E-GMKW».</summary>
    public static List<Fact<string>> FindPortalis(ReadOnlySpan<char> line, int offset = 0)
    {
        List<Fact<string>> found = [];
        foreach (var match in Portalis().EnumerateMatches(line))
            found.Add(new(line.Slice(match.Index, match.Length).ToString(), new(match.Index + offset, match.Index + match.Length + offset)));
        return found;
    }

    private static string Canonical(ReadOnlySpan<char> match)
    {
        var slash = match.IndexOf('/');
        var year = match[..slash].Trim();
        var serial = match[(slash + 1)..].TrimStart(" ABCDEFGHIJKLMNOPQRSTUVWXYZ");
        return $"{year[^2..]}/{serial.ToString().PadLeft(5, '0')}";
    }

    private static string WithoutBlanks(ReadOnlySpan<char> match) => match.ToString().Replace(" ", "", StringComparison.Ordinal);

    [GeneratedRegex(@"(?<![\p{L}\d])(?:R\.?\s?G\.?|P\.\s?C\.|P\.?C(?=\s*:)|r[ée]pertoire g[ée]n[ée]ral|r[ôo]le(?: g[ée]n[ée]ral)?|dossier)(?![\p{L}])|^\s*n[°ºo]\s*(?:F |R )?[0-9]{2}/[0-9]{4,5}(?![0-9/])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Label();

    [GeneratedRegex(@"(?<![\d/.,-])(?:20|19)?[0-9]{2} ?/ ?(?:[A-Z] ?)?[0-9]{2,6}(?![\d/,]|\.[0-9])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Slashed();

    [GeneratedRegex(@"(?<![\d/.,-])(?:20|19)[0-9]{2} ?(?:[A-Z] ?)?[0-9]{3,6}(?![\d/,]|\.[0-9])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Compact();

    [GeneratedRegex(@"parquet\s*:?\s*(?:n[°ºo]\s*)?:?\s*[0-9]{11}(?![0-9])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Prosecution();

    [GeneratedRegex(@"(?<![A-Z0-9-])[A-Z0-9]{4}-?[A-Z]-B7[A-Z]-[A-Z0-9]{3,6}(?![A-Z0-9-])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Portalis();
}
