using System.Collections.Frozen;
using Greffe.Pseudonymisation.Reading;

namespace Greffe.Pseudonymisation.Detecting.Names;

/// <summary>Who a named person is in the case, from the words around the name.</summary>
internal static class Roles
{
    /// <summary>Category of a person of that role.</summary>
    public static EntityCategory CategoryOf(MentionRole role) => role switch
    {
        MentionRole.Magistrat or MentionRole.Greffier => EntityCategory.ProfessionnelMagistratGreffier,
        MentionRole.Avocat => EntityCategory.ProfessionnelAvocat,
        _ => EntityCategory.PersonnePhysique,
    };

    /// <summary>Role that an office gives.</summary>
    public static MentionRole OfTitle(WordFlags flags) => (flags & WordFlags.Clerk) != 0 ? MentionRole.Greffier
        : (flags & WordFlags.Magistrate) != 0 ? MentionRole.Magistrat
        : (flags & WordFlags.Lawyer) != 0 ? MentionRole.Avocat : MentionRole.Other;

    /// <summary>Whether the role is that of someone who speaks or writes by office.</summary>
    public static bool IsProfessional(MentionRole role) => role is MentionRole.Avocat or MentionRole.Magistrat or MentionRole.Greffier;

    /// <summary>Role from what follows the name: «, conseiller référendaire rapporteur,»; «président de la société» is no office of a court.</summary>
    public static MentionRole TitleAfter(DocumentText document, int at)
    {
        var next = at;
        while (document.IsMark(next, ',') || document.IsMark(next, '(') || document.IsMark(next, '-') || document.IsMark(next, '–') || document.IsMark(next, ':')) next++;
        if (!document.Has(next) || document.Tokens[next].Gap == Gap.Paragraph) return MentionRole.Other;
        if (next == at && at > 0 && document.Tokens[next].Start - document.Tokens[at - 1].End > 3) return MentionRole.Other; // Columns: «LE GREFFIER, A. Roy      LE PRÉSIDENT, …».
        if (next == at && document.Tokens[next].Gap >= Gap.Line && (document.Tokens[next].Shape == Shape.Upper || IsLabel(document, next))) return MentionRole.Other;
        return next > at && document.Folded(next) is "le" or "la" && GoesOn(document, next + 1) ? MentionRole.Other : TitleAt(document, next);
    }

    // «l'avis du placement de M. Roy, le premier président a violé le texte»: another sentence's subject, not his office.
    private static bool GoesOn(DocumentText document, int at)
    {
        var next = at;
        while (next < at + 16 && document.Has(next) && document.Tokens[next] is { Gap: < Gap.Paragraph, Kind: TokenKind.Word } token
            && (token.IsCapital || document.Is(next, WordFlags.Magistrate | WordFlags.Clerk | WordFlags.Lawyer | WordFlags.Court | WordFlags.Particle) || document.Folded(next) is "premier" or "premiere" or "general" or "generale" or "referendaire" or "appel" or "en" or "chef" or "grande" or "instance" or "judiciaire" or "commerce" or "sociale" or "civile" or "criminelle" or "doyen" or "delegue" or "deleguee")) next++;
        return next > at && document.Has(next) && document.Tokens[next] is { Kind: TokenKind.Word, Shape: Shape.Lower, Gap: < Gap.Paragraph } && document.Folded(next) is not ("et" or "ou" or "lors" or "assiste" or "assistee" or "ayant" or "qui" or "avec" or "au" or "aux");
    }

    // «⏎Présidente : Mme Roy»: the office on the next line announces someone else.
    private static bool IsLabel(DocumentText document, int at)
    {
        for (var next = at + 1; next < at + 9 && document.Has(next) && document.Tokens[next].Gap < Gap.Line; next++)
            if (document.IsMark(next, ':')) return true;
        return false;
    }

