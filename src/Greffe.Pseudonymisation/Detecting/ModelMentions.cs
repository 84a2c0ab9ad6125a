using System.Collections.Frozen;
using Greffe.Pseudonymisation.Detecting.Names;
using Greffe.Pseudonymisation.Reading;

namespace Greffe.Pseudonymisation.Detecting;

/// <summary>
/// Fits what the trained model found to what the rules know. A name stays visible only for a reason that can be told: an office or «Maître» beside it;
/// the model's opinion alone does not make a lawyer or a judge. Towns that say who judged are dropped.
/// </summary>
internal static class ModelMentions
{
    /// <summary>Rule of the model's persons.</summary>
    public const string Names = "names/model";

    /// <summary>Rule of what else the model finds.</summary>
    public const string Things = "model";

    private const double SureOffice = 0.97;
    private const double SurePerson = 0.9;
    private const double SureNumber = 0.9;
    private const double SurePlace = 0.75;

    /// <summary>
    /// Drops everything the model found in a text that was pseudonymised before: there its finds do not outnumber the placeholders, and what it would
    /// add is mostly what the first reading left on purpose. So hiding twice is hiding once.
    /// </summary>
    /// <returns>Whether the text was pseudonymised before.</returns>
    public static bool DropIfHidden(List<Candidate> found, int hiddenBefore)
    {
        if (hiddenBefore == 0) return false;
        var rules = found.Where(candidate => candidate.Rule is not (Names or Things)).OrderBy(candidate => candidate.Start).ToList();
        var alone = found.Count(candidate => candidate is { Rule: Names, Category: EntityCategory.PersonnePhysique } && !rules.Exists(rule => rule.Start < candidate.End && rule.End > candidate.Start));
        if (alone > hiddenBefore) return false;
        found.RemoveAll(candidate => candidate.Rule is Names or Things);
        return true;
    }

    /// <summary>Changes the model's candidates in place; those that must go are left empty.</summary>
    public static void Fit(DocumentText document, List<Candidate> found)
    {
        for (var index = 0; index < found.Count; index++)
            found[index] = found[index].Rule switch
            {
                Names => FitName(document, found[index]),
                Things => FitThing(document, found[index]),
                _ => found[index],
            };
    }

    /// <summary>Leaves «J. D.» to propagation where a name found elsewhere has those initials: it is that person, not another.</summary>
    public static void LeaveInitials(DocumentText document, List<Candidate> found)
    {
        var named = new HashSet<(char, char)>();
        foreach (var candidate in found)
            if (candidate.Rule.StartsWith("names/", StringComparison.Ordinal) && Letters(document, candidate) is { Count: > 1 } letters && letters.Exists(letter => letter.Length > 1)) named.Add((letters[0].First, letters[^1].First));
        found.RemoveAll(candidate => candidate.Rule == Names && Letters(document, candidate) is { Count: 2 } letters && letters.TrueForAll(letter => letter.Length == 1) && named.Contains((letters[0].First, letters[1].First)));
    }

    private static List<(char First, int Length)> Letters(DocumentText document, Candidate candidate)
    {
        List<(char, int)> letters = [];
        for (var at = document.TokenAt(candidate.Start); document.Has(at) && document.Tokens[at].Start < candidate.End; at++)
            if (document.Tokens[at].Kind == TokenKind.Word && document.Folded(at) is { Length: > 0 } folded && !(document.Is(at, WordFlags.Particle) && document.Tokens[at].Shape == Shape.Lower)) letters.Add((folded[0], folded.Length));
        return letters;
    }

