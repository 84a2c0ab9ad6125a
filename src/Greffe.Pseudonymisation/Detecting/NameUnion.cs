namespace Greffe.Pseudonymisation.Detecting;

/// <summary>Where two detectors saw the same person with different ends, both ends count: half a name is a leak.</summary>
internal static class NameUnion
{
    /// <summary>Widens overlapping persons to what they cover together; sorts the candidates by their start.</summary>
    public static void Widen(List<Candidate> found)
    {
        found.Sort(static (one, other) => one.Start.CompareTo(other.Start));
        for (var index = 0; index < found.Count; index++)
        {
            if (!IsPerson(found[index])) continue;
            for (var next = index + 1; next < found.Count && found[next].Start < found[index].End; next++)
                if (!IsPerson(found[next]) || !SameSide(found[index], found[next])) continue;
                else if (found[index].SameAs < 0 && found[next].SameAs < 0) Join(found, index, next);
                else ShareBearer(found, index, next);
        }
    }

    /// <summary>Drops names that only their letters told where the model, which reads the context, sees a company.</summary>
    public static void DropCompanies(List<Candidate> found)
    {
        var companies = found.Where(candidate => candidate is { Rule: ModelMentions.Things, Category: EntityCategory.PersonneMorale, Score: > 0.8 }).ToList();
        if (companies.Count > 0) found.RemoveAll(candidate => candidate is { Rule: "names/evidence", Role: MentionRole.Other or MentionRole.Tiers } && companies.Exists(company => company.Start < candidate.End && company.End > candidate.Start));
    }

    // «épouse Roy»: the model saw the name, the rule whose it is.
    private static void ShareBearer(List<Candidate> found, int index, int next)
    {
        var bearer = Math.Max(found[index].SameAs, found[next].SameAs);
        if (bearer >= found[index].Start || found[index].Category != found[next].Category) return;
        found[index] = found[index] with { SameAs = bearer };
        found[next] = found[next] with { SameAs = bearer };
    }

    private static bool IsPerson(Candidate candidate) =>
        candidate.Category is EntityCategory.PersonnePhysique or EntityCategory.ProfessionnelAvocat or EntityCategory.ProfessionnelMagistratGreffier && candidate.Rule.StartsWith("names/", StringComparison.Ordinal) && candidate.Rule != "names/law-firm";

    private static bool SameSide(Candidate one, Candidate other) => one.Category == other.Category || one.Rule == ModelMentions.Names || other.Rule == ModelMentions.Names;

    private static void Join(List<Candidate> found, int index, int next)
    {
        var (start, end) = (found[index].Start, Math.Max(found[index].End, found[next].End));
        var (one, other) = (found[index], found[next]);
        found[index] = one with { End = end };
        found[next] = other with { Start = start, End = end };
        if (one.Rule == ModelMentions.Names && other.Rule != ModelMentions.Names) found[next] = WithRole(found[next], one);
        else if (other.Rule == ModelMentions.Names && one.Rule != ModelMentions.Names) found[index] = WithRole(found[index], other);
    }

    // The model's role was fitted to the same signs; only a label, a signature block or a list under one office knows more.
    private static Candidate WithRole(Candidate rule, Candidate model) =>
        rule.Rule == "names/label" || rule.Role is MentionRole.Magistrat or MentionRole.Greffier && rule.Rule == "names/civility" ? rule : rule with { Role = model.Role, Category = model.Category, IsOfficer = model.IsOfficer || rule.IsOfficer && model.Role == MentionRole.Tiers };
}