    // «son président, M. Roy» presides over a company.
    internal static bool IsOfParty(DocumentText document, int office) => document.Folded(office - 1) is "son" or "sa" or "leur" or "ses" or "leurs" or "un" or "une" or "ancien" or "ancienne";

    /// <summary>Role that the words at <paramref name="at"/> give when they name an office of a court.</summary>
    public static MentionRole TitleAt(DocumentText document, int at)
    {
        while (Introduces(document, at)) at++;
        var role = OfTitle(document.Flags(at));
        if (role == MentionRole.Other && !document.IsWord(at, "vice")) return MentionRole.Other;
        if (role == MentionRole.Other) (role, at) = (MentionRole.Magistrat, at + 2);
        if (document.IsWord(at, "juge") && document.IsWord(at + 1, "commissaire")) return MentionRole.Magistrat;
        var next = at + 1;
        if (document.IsWord(at, "avocat") || document.IsWord(at, "avocate") || document.IsWord(at, "avocats"))
            if (document.IsWord(next, "general") || document.IsWord(next, "generale") || document.IsWord(next, "generaux")) return MentionRole.Magistrat;
        if (role == MentionRole.Magistrat && IsOutside(document, next)) return MentionRole.Other;
        return role;
    }

    /// <summary>The role that all signs together give.</summary>
    public static MentionRole Decide(DocumentText document, int start, int end, MentionRole announced, MentionRole after)
    {
        if (announced == MentionRole.Avocat && IsOfficer(document, start, end)) return MentionRole.Tiers;
        if (announced == MentionRole.Avocat) return MentionRole.Avocat;
        if (after != MentionRole.Other) return after;
        if (Prosecutes(document, end)) return MentionRole.Magistrat;
        if (announced != MentionRole.Other) return announced;
        return Before(document, start);
    }

    // «Mme Roy a été entendue en ses réquisitions»
    private static bool Prosecutes(DocumentText document, int end)
    {
        for (var at = end; at < end + 8 && document.Has(at) && document.Tokens[at] is { Kind: TokenKind.Word, Shape: Shape.Lower, Gap: < Gap.Paragraph }; at++)
            if (document.IsWord(at, "requisitions")) return document.Folded(at - 1) is "ses" or "leurs";
        return false;
    }

    // «Président : M. Roy», «le rapport de Mme Roy», «présidée par M. Roy».
    private static MentionRole Before(DocumentText document, int start)
    {
        var at = SkipCivility(document, start - 1);
        if (document.IsMark(at, ':') && document.Tokens[at + 1].Gap <= Gap.Line) return LabelBefore(document, at - 1);
        if (IsReport(document, at, start)) return MentionRole.Magistrat;
        if (Signs(document, at) is var signs && signs != MentionRole.Other) return signs;
        var title = IsOfParty(document, at) ? MentionRole.Other : OfTitle(document.Flags(at));
        return title != MentionRole.Other && document.Tokens[at + 1].Gap <= Gap.Space && !document.IsMark(at + 1, ',') ? title : ListedAfter(document, start);
    }

    // «conseillers : Mme A. Petit, M. B. Roy», «greffière, Anne Durand»: only names stand between the office and this one.
    internal static MentionRole ListedAfter(DocumentText document, int start)
    {
        var marked = false;
        for (var at = start - 1; at >= 0 && at > start - 24 && document.Tokens[at + 1].Gap < Gap.Paragraph; at--)
        {
            var token = document.Tokens[at];
            if (document.Tokens[at + 1].Gap == Gap.Line && !document.IsMark(at, ',') && !document.IsMark(at, ':')) return MentionRole.Other;
            var title = OfTitle(document.Flags(at));
            if (title != MentionRole.Other) return marked && title != MentionRole.Avocat && !IsOfParty(document, at) ? title : MentionRole.Other;
            if (document.Folded(at) is "composee" or "compose" or "composition" or "siegeaient" or "siegeait" or "siegeant") return MentionRole.Magistrat;
            if (document.IsMark(at, ',') || document.IsMark(at, ':')) marked = true;
            var between = token.IsCapital || token.Kind == TokenKind.Mark && !document.IsMark(at, ';') && !document.IsMark(at, '(')
                || document.Folded(at) is "et" or "signe" or "public" || document.Is(at, WordFlags.Civility | WordFlags.Particle);
            if (!between || document.IsMark(at, '.') && document.Tokens[at - 1 < 0 ? 0 : at - 1].Length > 4) return MentionRole.Other;
        }
        return MentionRole.Other;
    }