    private static Candidate FitName(DocumentText document, Candidate candidate)
    {
        var (start, end) = (document.TokenAt(candidate.Start), document.TokenAt(candidate.End));
        var announced = MentionRole.Other;
        while (start < end && (document.Is(start, WordFlags.Civility) && document.Tokens[start].IsCapital && !IsWholeName(document, start, end) || document.Tokens[start].Kind == TokenKind.Mark)) start++;
        while (start < end && document.Tokens[start] is { Kind: TokenKind.Word, Shape: Shape.Lower } && !document.Is(start, WordFlags.Particle | WordFlags.Way | WordFlags.LooseWay | WordFlags.Monument)) start++;
        for (var at = start + 1; at < end; at++) if (EndsName(document, at)) end = at;
        while (end > start && document.Tokens[end - 1].Kind == TokenKind.Mark && !document.IsMark(end - 1, '.')) end--;
        if (end - start > 1 && document.Is(start, WordFlags.Firm) || document.Is(start - 1, WordFlags.Firm)) return candidate with { Role = MentionRole.Avocat, Category = Roles.CategoryOf(MentionRole.Avocat) };
        if (start >= end || IsSpacedHeading(document, start, end) || NamesNoOne(document, start, end) || IsTownOrWord(document, start, end)) return candidate with { End = candidate.Start };
        var civility = document.IsMark(start - 1, '.') ? start - 2 : start - 1;
        if (document.Is(civility, WordFlags.LawyerCivility) && document.Tokens[civility].IsCapital) announced = MentionRole.Avocat;
        if (IsPlace(document, start)) return candidate with { End = candidate.Start };
        var after = Roles.TitleAfter(document, end);
        var role = RoleOf(document, candidate, start, end, announced, after);
        return candidate with
        {
            Start = document.Tokens[start].Start, End = document.Tokens[end - 1].End, Role = role, Category = Roles.CategoryOf(role),
            IsOfficer = announced == MentionRole.Avocat && role == MentionRole.Tiers,
        };
    }

    // «P A R   C E S   M O T I F S» is a heading, whatever its capitals.
    private static bool IsSpacedHeading(DocumentText document, int start, int end)
    {
        if (end - start < 5) return false;
        for (var at = start; at < end; at++) if (document.Tokens[at].Length > 1) return false;
        var joined = Folding.Fold(document.Text.AsSpan(document.Tokens[start].Start, document.Tokens[end - 1].End - document.Tokens[start].Start));
        return joined.Contains("motifs", StringComparison.Ordinal) || joined.Contains("francaise", StringComparison.Ordinal) || joined.Contains("jugement", StringComparison.Ordinal)
            || joined.Contains("arret", StringComparison.Ordinal) || joined.Contains("peuple", StringComparison.Ordinal) || joined.Contains("ordonn", StringComparison.Ordinal)
            || joined.Contains("decide", StringComparison.Ordinal) || joined.Contains("condamne", StringComparison.Ordinal) || joined.Contains("attendu", StringComparison.Ordinal);
    }

    // «la filiale de Vannes», «l'usine de Corbie»: a lone town after its preposition. «d'ATELIER»: a plain word in capitals that no civility announces.
    private static bool IsTownOrWord(DocumentText document, int start, int end)
    {
        if (document.Tokens[start].Word < 0) return false;
        for (var at = start + 1; at < end; at++) if (document.Tokens[at].Kind == TokenKind.Word && !document.IsMark(at - 1, '-')) return false;
        if (document.Is(document.IsMark(start - 1, '.') ? start - 2 : start - 1, WordFlags.Civility)) return false;
        var evidence = document.Evidence(start);
        if (end - start == 1 && document.Tokens[start].Shape != Shape.Title && evidence.Common > Math.Max(evidence.First, evidence.Surname)) return true;
        var before = document.Tokens[start - 1 < 0 ? 0 : start - 1].Kind == TokenKind.Mark ? document.Folded(start - 2) : document.Folded(start - 1);
        if (before is not ("de" or "d" or "a" or "au" or "du" or "en" or "la" or "sur" or "l")) return false;
        return CourtTowns.Contains(Folding.Fold(document.Text.AsSpan(document.Tokens[start].Start, document.Tokens[end - 1].End - document.Tokens[start].Start)));
    }

    // Towns where a court sits: the last words of its name.
    private static readonly FrozenSet<string> CourtTowns = KnownCourts.All.SelectMany(court => TownsOf(court.Label)).ToFrozenSet(StringComparer.Ordinal);

    private static IEnumerable<string> TownsOf(string label)
    {
        foreach (var link in (string[])[" de ", " d'", " des ", " du ", " de la ", " de l'"])
            if (label.LastIndexOf(link, StringComparison.Ordinal) is var at and > 0) yield return Folding.Fold(label.AsSpan(at + link.Length));
    }

