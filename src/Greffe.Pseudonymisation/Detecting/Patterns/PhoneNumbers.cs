using System.Text.RegularExpressions;
using Greffe.Pseudonymisation.Reading;

namespace Greffe.Pseudonymisation.Detecting.Patterns;

/// <summary>
/// Telephone and fax numbers: French in every writing («01 23 45 67 89», «+33 (0)6.12…», «0033…»), foreign after «+» or after «tél.». Ten digits
/// in one run are a phone only when no «n°» or «RG» stands before.
/// </summary>
internal sealed partial class PhoneNumbers : IMentionDetector
{
    private static readonly string[] Named = ["tel*", "fax", "telecopie", "portable", "mobile", "gsm", "appel", "sms", "whatsapp", "joint", "joindre", "ligne", "appele", "appelant", "personnel", "coordonnees", "contact"];

    /// <inheritdoc/>
    public void Detect(DocumentText document, ICollection<Candidate> found)
    {
        for (var at = 0; at < document.Tokens.Count; at++)
        {
            var token = document.Tokens[at];
            var plus = document.IsMark(at, '+');
            if (token.Kind != TokenKind.Number && !plus && !(document.IsMark(at, '(') && document.IsMark(at + 1, '+'))) continue;
            if (plus && document.IsMark(at - 1, '(') || Context.IsGlued(document.Text, token.Start)) continue;
            var match = Pattern().Match(document.Text, token.Start);
            if (match.Success && !Context.GoesOn(document.Text, match.Index + match.Length) && IsPhone(document, at, match.Value))
                found.Add(new(match.Index, match.Index + match.Length, EntityCategory.TelephoneFax, MentionRole.Other, 0.975, "phone"));
        }
    }

    private static bool IsPhone(DocumentText document, int at, string number)
    {
        var separators = number.Count(letter => letter is '.' or '-' or '/' || char.IsWhiteSpace(letter));
        if (number[0] is '+' or '(') return true;
        if (number.StartsWith("00", StringComparison.Ordinal) && number.Count(char.IsAsciiDigit) < 11) return false;
        if (number.StartsWith("00", StringComparison.Ordinal)) return true;
        if (Context.Before(document, at, 6, Named)) return true;
        return separators >= 4 ? !Context.Before(document, at, 2, "rg", "pourvoi") : !Context.Before(document, at, 3, "n", "no", "numero", "rg", "dossier", "minute", "numeros", "ref", "reference");
    }

    [GeneratedRegex(@"\G(?:\(?(?:\+|00)\s?33\)?[\s.\-]{0,2}(?:\(0\)[\s.\-]?)?[1-9](?:[\s.\-/]{0,2}\d{2}){4}|0[1-9](?:[\s.\-/]{0,2}\d{2}){4}|0[1-9]\d{2}(?:[\s.\-]{1,2}\d{3}){2}|\(?(?:\+|00)[1-9]\d{0,2}\)?(?:[\s.\-/]{0,2}\(?\d{1,4}\)?){2,6})(?![\d/])", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Pattern();
}
