using Greffe.Pseudonymisation.Reading;

namespace Greffe.Pseudonymisation.Detecting.Fitting;

/// <summary>A number, day, address or place that the model found, where nothing that the rules know speaks against it.</summary>
internal static class FittedThing
{
    private const double SureNumber = 0.9;
    // A pattern knows better where a number ends.
    private const double BelowChecks = 0.94;
    private const double SurePlace = 0.65;
    // Trial and appeal judgments leave the towns of the facts; the Cour de cassation hides most.
    private const double SurePlaceElsewhere = 0.85;

    /// <summary>The thing as found, or empty when it is none.</summary>
    public static Candidate Of(DocumentText document, Candidate candidate)
    {
        if (candidate.Category is EntityCategory.TelephoneFax or EntityCategory.CompteBancaire or EntityCategory.PlaqueImmatriculation or EntityCategory.NumeroSiretSiren) return candidate with { End = candidate.Start }; // Those have checks that no model replaces.
        if (candidate.Category is EntityCategory.NumeroIdentifiant or EntityCategory.Cadastre) return candidate.Score < SureNumber || Patterns.Context.Before(document, document.TokenAt(candidate.Start), 4, "rg", "article", "articles", "pourvoi", "minute", "portalis", "dossier") ? candidate with { End = candidate.Start } : candidate with { Score = Math.Min(candidate.Score, BelowChecks) };
        if (candidate.Category is EntityCategory.DateNaissance or EntityCategory.DateDeces or EntityCategory.DateMariage && !IsAnnounced(document, candidate)) return candidate with { End = candidate.Start };
        if (candidate.Category == EntityCategory.Adresse) candidate = AfterSign(document, candidate);
        if (candidate.Category == EntityCategory.Adresse && !HasWayOrNumber(document, candidate)) return candidate with { End = candidate.Start };
        if (candidate.Category != EntityCategory.Localite) return candidate;
        var start = document.TokenAt(candidate.Start);
        return candidate.Score < (IsOfCassation(document) ? SurePlace : SurePlaceElsewhere) || Territories.Is(document, start) || FittedPlace.SaysWhoActed(document, start) || FittedPlace.IsOfFacts(document, start) ? candidate with { End = candidate.Start } : candidate;
    }

    /// <summary>Whether the text reads as a decision of the Cour de cassation.</summary>
    public static bool IsOfCassation(DocumentText document) => document.Words.Find("pourvoi") >= 0 && document.Words.Find("cassation") >= 0;

    // A day is a birth, a death or a marriage only where words near it say so.
    private static bool IsAnnounced(DocumentText document, Candidate candidate)
    {
        var at = document.TokenAt(candidate.Start);
        return candidate.Category switch
        {
            EntityCategory.DateNaissance => Patterns.Context.Before(document, at, 24, "ne", "nee", "nes", "nees", "naissance", "naissances", "naquit", "naitre", "naissait"),
            EntityCategory.DateDeces => Patterns.Context.Before(document, at, 24, "deced*", "deces", "mort", "morte", "morts", "defunt*", "feu", "feue"),
            _ => Patterns.Context.Before(document, at, 24, "mari*", "epous*", "union", "unis", "noces", "pacs", "pacte", "conjoint*"),
        };
    }

    // «le restaurant « L'Ardoise Bleue », 12 quai Voltaire»: the sign of a shop is no part of the address.
    private static Candidate AfterSign(DocumentText document, Candidate candidate)
    {
        var close = document.Text.IndexOf('»', candidate.Start, candidate.End - candidate.Start);
        if (close < 0 || document.Text.IndexOf('«', candidate.Start, close - candidate.Start) >= 0) return candidate;
        var next = document.TokenAt(close + 1);
        while (document.IsMark(next, ',')) next++;
        return document.Has(next) && document.Tokens[next].Start < candidate.End ? candidate with { Start = document.Tokens[next].Start } : candidate with { End = candidate.Start };
    }

    // An address has a number, or a kind of way or place.
    private static bool HasWayOrNumber(DocumentText document, Candidate candidate)
    {
        if (Patterns.Context.Before(document, document.TokenAt(candidate.Start), 6, "demeurant", "domicili*", "residant", "adresse", "sis", "sise", "habit*", "situe", "situee")) return true;
        for (var at = document.TokenAt(candidate.Start); document.Has(at) && document.Tokens[at].Start < candidate.End; at++)
            if (document.Tokens[at].Kind == TokenKind.Number || document.Is(at, WordFlags.Way | WordFlags.LooseWay)
                || document.Folded(at) is "lieu-dit" or "lieudit" or "lieu" or "residence" or "hameau" or "villa" or "ferme" or "chateau" or "domaine" or "lotissement" or "bp" or "cs" or "moulin" or "mas") return true;
        return false;
    }
}
