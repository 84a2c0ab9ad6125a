using Greffe.Pseudonymisation.Reading;

namespace Greffe.Pseudonymisation.Detecting.Fitting;

/// <summary>A word that the model took for a name and that stands only where a town stands («faits commis à Lanester», «avoir à Lanester frappé») is a town.</summary>
internal static class TownsTaken
{
    /// <summary>Removes such finds.</summary>
    public static void Drop(DocumentText document, List<Candidate> found)
    {
        Dictionary<int, bool> isTown = [];
        foreach (var candidate in found)
        {
            if (candidate.End <= candidate.Start || candidate.Category == EntityCategory.PersonneMorale || !candidate.Rule.StartsWith("names/", StringComparison.Ordinal)) continue;
            var alone = OnlyWord(document, candidate);
            if (alone >= 0) isTown[document.Tokens[alone].Word] = isTown.GetValueOrDefault(document.Tokens[alone].Word, true) && candidate.Rule == ModelMentions.Names && StandsAsTown(document, alone);
            else for (var at = document.TokenAt(candidate.Start); document.Has(at) && document.Tokens[at].Start < candidate.End; at++) if (document.Tokens[at].Word >= 0) isTown[document.Tokens[at].Word] = false;
        }
        if (isTown.ContainsValue(true)) found.RemoveAll(candidate => candidate is { Rule: ModelMentions.Names, Category: EntityCategory.PersonnePhysique } && candidate.End > candidate.Start && OnlyWord(document, candidate) is >= 0 and var at && isTown.GetValueOrDefault(document.Tokens[at].Word));
    }

    private static int OnlyWord(DocumentText document, Candidate candidate)
    {
        var at = document.TokenAt(candidate.Start);
        return document.Has(at) && document.Tokens[at] is { Kind: TokenKind.Word } token && token.End == candidate.End ? at : -1;
    }

    // «à Lanester» where nothing is said or given to anyone, and the word reads more like a town than like a first name.
    private static bool StandsAsTown(DocumentText document, int at)
    {
        if (document.Folded(at - 1) is not "a" || document.Tokens[at - 1].Shape != Shape.Lower || document.Evidence(at) is not { } evidence || evidence.Place < evidence.First) return false;
        return document.Tokens[at - 2 < 0 ? 0 : at - 2].Kind == TokenKind.Number || document.Folded(at - 2) is "avoir" or "commis" or "commise" or "commises" or "survenu" or "survenue" or "survenus" or "situe" or "situee" or "sis" or "sise" or "faits" or "exploite" or "exploitee" or "rendu" or "rendue" or "arrive" or "arrivee" or "trajet" or "chantier" or "accident" or "audience";
    }
}
