using Greffe.Pseudonymisation.Reading;

namespace Greffe.Pseudonymisation.Detecting.Patterns;

/// <summary>Tells a sole trader's own SIREN or SIRET, which identifies a natural person, from that of a company.</summary>
internal static class OwnNumber
{
    private const int Reach = 40;

    /// <summary>Whether the same phrase speaks of a trader in his own name and of no company after him.</summary>
    public static bool IsOfPerson(DocumentText document, int at)
    {
        for (var index = at - 1; index >= 0 && index > at - Reach && document.Tokens[index + 1].Gap < Gap.Line && !document.IsMark(index, ';'); index--)
        {
            var folded = document.Folded(index);
            if (folded is "entrepreneur" or "autoentrepreneur" or "microentrepreneur" or "enseigne" or "artisan" or "commercant" or "commercante" or "exploitant" or "liberal"
                || folded is "individuelle" && document.IsWord(index - 1, "entreprise") || folded is "exercant" or "personnel" or "propre" && document.IsWord(index - 1, "nom")) return true;
            if (document.Is(index, WordFlags.Organisation) && folded is not ("entreprise" or "registre" or "agence") && (document.Tokens[index].Shape == Shape.Upper || folded is "societe" or "association")) return false;
        }
        return false;
    }
}
