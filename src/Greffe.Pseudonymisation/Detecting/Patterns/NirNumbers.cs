using System.Globalization;
using System.Text.RegularExpressions;
using Greffe.Pseudonymisation.Reading;

namespace Greffe.Pseudonymisation.Detecting.Patterns;

/// <summary>
/// Social security numbers (NIR): sex, year, month, place of birth (2A and 2B for Corsica), order, and the key 97 − n mod 97 (INSEE). Without a
/// right key, only after words such as «sécurité sociale».
/// </summary>
internal sealed partial class NirNumbers : IMentionDetector
{
    /// <inheritdoc/>
    public void Detect(DocumentText document, ICollection<Candidate> found)
    {
        for (var at = 0; at < document.Tokens.Count; at++)
        {
            var token = document.Tokens[at];
            if (token.Kind != TokenKind.Number || document.Text[token.Start] is not ('1' or '2' or '3' or '4' or '7' or '8')) continue;
            if (Context.IsGlued(document.Text, token.Start)) continue;
            var match = Pattern().Match(document.Text, token.Start);
            if (!match.Success || Context.GoesOn(document.Text, match.Index + match.Length)) continue;
            var named = Context.Before(document, at, 8, "nir", "securite", "secu", "insee", "assure", "immatricul*", "ss", "social");
            var keyed = match.Groups["key"].Success && HasRightKey(match.ValueSpan);
            if (keyed || named)
                found.Add(new(match.Index, match.Index + match.Length, EntityCategory.NumeroIdentifiant, MentionRole.Other, keyed ? 1 : 0.98, keyed ? "nir/key" : "nir/context"));
        }
    }

    /// <summary>Whether the key is 97 − n mod 97, Corsica counted as 19 and 18.</summary>
    internal static bool HasRightKey(ReadOnlySpan<char> text)
    {
        Span<char> body = stackalloc char[16];
        var count = 0;
        foreach (var letter in text) if (char.IsAsciiLetterOrDigit(letter) && count < 15) body[count++] = char.ToUpperInvariant(letter);
        if (count != 15) return false;
        if (body[5] == '2' && body[6] is 'A' or 'B') (body[5], body[6]) = ('1', body[6] == 'A' ? '9' : '8');
        return long.TryParse(body[..13], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && int.TryParse(body.Slice(13, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var key) && 97 - number % 97 == key;
    }

    [GeneratedRegex(@"\G[123478][\s.\-]{0,2}\d{2}[\s.\-]{0,2}(?:0[1-9]|[1-9]\d)[\s.\-]{0,2}(?:\d{2}|2[ABab])[\s.\-]{0,2}\d{3}[\s.\-]{0,2}\d{3}(?:[\s./\-]{0,3}(?<key>\d{2}))?", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Pattern();
}
