using Greffe.Pseudonymisation.Detecting.Fitting;
using Greffe.Pseudonymisation.Detecting.Names;
using Greffe.Pseudonymisation.Reading;

namespace Greffe.Pseudonymisation.Detecting;

/// <summary>
/// Fits what the trained model found to what the rules know: extents (<see cref="FittedName"/>), who acts by office (<see cref="Offices"/>), numbers, days
/// and places (<see cref="FittedThing"/>).
/// </summary>
internal static class ModelMentions
{
    /// <summary>Rule of the model's persons.</summary>
    public const string Names = "names/model";

    /// <summary>Rule of what else the model finds.</summary>
    public const string Things = "model";

    private const double Certain = 0.9;

    /// <summary>
    /// In a text that was pseudonymised before, keeps only the persons that a civility announces, with what the model thinks of them: what one of them would add is mostly what the
    /// first reading left on purpose, and whose surroundings are hidden now. So hiding twice is hiding once, and a name that was forgotten is still found.
    /// </summary>
    /// <param name="found">Every candidate; those that must go are removed.</param>
    /// <param name="hiddenBefore">Placeholders that the text holds, of persons and of things.</param>
    /// <param name="isFree">Whether a candidate touches no placeholder: the letter of one looks like a name.</param>
    /// <returns>Whether the text was pseudonymised before: the persons seen by both do not outnumber its placeholders.</returns>
    public static bool DropIfHidden(List<Candidate> found, int hiddenBefore, Predicate<Candidate> isFree)
    {
        if (hiddenBefore == 0) return false;
        var seen = found.Where(candidate => candidate is { Rule: Names, Category: EntityCategory.PersonnePhysique, Score: >= Certain } && isFree(candidate)).ToList();
        var both = found.Where(candidate => IsPartyName(candidate) && seen.Exists(person => Overlap(person, candidate))).ToHashSet();
        if (both.Count > hiddenBefore) return false;
        var announced = found.Where(candidate => candidate.Rule == "names/civility").ToList();
        found.RemoveAll(candidate => candidate.Rule is Things or Patterns.Workplaces.Rule || candidate.Rule == Names && !announced.Exists(name => Overlap(name, candidate)) || IsPartyName(candidate) && candidate.Rule != "names/civility");
        return true;
    }

    private static bool Overlap(Candidate one, Candidate other) => one.Start < other.End && one.End > other.Start;

    private static bool IsPartyName(Candidate candidate) => candidate.Category == EntityCategory.PersonnePhysique && candidate.Rule != Names && candidate.Rule.StartsWith("names/", StringComparison.Ordinal);

    /// <summary>Changes candidates in place; those that must go are left empty.</summary>
    public static void Fit(DocumentText document, List<Candidate> found, Offices offices)
    {
        for (var index = 0; index < found.Count; index++)
            found[index] = found[index].Rule switch
            {
                Names => FittedName.Of(document, found[index], offices),
                Things => FittedThing.Of(document, found[index]),
                _ => found[index].Rule.StartsWith("names/", StringComparison.Ordinal) && found[index].Category != EntityCategory.PersonneMorale ? offices.Reconsider(found[index]) : found[index],
            };
        found.Sort(static (one, other) => one.Start.CompareTo(other.Start));
        for (var index = 0; index < found.Count; index++)
            if (found[index] is { Rule: Names } name && name.End > name.Start && !Roles.IsProfessional(name.Role)) found[index] = InList(document, name, Before(found, index), After(found, index));
    }

    // The nearest names on either side that do not overlap this one.
    private static Candidate? Before(List<Candidate> found, int index)
    {
        for (var before = index - 1; before >= 0 && before > index - 8; before--) if (IsName(found[before]) && found[before].End <= found[index].Start) return found[before];
        return null;
    }

    private static Candidate? After(List<Candidate> found, int index)
    {
        for (var after = index + 1; after < found.Count && after < index + 8; after++) if (IsName(found[after]) && found[after].Start >= found[index].End) return found[after];
        return null;
    }

    private static bool IsName(Candidate candidate) => candidate.End > candidate.Start && candidate.Category != EntityCategory.PersonneMorale && candidate.Rule.StartsWith("names/", StringComparison.Ordinal);

    // «où siégeaient Roy, Petit et Noël», «Capitaine, Cavrois, Monge, conseillers»: who stands in one list with judges is a judge. «Mme Roy, juge, assistée de Paul Noël»: the clerk.
    private static Candidate InList(DocumentText document, Candidate name, Candidate? before, Candidate? after)
    {
        if (before is not { Role: MentionRole.Magistrat } judge) return name;
        var start = document.TokenAt(name.Start);
        var at = Roles.SkipCivility(document, start - 1);
        if (document.IsWord(at, "de") && document.Folded(at - 1) is "assiste" or "assistee" or "assistes" && start - document.TokenAt(judge.End) < 24) return WithRole(name, MentionRole.Greffier);
        if (!document.IsMark(at, ',') && !document.IsWord(at, "et") || at - document.TokenAt(judge.End) > 1) return name;
        var between = after is { Role: MentionRole.Magistrat } other && document.TokenAt(other.Start) - document.TokenAt(name.End) is 1 or 2;
        return between || Roles.ListedAfter(document, start) == MentionRole.Magistrat ? WithRole(name, MentionRole.Magistrat) : name;
    }

    private static Candidate WithRole(Candidate name, MentionRole role) => name with { Role = role, Category = Roles.CategoryOf(role), IsOfficer = false };

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
}
