using System.Text.RegularExpressions;
using Greffe.Pseudonymisation.Reading;

namespace Greffe.Pseudonymisation.Detecting.Patterns;

/// <summary>Payment card numbers: 15 or 16 digits from 3 to 6, in groups or not, Luhn digit right.</summary>
internal sealed partial class BankCards : IMentionDetector
{
    /// <inheritdoc/>
    public void Detect(DocumentText document, ICollection<Candidate> found)
    {
        foreach (var token in document.Tokens)
        {
            if (token.Kind != TokenKind.Number || document.Text[token.Start] is not (>= '3' and <= '6')) continue;
            if (Context.IsGlued(document.Text, token.Start)) continue;
            var match = Pattern().Match(document.Text, token.Start);
            if (match.Success && Luhn.Passes(match.ValueSpan))
                found.Add(new(match.Index, match.Index + match.Length, EntityCategory.CompteBancaire, MentionRole.Other, 0.99, "card/luhn"));
        }
    }

    [GeneratedRegex(@"\G(?:[3-6]\d{3}(?:[ .\-]?\d{4}){3}|3[47]\d{2}[ .\-]?\d{6}[ .\-]?\d{5})(?![ .\-]?\d)", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Pattern();
}
