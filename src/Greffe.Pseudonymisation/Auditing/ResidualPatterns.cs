using System.Globalization;
using System.Text.RegularExpressions;

namespace Greffe.Pseudonymisation.Auditing;

/// <summary>Identifiers still in a text, whatever was hidden: e-mail, NIR, IBAN, telephone, and persons that a civility announces.</summary>
internal static partial class ResidualPatterns
{
    /// <summary>All of them.</summary>
    public static IEnumerable<(TextSpan Span, EntityCategory Category, string Rule)> Find(AuditText read)
    {
        foreach (Match match in Emails().Matches(read.Text)) yield return (Span(match), EntityCategory.Email, "residual-e-mail");
        foreach (Match match in Nirs().Matches(read.Text)) if (IsNir(match.Value)) yield return (Span(match), EntityCategory.NumeroIdentifiant, "residual-nir");
        foreach (Match match in Ibans().Matches(read.Text)) if (IsIban(match.Value)) yield return (Span(match), EntityCategory.CompteBancaire, "residual-iban");
        foreach (Match match in Phones().Matches(read.Text)) yield return (Span(match), EntityCategory.TelephoneFax, "residual-phone");
        foreach (var span in ResidualNames.Find(read)) yield return (span, EntityCategory.PersonnePhysique, "residual-name");
    }

    private static TextSpan Span(Match match) => new(match.Index, match.Index + match.Length);

    private static bool IsNir(string text)
    {
        var body = new string([.. text.Where(char.IsAsciiLetterOrDigit)]).ToUpperInvariant().Replace("2A", "19", StringComparison.Ordinal).Replace("2B", "18", StringComparison.Ordinal);
        return body.Length == 15 && long.TryParse(body.AsSpan(0, 13), CultureInfo.InvariantCulture, out var number) && int.TryParse(body.AsSpan(13), CultureInfo.InvariantCulture, out var key) && number % 97 == 97 - key;
    }

    private static bool IsIban(string text)
    {
        var body = new string([.. text.Where(char.IsAsciiLetterOrDigit)]);
        if (body.Length < 15) return false;
        var rest = 0;
        foreach (var letter in string.Concat(body.AsSpan(4), body.AsSpan(0, 4)))
            rest = char.IsAsciiDigit(letter) ? (rest * 10 + letter - 48) % 97 : (rest * 100 + letter - 55) % 97;
        return rest == 1;
    }

    [GeneratedRegex(@"[\w.+\-]{1,64}@[\w\-]{1,60}(?:\.[\w\-]{2,30}){1,4}", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Emails();

    [GeneratedRegex(@"(?<!\d)[1278][ .]?\d\d[ .]?\d\d[ .]?(?:\d\d|2[AB])[ .]?\d{3}[ .]?\d{3}[ .]?\d\d(?!\d)", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Nirs();

    [GeneratedRegex(@"(?<![A-Za-z0-9])[A-Z]{2}\d\d(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?(?![A-Za-z0-9])", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Ibans();

    [GeneratedRegex(@"(?<![\d.\-/])0[1-9](?:[ .\-]\d\d){4}(?![\d.\-/])", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Phones();
}
