using Greffe.Pseudonymisation.Reading;

namespace Greffe.Pseudonymisation.Detecting.Fitting;

/// <summary>Places that name nobody's home: ways, seats of courts and of offices.</summary>
internal static class FittedPlace
{
    // «place Royale», «préfet du Morbihan».
    public static bool IsPlace(DocumentText document, int at)
    {
        if (document.Is(at - 1, WordFlags.Way | WordFlags.LooseWay) && document.Tokens[at - 1].Shape == Shape.Lower) return true;
        if (document.Tokens[at].Shape == Shape.Lower && document.Is(at, WordFlags.Particle) && document.Folded(at) is "de" or "du" or "d" or "des") at++;
        if (document.Tokens[at].Shape == Shape.Lower && document.Is(at, WordFlags.Way | WordFlags.LooseWay | WordFlags.Monument | WordFlags.Court | WordFlags.Organisation)) return true;
        if (document.Folded(at - 1) is not ("de" or "du" or "d" or "des") || document.Tokens[at - 1].Shape != Shape.Lower) return false;
        return document.Folded(at - 2) is "prefet" or "prefete" or "prefecture" or "departement" or "academie" || document.Is(at - 2, WordFlags.Court) && document.Evidence(at) is var evidence && evidence.Place > Math.Max(evidence.First, evidence.Surname);
    }

    // «faits commis le 3 mai 2021 à Lanester», «prévenu d'avoir à Lanester»: where something happened, not where someone lives.
    public static bool IsOfFacts(DocumentText document, int start)
    {
        if (!document.IsWord(start - 1, "a") || document.Tokens[start - 1].Shape != Shape.Lower) return false;
        if (document.Folded(start - 2) is "avoir" or "commis" or "commise" or "commises") return true;
        if (document.Tokens[Math.Max(0, start - 2)].Kind != TokenKind.Number) return false;
        for (var at = start - 3; at >= 0 && at > start - 10 && document.Tokens[at + 1].Gap < Gap.Paragraph; at--) if (document.Folded(at) is "commis" or "commise" or "commises" or "faits") return true;
        return false;
    }

    // «l'hôpital Bretonneau», «le centre hospitalier Guillaume-Régnier», «le lycée professionnel Marie-Curie»: an institution bears the name of someone long gone.
    public static bool IsInstitution(DocumentText document, int start)
    {
        var at = start - 1;
        while (document.Folded(at) is "universitaire" or "regional" or "departemental" or "departementale" or "general" or "intercommunal" or "specialise" or "psychiatrique" or "professionnel" or "prive" or "privee" or "public" or "publique"
            or "municipal" or "municipale" or "maternelle" or "elementaire" or "primaire" or "de" or "la" or "du" or "d" && document.Tokens[at].Shape == Shape.Lower && at > start - 4) at--;
        return document.Folded(at) is "hopital" or "hospitalier" or "clinique" or "polyclinique" or "ecole" or "lycee" or "college" or "universite" or "ehpad" or "creche" or "stade" or "gymnase" or "theatre" or "musee" or "bibliotheque" or "mediatheque" or "gare" or "aeroport"
            or "chu" or "chr" or "chs" or "epsm" or "ephad" or "scolaire" or "barrage" or "tunnel";
    }

    // «Fait à Rennes», «notaire à Paimpol», «le préfet du Morbihan», «l'officier de l'état civil de …».
    public static bool SaysWhoActed(DocumentText document, int at)
    {
        for (var index = at - 1; index >= 0 && index > at - 5 && document.Tokens[index + 1].Gap < Gap.Line; index--)
            if (document.Is(index, WordFlags.Court | WordFlags.Officer | WordFlags.Magistrate) && document.Folded(index) is not ("commune" or "ville" or "prison" or "gare" or "expert" or "experte") || document.Folded(index) is "fait" or "departement" or "sous-prefet") return true;
        return false;
    }
}