    internal static int SkipCivility(DocumentText document, int at)
    {
        if (document.IsMark(at, '.')) at--;
        if (document.Is(at, WordFlags.Civility)) at--;
        return at;
    }

    internal static MentionRole LabelBefore(DocumentText document, int at)
    {
        for (var steps = 0; steps < 10 && document.Has(at); steps++, at--)
        {
            var role = OfTitle(document.Flags(at));
            if (role == MentionRole.Avocat && (document.IsWord(at + 1, "general") || document.IsWord(at + 1, "generale"))) role = MentionRole.Magistrat;
            if (role != MentionRole.Other) return role;
            if (document.Folded(at) is "ministere" or "juge" or "formation" or "composition" or "parquet") return MentionRole.Magistrat;
            if (steps == 0 && document.Is(at, WordFlags.Officer) || steps > 0 && EndsLabel(document, at)) return MentionRole.Other;
            if (document.Tokens[at].Gap >= Gap.Line && !document.IsWord(at, "signe")) break; // «Le greffier,⏎Signé : A. Roy»
        }
        return MentionRole.Other;
    }

    // «Avocat : Me Roy. Curateur : Anne Petit»: the office of the label before is not this one's.
    private static bool EndsLabel(DocumentText document, int at) => document.IsMark(at, ':') || document.IsMark(at, ';') || document.IsMark(at, '.') && document.Has(at - 1) && document.Tokens[at - 1].Length > 3;

    // «la minute étant signée par M. Roy et par Mme Petit»: who signs first judged, who signs second keeps the registry.
    private static MentionRole Signs(DocumentText document, int at)
    {
        if (!document.IsWord(at, "par")) return MentionRole.Other;
        for (var index = at - 1; index >= 0 && index > at - 14 && document.Tokens[index + 1].Gap < Gap.Paragraph; index--)
        {
            if (document.Folded(index) is "signe" or "signee" or "signes" or "signees") return document.IsWord(at - 1, "et") ? MentionRole.Greffier : IsAct(document, index) ? MentionRole.Magistrat : MentionRole.Other;
            if (document.IsMark(index, ';') || document.Is(index, WordFlags.OtherName)) break;
        }
        return MentionRole.Other;
    }

    private static bool IsAct(DocumentText document, int signed)
    {
        for (var index = signed - 1; index >= 0 && index > signed - 8; index--)
            if (document.Folded(index) is "minute" or "decision" or "jugement" or "arret" or "ordonnance" or "presente" or "present") return true;
        return false;
    }

    private static bool IsReport(DocumentText document, int at, int start)
    {
        if (document.IsWord(at, "par") && document.Folded(at - 1) is "presidee" or "preside" or "prononcee" && document.IsWord(at, "par")) return true;
        if (document.Folded(at) is "de" or "d" && document.IsWord(at - 1, "presidence")) return true;
        return document.Folded(at) is "de" or "du" && document.Folded(at - 1) is "rapport" && document.Folded(at - 2) is "le" or "au"
            && (document.Folded(at - 3) is "sur" or "entendu" || IsHearing(document, start));
    }

    // «Le rapport de Mme Roy, les conclusions de … et les observations de …»: the account of a hearing; an expert's report is followed by none of it.
    private static bool IsHearing(DocumentText document, int start)
    {
        for (var at = start; at < start + 12 && document.Has(at) && document.Tokens[at].Gap < Gap.Paragraph && !document.Is(at, WordFlags.Officer); at++)
            if (document.Folded(at) is "conclusions" or "observations" && document.IsWord(at - 1, "les")) return true;
        return false;
    }

