using Greffe.Pseudonymisation.Detecting.Names;
using Greffe.Pseudonymisation.Reading;

namespace Greffe.Pseudonymisation.Detecting.Fitting;

/// <summary>
/// Who acts by office among the names that the model found. A name stays visible only for a reason that can be told: an office beside it, or the same
/// name presented with its office elsewhere, or a model that is sure of it at every mention of the name.
/// </summary>
internal sealed class Offices
{
    private const double SureOffice = 0.97;
    // «Mme Roy» and nothing beside her says that she judges: the model alone would leave her visible.
    private const double SureAlone = 0.995;
    private const double LikelyOffice = 0.9;
    private const double SurePerson = 0.9;
    private readonly DocumentText document;
    private readonly Dictionary<string, Opinion> byName = new(StringComparer.Ordinal);

    /// <summary>Reads what the model thinks of each name of the document.</summary>
    public Offices(DocumentText document, IReadOnlyList<Candidate> found)
    {
        this.document = document;
        foreach (var candidate in found)
        {
            if (candidate.Rule != ModelMentions.Names || NameOf(candidate) is not { } name) continue;
            var opinion = byName.GetValueOrDefault(name);
            byName[name] = Roles.IsProfessional(candidate.Role)
                ? opinion with { Acting = opinion.Acting + candidate.Score, Lawyer = opinion.Lawyer + (candidate.Role == MentionRole.Avocat ? candidate.Score : 0), IsPresented = opinion.IsPresented || candidate.Score >= LikelyOffice && HasOffice(document.TokenAt(candidate.Start), candidate.Role) }
                : opinion with { Person = opinion.Person + candidate.Score };
        }
    }

    /// <summary>Role of the name from token <paramref name="start"/> to <paramref name="end"/>.</summary>
    public MentionRole RoleOf(Candidate candidate, int start, int end)
    {
        var announced = IsCalledMaitre(document, start) ? MentionRole.Avocat : MentionRole.Other;
        if (announced == MentionRole.Avocat && candidate.Role != MentionRole.Avocat && !ActsAsLawyer(document, start, end)) return MentionRole.Tiers;
        var after = Roles.TitleAfter(document, end);
        var role = Roles.Decide(document, start, end, announced, after);
        if (announced != MentionRole.Other || after != MentionRole.Other && role == after) return role;
        if (Roles.IsProfessional(candidate.Role)) return Roles.IsProfessional(role) ? role : Acts(candidate, start, end) ? candidate.Role : MentionRole.Tiers;
        var presented = document.IsPresented(start);
        if (document.IsMark(presented ? document.CivilityBefore(start) - 1 : start - 1, ':')) return role;
        return presented && (role is MentionRole.Magistrat or MentionRole.Greffier || candidate.Score < SurePerson) ? role : MentionRole.Tiers;
    }

    /// <summary>Whether the model takes the bearer of this name for a lawyer wherever it stands.</summary>
    public bool IsLawyer(Candidate candidate) => NameOf(candidate) is { } name && byName.TryGetValue(name, out var opinion) && opinion.Lawyer >= LikelyOffice && opinion.Lawyer > 2 * opinion.Person;

    /// <summary>
    /// What a rule found, with the role that the model, which reads more of the text, is sure of: a name that a label or an office announces by chance is
    /// a party's, and one called Maître that acts nowhere the way the rules know may be a lawyer's.
    /// </summary>
    public Candidate Reconsider(Candidate candidate)
    {
        if (NameOf(candidate) is not { } name || !byName.TryGetValue(name, out var opinion)) return candidate;
        if (candidate.IsOfficer && opinion.Lawyer >= LikelyOffice && opinion.Lawyer > 2 * opinion.Person) return candidate with { Role = MentionRole.Avocat, Category = EntityCategory.ProfessionnelAvocat, IsOfficer = false };
        var isParty = Roles.IsProfessional(candidate.Role) && opinion.Acting < 0.5 && opinion.Person >= SurePerson;
        return isParty ? candidate with { Role = MentionRole.Tiers, Category = EntityCategory.PersonnePhysique } : candidate;
    }

    /// <summary>Whether «Me» or «Maître» stands before the name.</summary>
    public static bool IsCalledMaitre(DocumentText document, int start)
    {
        var civility = document.CivilityBefore(start);
        return document.Is(civility, WordFlags.LawyerCivility) && document.Tokens[civility].IsCapital;
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

    private bool Acts(Candidate candidate, int start, int end)
    {
        if (candidate.Score >= SureOffice && HasOffice(start, candidate.Role) && !IsFirstNameAlone(start, end)) return true;
        if (NameOf(candidate) is not { } name || candidate.Score < LikelyOffice || IsFirstNameAlone(start, end)) return false;
        var opinion = byName.GetValueOrDefault(name);
        if (opinion.Person > 0.5) return false;
        if (opinion.IsPresented) return true;
        // «Paul KERJEAN⏎Président : M. Roy»: the office on the next line announces someone else.
        if (document.Has(end) && document.Tokens[end].Gap == Gap.Line && Roles.OfTitle(document.Flags(end)) != MentionRole.Other) return false;
        return document.IsPresented(start) ? candidate.Score >= (candidate.Role == MentionRole.Avocat ? SureOffice : SureAlone) : candidate.Score >= SureOffice && end - start > 1;
    }

    // Nobody who acts by office is called by a first name alone; a party may bear the lawyer's.
    private bool IsFirstNameAlone(int start, int end)
    {
        if (document.IsPresented(start)) return false;
        for (var at = start; at < end; at++) if (document.Tokens[at].Kind == TokenKind.Word && (document.Tokens[at].Shape == Shape.Upper || !document.Evidence(at).IsFirstName)) return false;
        return true;
    }

    // The last word of the name stands for it.
    private string? NameOf(Candidate candidate)
    {
        for (var at = document.TokenAt(candidate.End) - 1; document.Has(at) && document.Tokens[at].Start >= candidate.Start; at--)
            if (document.Tokens[at] is { Kind: TokenKind.Word, IsCapital: true, Length: > 1 } && !document.Is(at, WordFlags.Civility)) return document.Folded(at);
        return null;
    }

    // A word of that office before it in the same sentence.
    private bool HasOffice(int start, MentionRole role)
    {
        for (var index = start - 1; index >= 0 && index > start - 16 && document.Tokens[index + 1].Gap < Gap.Paragraph && !EndsSentence(document, index); index--)
            if (Roles.OfTitle(document.Flags(index)) == role) return !Roles.IsOfParty(document, index) && Roles.TitleAt(document, index) == role;
        return false;
    }

    private static bool EndsSentence(DocumentText document, int at) => document.IsMark(at, ';') || document.IsMark(at, '.') && at > 0 && document.Tokens[at - 1].Length > 3;

    private readonly record struct Opinion(double Acting, double Lawyer, double Person, bool IsPresented);
}
