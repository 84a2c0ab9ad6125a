using Greffe.Pseudonymisation.Reading;

namespace Greffe.Pseudonymisation.Detecting.Patterns;

/// <summary>Looks whether the name of a place («clinique des Oliviers», «résidence Bel-Air, entrée B») leads to a street or a postcode on the same line.</summary>
internal static class AddressAhead
{
    private const int Reach = 18;

    /// <summary>First token of the street or postcode; <paramref name="at"/> itself when none follows.</summary>
    public static int Find(DocumentText document, int at)
    {
        for (var next = at + 1; next < at + Reach && document.Has(next) && document.Tokens[next].Gap < Gap.Line; next++)
        {
            if (document.IsMark(next, ';') || document.IsMark(next, ':') || document.IsMark(next, '[') || document.Is(next, WordFlags.OtherName)) return at;
            if (document.Tokens[next] is not { Kind: TokenKind.Number } number) continue;
            if (number.Length == 5) return next;
            var way = document.Folded(next + 1) is "bis" or "ter" or "quater" ? next + 2 : next + 1;
            if (document.IsMark(way, ',')) way++;
            if (number.Length <= 4 && document.Is(way, WordFlags.Way | WordFlags.LooseWay)) return next;
        }
        return at;
    }

    /// <summary>Whether the word names a dwelling, a home or a place where people live.</summary>
    public static bool IsNamedDwelling(DocumentText document, int at) => document.Folded(at) is "residence" or "immeuble" or "villa" or "cite" or "domaine" or "clos" or "quartier"
        or "lotissement" or "hameau" or "foyer" or "ehpad" or "camping" or "logement" or "batiment" or "tour" or "maison" or "ferme" or "mas" or "chateau" or "coron";
}