    // A notaire or a huissier is called Maître too, and is no lawyer in the case.
    private static bool IsOfficer(DocumentText document, int start, int end)
    {
        for (var index = end; index < end + 8 && document.Has(index) && document.Tokens[index].Gap < Gap.Paragraph; index++)
        {
            if (document.Is(index, WordFlags.Lawyer)) return false;
            if (document.Is(index, WordFlags.Officer)) return true;
            if (document.IsMark(index, '.') || document.IsMark(index, ';') || PersonsByCivility.IsCivility(document, index)) break;
        }
        var before = SkipCivility(document, start - 1);
        if (document.IsMark(before, ':'))
            for (var index = before - 1; index >= 0 && index > before - 6 && document.Tokens[index + 1].Gap < Gap.Line; index--)
                if (document.Is(index, WordFlags.Officer)) return true;
        return document.Is(before, WordFlags.Officer) || (document.IsMark(before, ',') && document.Is(before - 1, WordFlags.Officer));
    }

    // «, le premier président», «, en qualité de greffier», «, adjoint administratif faisant fonction de greffier».
    private static bool Introduces(DocumentText document, int at) => document.Folded(at) switch
    {
        "le" or "la" or "l" or "les" or "premier" or "premiere" or "en" or "qualite" => IsOffice(document, at + 1),
        "de" => IsOffice(document, at + 1) && document.Folded(at - 1) is "qualite" or "fonction" or "fonctions",
        "faisant" or "fonction" or "fonctions" or "ff" or "adjoint" or "adjointe" or "administratif" or "administrative" or "cadre" or "commis"
            or "directeur" or "directrice" or "services" or "secretaire" or "des" => LeadsToClerk(document, at),
        _ => false,
    };

    private static bool IsOffice(DocumentText document, int at) => document.Is(at, WordFlags.Magistrate | WordFlags.Clerk | WordFlags.Lawyer)
        || document.Folded(at) is "premier" or "premiere" or "qualite" or "de" or "vice" or "faisant" or "adjoint" or "adjointe" or "commis";

    private static bool LeadsToClerk(DocumentText document, int at)
    {
        for (var index = at; index < at + 7 && document.Has(index) && (document.Tokens[index].Kind == TokenKind.Word || document.IsMark(index, '-')); index++)
            if (document.Is(index, WordFlags.Clerk) || (document.Is(index, WordFlags.Magistrate) && document.IsWord(at, "faisant"))) return true;
        return false;
    }

    private static readonly FrozenSet<string> OutsideWords = FrozenSet.Create(StringComparer.Ordinal,
        "directeur", "directrice", "administration", "departemental", "departementale", "regional", "regionale", "municipal", "municipale", "syndical",
        "commercial", "commerciale", "clientele", "vente", "ventes", "financier", "financiere", "technique", "principal", "emploi", "insertion", "conseil",
        "commune", "ville", "gestion", "juridique", "fiscal", "conjugal", "bancaire", "pedagogique", "immobilier", "scolaire", "spirituel", "funeraire", "patrimoine", "fondateur", "executif", "produits");

    // «président de la société», «conseiller en gestion», «juge consulaire» stays a judge.
    private static bool IsOutside(DocumentText document, int at)
    {
        for (var index = at; index < at + 6 && document.Has(index); index++)
        {
            if (document.Tokens[index].Gap >= Gap.Paragraph) return false;
            if (document.Tokens[index].Kind == TokenKind.Mark && !document.IsMark(index, '-')) return false;
            if (OutsideWords.Contains(document.Folded(index)) || document.Folded(index) is "salarie" or "salaries" && document.Folded(index - 1) is "du" or "des") return true;
            if (document.Is(index, WordFlags.Court)) return false;
            if (document.Is(index, WordFlags.Organisation)) return true;
        }
        return false;
    }
}
