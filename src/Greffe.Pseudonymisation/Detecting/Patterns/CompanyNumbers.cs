using System.Text.RegularExpressions;
using Greffe.Pseudonymisation.Reading;

namespace Greffe.Pseudonymisation.Detecting.Patterns;

/// <summary>SIREN (9 digits) and SIRET (14): Luhn digit right (INSEE; La Poste's establishments are the known exception), or after their name.</summary>
internal sealed partial class CompanyNumbers : IMentionDetector
{
    private const string LaPoste = "356000000";

    /// <inheritdoc/>
    public void Detect(DocumentText document, ICollection<Candidate> found)
    {
        for (var at = 0; at < document.Tokens.Count; at++)
        {
            var token = document.Tokens[at];
            if (token.Kind != TokenKind.Number || Context.IsGlued(document.Text, token.Start)) continue;
            var match = Pattern().Match(document.Text, token.Start);
            if (!match.Success) continue;
            var named = Context.Before(document, at, 8, "siren", "siret", "rcs", "registre", "immatricule*", "sous");
            if (named && OwnNumber.IsOfPerson(document, at))
                found.Add(new(match.Index, match.Index + match.Length, EntityCategory.NumeroIdentifiant, MentionRole.Other, 0.99, "company/own-number"));
            else if (IsNumber(match.ValueSpan) && (named || match.ValueSpan.Contains(' ')) || named && Context.Before(document, at, 4, "siren", "siret", "rcs"))
                found.Add(new(match.Index, match.Index + match.Length, EntityCategory.NumeroSiretSiren, MentionRole.Other, named ? 0.985 : 0.93, "company/luhn"));
        }
    }

    /// <summary>Whether the check digit of the number is right.</summary>
    internal static bool IsNumber(ReadOnlySpan<char> text)
    {
        Span<char> digits = stackalloc char[14];
        var count = Context.Digits(text, digits);
        if (count == 14 && digits[..9].SequenceEqual(LaPoste)) return Luhn.Passes(digits[..9]);
        return count is 9 or 14 && Luhn.Passes(digits[..count]) && (count == 9 || Luhn.Passes(digits[..9]));
    }

    [GeneratedRegex(@"\G\d{3}[ .\u00A0\u202F]?\d{3}[ .\u00A0\u202F]?\d{3}(?:[ .\-\u00A0\u202F]?\d{5})?(?![ .]?\d)", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Pattern();
}