    // «Assesseur Conseiller», «Garage du Viaduc»: words of office, or plain words that no civility announces.
    private static bool NamesNoOne(DocumentText document, int start, int end)
    {
        if (document.Is(document.IsMark(start - 1, '.') ? start - 2 : start - 1, WordFlags.Civility)) return false;
        var first = start;
        while (first + 1 < end && (document.Is(first, WordFlags.Particle) || !document.Tokens[first].IsCapital)) first++;
        if (document.Tokens[first].Word < 0) return false;
        for (var at = first; at < end; at++)
        {
            if (!document.Tokens[at].IsCapital || document.Is(at, WordFlags.Particle)) continue;
            if (document.Is(at, WordFlags.Month) || !document.Is(at, WordFlags.Magistrate | WordFlags.Clerk | WordFlags.Lawyer | WordFlags.Court | WordFlags.Stop))
                return document.Evidence(first).IsPlainWord && end - first > 1 && !document.StartsSentence(start) && document.Words.SeenLower(document.Tokens[first].Word);
        }
        return true;
    }

    private static MentionRole RoleOf(DocumentText document, Candidate candidate, int start, int end, MentionRole announced, MentionRole after)
    {
        if (announced == MentionRole.Avocat && candidate.Role != MentionRole.Avocat && !ActsAsLawyer(document, start, end)) return MentionRole.Tiers;
        var role = Roles.Decide(document, start, end, announced, after);
        if (announced != MentionRole.Other || after != MentionRole.Other && role == after) return role;
        if (Roles.IsProfessional(candidate.Role))
            return Roles.IsProfessional(role) ? role : candidate.Score >= SureOffice && HasOffice(document, start, candidate.Role) ? candidate.Role : MentionRole.Tiers;
        var civility = document.IsMark(start - 1, '.') ? start - 2 : start - 1;
        var presented = document.Is(civility, WordFlags.Civility);
        if (document.IsMark(presented ? civility - 1 : start - 1, ':')) return role;
        return presented && (role is MentionRole.Magistrat or MentionRole.Greffier || candidate.Score < SurePerson) ? role : MentionRole.Tiers;
    }

    // «place Royale», «préfet du Morbihan».
    private static bool IsPlace(DocumentText document, int at)
    {
        if (document.Is(at - 1, WordFlags.Way | WordFlags.LooseWay) && document.Tokens[at - 1].Shape == Shape.Lower) return true;
        if (document.Tokens[at].Shape == Shape.Lower && document.Is(at, WordFlags.Particle) && document.Folded(at) is "de" or "du" or "d" or "des") at++;
        if (document.Tokens[at].Shape == Shape.Lower && document.Is(at, WordFlags.Way | WordFlags.LooseWay | WordFlags.Monument | WordFlags.Court | WordFlags.Organisation)) return true;
        if (document.Folded(at - 1) is not ("de" or "du" or "d" or "des") || document.Tokens[at - 1].Shape != Shape.Lower) return false;
        return document.Folded(at - 2) is "prefet" or "prefete" or "prefecture" or "departement" or "academie" || document.Is(at - 2, WordFlags.Court) && document.Evidence(at) is var evidence && evidence.Place > Math.Max(evidence.First, evidence.Surname);
    }

    /// <summary>Whether a lawyer acts beside the name: «par Me Roy», «assisté de Maître Roy», «Me Roy, avocat», «l'avis de M. Roy, avocat».</summary>
    public static bool ActsAsLawyer(DocumentText document, int start, int end)
    {
        for (var index = start - 1; index >= 0 && index > start - 13 && document.Tokens[index + 1].Gap < Gap.Paragraph && !EndsSentence(document, index); index--)
            if (document.Is(index, WordFlags.Lawyer) || document.Folded(index) is "assiste" or "assistee" or "assistes" or "assistees" or "represente" or "representee" or "representes" or "representees" or "plaidant" or "postulant" or "conseil" or "conseils" or "substituant" or "substitue" or "substituee" or "loco" or "rep" or "assistant" or "representant" or "distraction" or "observations" or "plaidoirie" or "plaidoiries" || document.IsWord(index, "par") && !document.Is(index - 1, WordFlags.Stop | WordFlags.Officer) && document.Folded(index - 1) is not ("recu" or "recue" or "dresse" or "etabli" or "signifie" or "signifiee" or "delivre" or "redige" or "acte" or "constat")) return true;
        for (var index = end; index < end + 8 && document.Has(index) && document.Tokens[index].Gap < Gap.Paragraph; index++)
            if (document.Is(index, WordFlags.Lawyer)) return true;
        return false;
    }

