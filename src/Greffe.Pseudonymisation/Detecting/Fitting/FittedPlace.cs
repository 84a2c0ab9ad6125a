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

    // «Fait à Rennes», «notaire à Paimpol», «le préfet du Morbihan», «l'officier de l'état civil de …».
    public static bool SaysWhoActed(DocumentText document, int at)
    {
        for (var index = at - 1; index >= 0 && index > at - 5 && document.Tokens[index + 1].Gap < Gap.Line; index--)
            if (document.Is(index, WordFlags.Court | WordFlags.Officer | WordFlags.Magistrate) && document.Folded(index) is not ("commune" or "ville" or "prison" or "gare" or "expert" or "experte") || document.Folded(index) is "fait" or "departement" or "sous-prefet") return true;
        return false;
    }
}
