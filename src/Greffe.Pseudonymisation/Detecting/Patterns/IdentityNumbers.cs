using System.Text.RegularExpressions;

namespace Greffe.Pseudonymisation.Detecting.Patterns;

/// <summary>Numbers that stand for a person after the name of the paper that bears them: passport, identity card, residence permit, licence, registration in prison.</summary>
internal sealed partial class IdentityNumbers : IMentionDetector
{
    private static readonly string[] Papers = ["passeport", "identite", "sejour", "permis", "etranger", "agdref", "ecrou", "allocataire", "matricule", "cni", "recepisse", "visa", "adherent", "patient", "securite", "assure"];

    /// <inheritdoc/>
    public void Detect(DocumentText document, ICollection<Candidate> found)
    {
        for (var at = 0; at < document.Tokens.Count; at++)
        {
            if (!IsNumberSign(document, at)) continue;
            var next = AfterPaper(document, at + 1);
            if (next == at + 1 && !Context.Before(document, at, 7, Papers)) continue;
            while (document.IsMark(next, '°') || document.IsMark(next, ':') || document.IsMark(next, '.')) next++;
            if (!document.Has(next)) return;
            var match = Pattern().Match(document.Text, document.Tokens[next].Start);
            if (match.Success && match.Length >= 6 && match.ValueSpan.ContainsAnyInRange('0', '9'))
                found.Add(new(match.Index, match.Index + match.Length, EntityCategory.NumeroIdentifiant, MentionRole.Other, 0.95, "identity/context"));
        }
    }

    // «numéro d'étranger 9930274418», «n° AGDREF 9930274418».
    private static int AfterPaper(DocumentText document, int at)
    {
        var next = at;
        while (document.IsMark(next, '°') || document.Folded(next) is "d" or "de") next++;
        return Array.IndexOf(Papers, document.Folded(next)) >= 0 ? next + 1 : at;
    }

    private static bool IsNumberSign(DocumentText document, int at) =>
        document.Folded(at) is "n" or "no" or "numero" || document.IsMark(at, ':') || document.Folded(at) is "agdref" or "matricule";

    [GeneratedRegex(@"\G(?=[A-Z0-9])(?:[A-Z0-9]{1,14}[ .\-]?){1,5}(?<=[A-Z0-9])(?![A-Za-z0-9])", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Pattern();
}
