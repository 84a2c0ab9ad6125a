using System.Text.RegularExpressions;

namespace Greffe.Pseudonymisation.Detecting.Patterns;

/// <summary>Cadastral references: «section AB n° 123, 124 et 125», «parcelle ZH 12», «cadastré AK 45»; the letters and numbers are hidden, not the words.</summary>
internal sealed partial class CadastralParcels : IMentionDetector
{
    /// <inheritdoc/>
    public void Detect(DocumentText document, ICollection<Candidate> found)
    {
        for (var match = Pattern().Match(document.Text); match.Success; match = match.NextMatch())
        {
            var parcel = match.Groups["parcel"];
            found.Add(new(parcel.Index, parcel.Index + parcel.Length, EntityCategory.Cadastre, MentionRole.Other, 0.96, "cadastre"));
        }
    }

    [GeneratedRegex(@"(?:\b(?<parcel>terres?[ \u00A0\n]{1,3}(?:dites?[ \u00A0\n]{1,3}|dénommées?[ \u00A0\n]{1,3}|[«""][ \u00A0\n]{0,2})?(?!Adélie|Sainte?\b)\p{Lu}[\p{L}'’]+(?:[ \-](?:\p{Lu}[\p{L}'’]+|\d{1,3}(?!\d)|(?:de|du|des|la|le|ou|et)(?=[ ]\p{Lu})))*(?:[ ]*,?[ ]*(?:cadastrée[ ]+)?section[ \u00A0\n]{1,3}[A-Z]{1,2}[ \u00A0\n]{0,2},?[ ]*(?:n°s?|numéros?|nos?)?[ \u00A0\n]{0,2}\d{1,4})?)|(?<parcel>s[ec]ction[ \u00A0\n]{1,3}[A-Z]{1,2}[ \u00A0\n]{0,2},?[ ]*(?:n°s?|numéros?|nos?)[ \u00A0\n]{0,2}\d{1,4}(?:[ ]*(?:,|et|à)[ ]*\d{1,4}(?![\d/.]))*)|(?:ection|arcelles?|adastr\w+)(?:[ \u00A0\n]{1,3}(?:cadastrée?s?|sous|la|les|numéros?|n°s?|nos?|référence|références|parcelles?|de|du|lot|:)){0,8}[ \u00A0:«]*(?<parcel>(?:section[ \u00A0\n]{1,3})?(?:\d{3}[ \u00A0])?[A-Z]{1,2}[ \u00A0\n]{0,2}(?:(?:n°s?|numéros?|nos?|no)[ \u00A0\n]{0,2})?\d{1,4}(?:(?:[ \u00A0\n]{0,2}(?:,|et|,[ ]*et|/|-)[ \u00A0\n]{0,2}(?:(?:n°|section)[ ]*)?(?:[A-Z]{1,2}[ \u00A0\n]{0,2})?(?:n°[ ]*)?\d{1,4})(?![\d/.]))*)(?![\w/]))", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Pattern();
}
