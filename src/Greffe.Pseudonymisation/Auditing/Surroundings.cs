using System.Collections.Frozen;

namespace Greffe.Pseudonymisation.Auditing;

/// <summary>What stands around a word, as the audit needs it: a person named, an office, a court's town, a placeholder.</summary>
internal static class Surroundings
{
    private static readonly FrozenSet<string> Civilities = Set("m mr monsieur mme madame mlle mademoiselle mm messieurs mmes mesdames consorts sieur dame veuve epoux");
    private static readonly FrozenSet<string> Lawyers = Set("me maitre maitres scp selarl selas aarpi avocat avocate avocats avoue selarlu");
    private static readonly FrozenSet<string> Offices = Set("composee compose composition president presidente conseiller conseillere conseillers juge juges greffier greffiere avocat avocate avocats procureur procureure substitut rapporteur rapporteure doyen magistrat assesseur assesseure auditeur premier premiere vice vicepresident vicepresidente adjoint faisant");
    private static readonly FrozenSet<string> Places = Set("cour tribunal conseil barreau commune ville prefet prefete prefecture tgi tj ta ca greffe parquet rue avenue boulevard place chemin allee impasse quai maire hopital lycee college ecole saint sainte societe sarl sas sci sa association banque caisse");
    private static readonly FrozenSet<string> Courts = Set("cour tribunal tribunaux conseil barreau barreaux prefet prefete prefecture tgi tj ta ca caa greffe parquet rcs registre maire commune ville departement juge chambre penitentiaire chu hopital");
    private static readonly FrozenSet<string> Links = Set("de du des la le les van von der ben el al dos das monsieur madame mme mlle saint sainte epouse epoux veuve nee");

    private static readonly FrozenSet<string> Placeholder = Set("adresse localite date naissance mariage deces numero identifiant siren siret courriel cadastre immatriculation motifs decision occultes etablissement societe telephone");

    /// <summary>Words inside names that name no one.</summary>
    public static bool IsLinkWord(string letters) => Links.Contains(letters);

    /// <summary>Whether the word belongs to a placeholder: between brackets, and one of the few words that placeholders are made of.</summary>
    public static bool InPlaceholder(AuditText text, int at)
    {
        var letters = text.Words[at].Letters;
        if (letters.Length > 2 && !Placeholder.Contains(letters) && !letters.StartsWith("xxx", StringComparison.Ordinal)) return false;
        for (var index = text.Words[at].Span.Start - 1; index >= 0 && index > text.Words[at].Span.Start - 30; index--)
        {
            if (text.Text[index] == '[') return true;
            if (text.Text[index] is ']' or '\n') return false;
        }
        return false;
    }

    /// <summary>Whether a civility stands just before, another capitalised word between at most.</summary>
    public static bool AfterCivility(AuditText text, int at)
    {
        for (var index = at; index > at - 3 && index > 0; index--)
        {
            if (text.Words[index].Before.AsSpan().IndexOfAny(",;:)\n") >= 0) return false;
            if (Civilities.Contains(text.Words[index - 1].Letters) && text.Words[index - 1].IsCapital) return true;
            if (!text.Words[index - 1].IsCapital && !Links.Contains(text.Words[index - 1].Letters)) return false;
        }
        return false;
    }

    /// <summary>Whether a civility stands right before, whatever the case of the word.</summary>
    public static bool IsAnnounced(AuditText text, int at) => at > 0 && text.Words[at].Before is " " or ". " or "\u00A0" or ".\u00A0" && Civilities.Contains(text.Words[at - 1].Letters);

    /// <summary>Whether no other capitalised word touches it: part of a longer name, a word is another name or a company's.</summary>
    public static bool StandsAlone(AuditText text, int at) =>
        !(at > 0 && text.Words[at - 1].IsCapital && text.Words[at].Before is " " or "-" or "'" or "’" && !Civilities.Contains(text.Words[at - 1].Letters))
        && !(at + 1 < text.Words.Count && text.Words[at + 1].IsCapital && text.Words[at + 1].Before is " " or "-" or "'" or "’");

    /// <summary>Whether the words around tell a magistrate, a clerk or a lawyer.</summary>
    public static bool IsProfessional(AuditText text, int at)
    {
        if (IsReporter(text, at)) return true;
        for (var index = at + 1; index < at + 9 && index < text.Words.Count; index++)
        {
            if (Offices.Contains(text.Words[index].Letters)) return true;
            if (text.Words[index].Before.AsSpan().IndexOfAny(".;") >= 0 && text.Words[index - 1].Letters.Length > 2) break;
        }
        for (var index = at - 1; index >= 0 && index > at - 10; index--)
        {
            if (Lawyers.Contains(text.Words[index].Letters) || Offices.Contains(text.Words[index].Letters)) return true;
            if (text.Words[index + 1].Before.Contains("\n\n", StringComparison.Ordinal)) break;
        }
        return false;
    }

    // «Le rapport de Mme Roy et les observations de Me …»: who reports at a hearing is a judge.
    private static bool IsReporter(AuditText text, int at)
    {
        var before = at - 1;
        while (before > Math.Max(0, at - 8) && (Civilities.Contains(text.Words[before].Letters) || text.Words[before].IsCapital)) before--;
        if (before < 1 || text.Words[before].Letters is not "de" || text.Words[before - 1].Letters is not "rapport") return false;
        for (var index = at + 1; index < at + 8 && index < text.Words.Count; index++)
            if (text.Words[index].Letters is "observations" or "conclusions") return true;
        return false;
    }

    /// <summary>Whether the words before name a court, a bar or an office: the town after them says who judged, not where someone lives.</summary>
    public static bool IsCourtTown(AuditText text, int at)
    {
        for (var index = at - 1; index >= 0 && index > at - 7; index--)
        {
            if (text.Words[index + 1].Before.AsSpan().IndexOfAny(";\n") >= 0) return false;
            if (Courts.Contains(text.Words[index].Letters)) return true;
        }
        return false;
    }

    /// <summary>
    /// Whether one word of a hidden name names the person here: not a common word of this text, a town of a court, a street, a professional, nor the
    /// first name of someone else's full name.
    /// </summary>
    public static bool NamesPerson(AuditText text, int at, HashSet<string> small, bool isFirstName)
    {
        if (IsProfessional(text, at)) return false;
        if (AfterCivility(text, at)) return true;
        if (small.Contains(text.Words[at].Letters)) return false;
        for (var index = at - 1; index >= 0 && index > at - 6; index--) if (Places.Contains(text.Words[index].Letters)) return false;
        if (!isFirstName) return text.Words[at].Letters.Length > 3;
        var nextCapital = at + 1 < text.Words.Count && text.Words[at + 1].IsCapital && text.Words[at + 1].Before is " " or "-";
        var beforeCapital = at > 0 && text.Words[at - 1].IsCapital && text.Words[at].Before is " " or "-";
        return !nextCapital && !beforeCapital;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
