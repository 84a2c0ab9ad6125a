using System.Text.RegularExpressions;
using Greffe.Decisions;

namespace Greffe.Structure.Identifiers;

/// <summary>
/// Numbers of the administrative courts: Conseil d'État six digits, cours administratives d'appel «21LY00123», tribunaux
/// administratifs seven digits («2100123», with «-3» for the chamber at times), Tribunal des conflits «C4123» or four digits.
/// </summary>
internal static partial class AdministrativeNumber
{
    /// <summary>Numbers of one line that «N°» or «Nos» leads; none when the line is led by anything else.</summary>
    public static List<Fact<string>> FindAll(ReadOnlySpan<char> line, Jurisdiction jurisdiction, int offset = 0)
    {
        List<Fact<string>> found = [];
        var label = Label().EnumerateMatches(line);
        if (!label.MoveNext()) return found;
        foreach (var match in Pattern(jurisdiction).EnumerateMatches(line))
            found.Add(new(line.Slice(match.Index, match.Length).ToString(), new(match.Index + offset, match.Index + match.Length + offset)));
        return found;
    }

    private static Regex Pattern(Jurisdiction jurisdiction) => jurisdiction switch
    {
        Jurisdiction.CourAdministrativeDAppel => Appeal(),
        Jurisdiction.TribunalAdministratif => FirstInstance(),
        Jurisdiction.TribunalDesConflits => Conflicts(),
        _ => Supreme(),
    };

    [GeneratedRegex(@"^\s*(?:n[°ºo]s?|num[ée]ros?)\s*:?\s*[0-9C]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Label();

    [GeneratedRegex(@"(?<![\p{L}\d./-])[0-9]{6}(?![\p{L}\d./-])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Supreme();

    [GeneratedRegex(@"(?<![\p{L}\d./-])[0-9]{2}[A-Z]{2}[0-9]{5}(?![\p{L}\d/-])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Appeal();

    [GeneratedRegex(@"(?<![\p{L}\d./-])[0-9]{7}(?:-[0-9]{1,2})?(?![\p{L}\d/])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FirstInstance();

    [GeneratedRegex(@"(?<![\p{L}\d./-])C?[0-9]{4}(?![\p{L}\d/-])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Conflicts();
}
