using Greffe.Pseudonymisation.Reading;

namespace Greffe.Pseudonymisation.Detecting.Patterns;

/// <summary>
/// Towns that tell where people work: «l'établissement de Corbie», «les sites d'Albi, Rodez et Laon». The Cour de cassation hides them in its labour
/// cases, where a delegate of one small site is soon named.
/// </summary>
internal sealed class Workplaces : IMentionDetector
{
    /// <summary>Name of the rule.</summary>
    public const string Rule = "address/workplace";

    private const double Likely = 0.9;
    private const int MostTowns = 8;

    /// <inheritdoc/>
    public void Detect(DocumentText document, ICollection<Candidate> found)
    {
        for (var at = 0; at + 2 < document.Tokens.Count; at++)
        {
            if (document.Folded(at) is not ("etablissement" or "etablissements" or "site" or "sites" or "magasin" or "magasins" or "division") || document.Folded(at + 1) is not ("de" or "d")) continue;
            var next = at + 2;
            for (var towns = 0; towns < MostTowns && ReadTown(document, next) is var end && end > next; towns++)
            {
                found.Add(new(document.Tokens[next].Start, document.Tokens[end - 1].End, EntityCategory.Localite, MentionRole.Other, Likely, Rule));
                if (!document.IsMark(end, ',') && !document.IsWord(end, "et")) break;
                next = document.Folded(end + 1) is "de" or "d" ? end + 2 : end + 1;
            }
        }
    }

    // The token after the town, or the token itself when none starts there.
    private static int ReadTown(DocumentText document, int at)
    {
        if (!document.Has(at) || document.Tokens[at] is not { Kind: TokenKind.Word, IsCapital: true, Length: > 2, Gap: < Gap.Line } || document.Flags(at) is not (WordFlags.None or WordFlags.Particle)) return at;
        if (document.Evidence(at) is { } evidence && evidence.IsFirstName) return at;
        var end = at + 1;
        while (document.IsMark(end, '-') && document.Tokens[end].Gap == Gap.None && document.Has(end + 1) && document.Tokens[end + 1] is { Kind: TokenKind.Word, Gap: Gap.None }) end += 2;
        return end == at + 1 && document.Evidence(at).Place < document.Evidence(at).Common || document.Has(end) && document.Tokens[end] is { IsCapital: true, Gap: Gap.Space } ? at : end;
    }
}
