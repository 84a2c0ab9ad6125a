using Greffe.Pseudonymisation.Reading;

namespace Greffe.Pseudonymisation.Detecting.Names;

/// <summary>
/// Names of companies, associations and law firms, so that their words are not taken for persons: «la société Jean Lefebvre Île-de-France»,
/// «la SCP Célice, Texidor, Périer». They stay visible unless the policy says otherwise.
/// </summary>
internal sealed class LegalPersons : IMentionDetector
{
    private const int LongestName = 16;
    private const double Sure = 0.9;

    /// <inheritdoc/>
    public void Detect(DocumentText document, ICollection<Candidate> found)
    {
        for (var at = 0; at < document.Tokens.Count; at++)
        {
            if (!document.Is(at, WordFlags.Organisation | WordFlags.Firm) || !IsForm(document, at)) continue;
            var firm = document.Is(at, WordFlags.Firm);
            var start = FirstNameWord(document, at + 1);
            var end = ReadName(document, start, firm);
            if (end <= start || document.IsWord(at, "conseil") && document.IsMark(end, ':')) continue; // «Conseil de DURAND : Me Roy»
            var lawyers = firm && IsLawFirm(document, at, end);
            found.Add(new(document.Tokens[start].Start, document.Tokens[end - 1].End,
                lawyers ? EntityCategory.ProfessionnelAvocat : EntityCategory.PersonneMorale, lawyers ? MentionRole.Avocat : MentionRole.Other,
                lawyers ? 0.96 : Sure, lawyers ? "names/law-firm" : "names/legal-person"));
            at = end - 1;
        }
    }

    // «sa» and «fo» are words too: as forms they stand in capitals.
    private static bool IsForm(DocumentText document, int at) => document.Folded(at) switch
    {
        "sa" or "sem" or "epic" or "fo" or "sud" or "epa" or "sdc" or "scp" or "sas" or "ets" or "sci" => document.Tokens[at].Shape == Shape.Upper,
        _ => true,
    };

    private static int FirstNameWord(DocumentText document, int at)
    {
        for (var next = at; next < at + 7 && document.Has(next) && document.Tokens[next].Gap < Gap.Paragraph; next++)
        {
            var token = document.Tokens[next];
            if (token.Kind == TokenKind.Word && token.IsCapital) return PersonsByCivility.IsCivility(document, next) ? at : next;
            if (token.Kind == TokenKind.Mark && !document.IsMark(next, '«') && !document.IsMark(next, '"') && !document.IsMark(next, '.')) return at;
            if (document.Folded(next) is not ("de" or "du" or "des" or "d" or "la" or "le" or "l" or "les" or "par" or "actions" or "simplifiee" or "anonyme" or "civile"
                or "responsabilite" or "limitee" or "a" or "cooperative" or "professionnelle" or "exercice" or "liberal" or "immobiliere" or "nom"
                or "collectif" or "dite" or "denommee" or "en" or "generale" or "nationale" or "sociale" or "primaire" or "assurance" or "maladie" or "professionnel")) return at;
        }
        return at;
    }

    private static int ReadName(DocumentText document, int start, bool firm)
    {
        var end = start;
        for (var at = start; at < start + LongestName && document.Has(at); at++)
        {
            var token = document.Tokens[at];
            if (at > start && token.Gap >= Gap.Line || PersonsByCivility.IsCivility(document, at) || document.Is(at, WordFlags.LawyerCivility) && token.IsCapital) break;
            if (token.Kind == TokenKind.Word && token.IsCapital && !IsEnd(document, at, start)) end = at + 1;
            else if (!Joins(document, at, end, firm)) break;
        }
        return end;
    }

    private static bool IsEnd(DocumentText document, int at, int start) =>
        at > start && document.Is(at, WordFlags.Lawyer | WordFlags.Magistrate | WordFlags.Clerk | WordFlags.PartyHeading | WordFlags.Officer)
        && !document.Is(at - 1, WordFlags.Particle);

    private static bool Joins(DocumentText document, int at, int end, bool firm)
    {
        var token = document.Tokens[at];
        if (token.Kind == TokenKind.Number) return at == end && token.Gap <= Gap.Space;
        if (token.Kind == TokenKind.Mark)
            return document.IsMark(at, '-') || document.IsMark(at, '&') || document.IsMark(at, '.') && token.Gap == Gap.None && document.Tokens[at - 1].Length == 1
                || firm && document.IsMark(at, ',') && at == end && LeadsToCapital(document, at + 1);
        return document.Folded(at) is "de" or "du" or "des" or "d" or "l" or "la" or "le" or "les" or "pour" or "en" or "a" or "au" or "aux"
            || document.Folded(at) is "et" && LeadsToCapital(document, at + 1);
    }

    private static bool LeadsToCapital(DocumentText document, int at) =>
        document.Has(at) && (document.Tokens[at].IsCapital || document.Is(at, WordFlags.Particle) && document.Has(at + 1) && document.Tokens[at + 1].IsCapital)
        && !PersonsByCivility.IsCivility(document, at);

    // A civil partnership of notaries or receivers is no law firm; any other SCP, SELARL or AARPI in a judgment is.
    private static bool IsLawFirm(DocumentText document, int at, int end)
    {
        for (var index = Math.Max(0, at - 8); index < end + 12 && document.Has(index); index++)
            if (document.Is(index, WordFlags.Lawyer) || document.Is(index, WordFlags.LawyerCivility) && document.Tokens[index].IsCapital) return true;
        return document.IsWord(at - 1, "la") && (document.IsWord(at - 2, "de") && document.IsWord(at - 3, "observations")
            || document.IsWord(at - 2, "par") && document.Folded(at - 3) is "propose" or "proposes" or "presente" or "presentes" or "produit" or "produits" or "depose" or "deposees" or "deposes" or "soutenu" or "articule");
    }
}
