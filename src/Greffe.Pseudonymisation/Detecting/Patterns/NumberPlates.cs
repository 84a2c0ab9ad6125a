using System.Text.RegularExpressions;
using Greffe.Pseudonymisation.Reading;

namespace Greffe.Pseudonymisation.Detecting.Patterns;

/// <summary>
/// Number plates: SIV «AB-123-CD» (letters I, O, U, and the series SS and WW never given) and the older FNI «123 ABC 75», the latter only where a
/// vehicle is spoken of.
/// </summary>
internal sealed partial class NumberPlates : IMentionDetector
{
    private static readonly string[] Vehicle = ["immatricul*", "vehicule*", "plaque*", "voiture", "automobile", "moto", "camion", "scooter", "peugeot", "renault", "citroen", "bmw", "mercedes", "audi", "volkswagen", "fiat", "ford", "toyota"];

    /// <inheritdoc/>
    public void Detect(DocumentText document, ICollection<Candidate> found)
    {
        for (var at = 0; at < document.Tokens.Count; at++)
        {
            var token = document.Tokens[at];
            if (Context.IsGlued(document.Text, token.Start)) continue;
            if (token is { Kind: TokenKind.Word, Length: 2, Shape: Shape.Upper }) ReadSiv(document, at, found);
            else if (token is { Kind: TokenKind.Number, Length: <= 4 }) ReadFni(document, at, found);
        }
    }

    private static void ReadSiv(DocumentText document, int at, ICollection<Candidate> found)
    {
        var match = Siv().Match(document.Text, document.Tokens[at].Start);
        if (!match.Success || match.ValueSpan.StartsWith("SS") || match.ValueSpan.StartsWith("WW")) return;
        if (!match.ValueSpan.Contains('-') && !Context.Before(document, at, 15, Vehicle)) return;
        found.Add(new(match.Index, match.Index + match.Length, EntityCategory.PlaqueImmatriculation, MentionRole.Other, 0.97, "plate/siv"));
    }

    private static void ReadFni(DocumentText document, int at, ICollection<Candidate> found)
    {
        var match = Fni().Match(document.Text, document.Tokens[at].Start);
        if (match.Success && Context.Before(document, at, 15, Vehicle))
            found.Add(new(match.Index, match.Index + match.Length, EntityCategory.PlaqueImmatriculation, MentionRole.Other, 0.95, "plate/fni"));
    }

    [GeneratedRegex(@"\G[A-HJ-NP-TV-Z]{2}[ \-]?\d{3}[ \-]?[A-HJ-NP-TV-Z]{2}(?![A-Za-z0-9\-])", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Siv();

    [GeneratedRegex(@"\G\d{1,4}[ \-]?[A-HJ-NP-TV-Z]{1,3}[ \-]?(?:\d{2}|2[AB]|97\d)(?![A-Za-z0-9])", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Fni();
}
