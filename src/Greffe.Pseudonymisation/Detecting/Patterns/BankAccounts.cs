using System.Globalization;
using System.Text.RegularExpressions;
using Greffe.Pseudonymisation.Reading;

namespace Greffe.Pseudonymisation.Detecting.Patterns;

/// <summary>Bank accounts: IBAN (ISO 13616, remainder 1 by 97), French RIB (key by 97), and «compte n° …» by context.</summary>
internal sealed partial class BankAccounts : IMentionDetector
{
    /// <inheritdoc/>
    public void Detect(DocumentText document, ICollection<Candidate> found)
    {
        for (var at = 0; at < document.Tokens.Count; at++)
        {
            var token = document.Tokens[at];
            if (token.Kind == TokenKind.Word && token is { Length: 2, Shape: Shape.Upper }) ReadIban(document, token.Start, found);
            else if (token.Kind == TokenKind.Number && !Context.IsGlued(document.Text, token.Start)) ReadAccount(document, at, found);
        }
    }

    /// <summary>Whether the letters and digits, rearranged, leave 1 when divided by 97.</summary>
    internal static bool IsIban(ReadOnlySpan<char> text)
    {
        Span<char> compact = stackalloc char[40];
        var count = 0;
        foreach (var letter in text) if (char.IsAsciiLetterOrDigit(letter) && count < 40) compact[count++] = char.ToUpperInvariant(letter);
        if (count is < 15 or > 34) return false;
        var rest = 0;
        for (var index = 0; index < count; index++)
        {
            var letter = compact[(index + 4) % count];
            rest = char.IsAsciiDigit(letter) ? (rest * 10 + letter - '0') % 97 : (rest * 100 + letter - 'A' + 10) % 97;
        }
        return rest == 1;
    }

    /// <summary>Whether bank, branch, account (letters counted 1 to 9) and key agree: 89b + 15g + 3c + key divisible by 97.</summary>
    internal static bool IsRib(ReadOnlySpan<char> text)
    {
        Span<char> digits = stackalloc char[24];
        var count = 0;
        foreach (var letter in text)
        {
            if (!char.IsAsciiLetterOrDigit(letter) || count == 24) continue;
            var upper = char.ToUpperInvariant(letter);
            digits[count++] = char.IsAsciiDigit(upper) ? upper : (char)('1' + (upper <= 'R' ? (upper - 'A') % 9 : (upper - 'S' + 1) % 9));
        }
        if (count != 23) return false;
        var (bank, branch, account, key) = (Number(digits[..5]), Number(digits.Slice(5, 5)), Number(digits.Slice(10, 11)), Number(digits.Slice(21, 2)));
        return (89 * bank + 15 * branch + 3 * account + key) % 97 == 0 && bank > 0;
    }

    private static long Number(ReadOnlySpan<char> digits) => long.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static void ReadIban(DocumentText document, int start, ICollection<Candidate> found)
    {
        var match = IbanPattern().Match(document.Text, start);
        if (!match.Success || Context.IsGlued(document.Text, start)) return;
        for (var length = match.Length; length >= 15; length--)
        {
            var next = start + length;
            if (next < document.Text.Length && char.IsLetterOrDigit(document.Text[next]) || !char.IsLetterOrDigit(document.Text[next - 1])) continue;
            if (!IsIban(document.Text.AsSpan(start, length))) continue;
            found.Add(new(start, next, EntityCategory.CompteBancaire, MentionRole.Other, 1, "account/iban"));
            return;
        }
        var unkeyed = French().Match(document.Text, start);
        if (unkeyed.Success && Context.Before(document, document.TokenAt(start), 8, "compte", "comptes", "rib", "virement", "bancaire"))
            found.Add(new(start, start + unkeyed.Length, EntityCategory.CompteBancaire, MentionRole.Other, 0.97, "account/iban-context"));
    }

    private static void ReadAccount(DocumentText document, int at, ICollection<Candidate> found)
    {
        var start = document.Tokens[at].Start;
        var rib = RibPattern().Match(document.Text, start);
        if (rib.Success && IsRib(rib.ValueSpan))
            found.Add(new(start, start + rib.Length, EntityCategory.CompteBancaire, MentionRole.Other, 1, "account/rib"));
        else if (Context.Before(document, at, 6, "compte", "comptes", "iban", "rib", "livret", "carte") && !Context.Before(document, at, 3, "article", "arrete", "au"))
        {
            var plain = PlainPattern().Match(document.Text, start);
            if (plain.Success && plain.ValueSpan.Count('0') < plain.Length && Context.Before(document, at, 3, "n", "no", "numero", "iban", "rib"))
                found.Add(new(start, start + plain.Length, EntityCategory.CompteBancaire, MentionRole.Other, 0.96, "account/context"));
        }
    }

    [GeneratedRegex(@"\G[A-Z]{2}\s?\d{2}(?:\s{0,2}[A-Z0-9]){11,36}", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex IbanPattern();

    [GeneratedRegex(@"\GFR\s?\d{2}(?:\s{0,2}[A-Z0-9]){23}(?![A-Za-z0-9])", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex French();

    [GeneratedRegex(@"\G\d{5}[ \-]?\d{5}[ \-]?[0-9A-Z]{11}[ \-]?\d{2}(?!\d)", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex RibPattern();

    [GeneratedRegex(@"\G\d{2,6}(?:[ .\-]?[0-9A-Z]{2,6}){1,6}(?![0-9A-Za-z])", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex PlainPattern();
}