    // A number, or a small word that is no particle and no part of a compound.
    private static bool EndsName(DocumentText document, int at) => document.Tokens[at].Kind == TokenKind.Number
        || document.Tokens[at] is { Kind: TokenKind.Word, Shape: Shape.Lower, Gap: not Gap.None } && !document.Is(at, WordFlags.Particle) && !document.IsMark(at - 1, '-');

    private static bool IsWholeName(DocumentText document, int start, int end) => end - start == 1 && document.Folded(start) is "maitre" or "docteur" or "professeur";

    // A word of that office before it in the same sentence.
    private static bool HasOffice(DocumentText document, int start, MentionRole role)
    {
        for (var index = start - 1; index >= 0 && index > start - 16 && document.Tokens[index + 1].Gap < Gap.Paragraph && !EndsSentence(document, index); index--)
            if (Roles.OfTitle(document.Flags(index)) == role) return true;
        return false;
    }

    private static bool EndsSentence(DocumentText document, int at) => document.IsMark(at, ';') || document.IsMark(at, '.') && at > 0 && document.Tokens[at - 1].Length > 3;

    private static Candidate FitThing(DocumentText document, Candidate candidate)
    {
        if (candidate.Category is EntityCategory.TelephoneFax or EntityCategory.CompteBancaire or EntityCategory.PlaqueImmatriculation or EntityCategory.NumeroSiretSiren) return candidate with { End = candidate.Start }; // Those have checks that no model replaces.
        if (candidate.Category is EntityCategory.NumeroIdentifiant or EntityCategory.Cadastre) return candidate.Score < SureNumber || Patterns.Context.Before(document, document.TokenAt(candidate.Start), 4, "rg", "article", "articles", "pourvoi", "minute", "portalis", "dossier") ? candidate with { End = candidate.Start } : candidate;
        if (candidate.Category is EntityCategory.DateNaissance or EntityCategory.DateDeces or EntityCategory.DateMariage && !IsAnnounced(document, candidate)) return candidate with { End = candidate.Start };
        if (candidate.Category == EntityCategory.Adresse && !HasWayOrNumber(document, candidate)) return candidate with { End = candidate.Start };
        if (candidate.Category != EntityCategory.Localite) return candidate;
        var start = document.TokenAt(candidate.Start);
        return candidate.Score < SurePlace || SaysWhoActed(document, start) ? candidate with { End = candidate.Start } : candidate;
    }

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

    // An address has a number, or a kind of way or place.
    private static bool HasWayOrNumber(DocumentText document, Candidate candidate)
    {
        if (Patterns.Context.Before(document, document.TokenAt(candidate.Start), 6, "demeurant", "domicili*", "residant", "adresse", "sis", "sise", "habit*", "situe", "situee")) return true;
        for (var at = document.TokenAt(candidate.Start); document.Has(at) && document.Tokens[at].Start < candidate.End; at++)
            if (document.Tokens[at].Kind == TokenKind.Number || document.Is(at, WordFlags.Way | WordFlags.LooseWay)
                || document.Folded(at) is "lieu-dit" or "lieudit" or "lieu" or "residence" or "hameau" or "villa" or "ferme" or "chateau" or "domaine" or "lotissement" or "bp" or "cs" or "moulin" or "mas") return true;
        return false;
    }

    // «Fait à Rennes», «notaire à Paimpol», «le préfet du Morbihan», «l'officier de l'état civil de …».
    private static bool SaysWhoActed(DocumentText document, int at)
    {
        for (var index = at - 1; index >= 0 && index > at - 5 && document.Tokens[index + 1].Gap < Gap.Line; index--)
            if (document.Is(index, WordFlags.Court | WordFlags.Officer | WordFlags.Magistrate) && document.Folded(index) is not ("commune" or "ville" or "prison" or "gare" or "expert" or "experte") || document.Folded(index) is "fait" or "departement" or "sous-prefet") return true;
        return false;
    }
}
