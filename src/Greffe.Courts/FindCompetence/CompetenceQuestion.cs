using Greffe.Courts.Communes;
using Greffe.Courts.Directory;
using Greffe.Decisions.Courts;

namespace Greffe.Courts.FindCompetence;

/// <summary>Commune and matter to court, with the rule that says so; or what is missing, and never a guess.</summary>
internal sealed class CompetenceQuestion(FindCommune communes, MatterIndex matters, CompetenceRules rules, MatterTable table, IReadOnlyDictionary<string, CourtRecord> courts)
{
    public CompetenceAnswer Answer(string communeText, string matterText, DateOnly day)
    {
        var place = communes.Find(communeText);
        var found = matters.Find(matterText);
        List<string> missing = [];
        if (place.Match is null) missing.Add(place.Missing!); // a lookup without match says what is missing
        if (found.Count != 1) missing.Add(MatterMissing(found.Count, matterText));
        var draft = new CompetenceAnswer
        {
            Status = "not-determined", Sentence = "Non déterminé.", AsOf = day, Commune = place.Match, Communes = place.Match is null ? place.Candidates : [],
            Matter = found.Count == 1 ? found[0].Entry : null, Matters = found.Count > 1 ? [.. found.Take(8).Select(matter => matter.Entry)] : [], Missing = missing,
        };
        return place.Match is { } commune && found.Count == 1 ? Apply(draft, commune, found[0], day)
            : draft with { Sentence = $"Non déterminé : {string.Join(" ", missing)}" };
    }

    private CompetenceAnswer Apply(CompetenceAnswer draft, CommuneMatch commune, MatterRow matter, DateOnly day)
    {
        List<CompetentCourt> competent = [];
        List<string> missing = [];
        foreach (var answer in matter.Answers)
        {
            var outcome = rules.Apply(answer, commune.Code, day);
            if (outcome.Missing is { } lack) missing.Add(lack);
            competent.AddRange(outcome.Courts.Where(court => courts.ContainsKey(court.Code)).Select(court => new CompetentCourt(
                court.Code, courts[court.Code].Kind.Key, courts[court.Code].Name(day), court.When, answer.Article, answer.Place, court.Territory, court.Source)));
        }

        // Whatever the case, the same court: the conditions no longer matter.
        if (matter.Exhaustive && missing.Count == 0 && competent.Count > 1 && competent.TrueForAll(court => court.Code == competent[0].Code))
            competent = [competent[0] with { Condition = null, Article = string.Join(" ; ", competent.Select(court => court.Article).Distinct()) }];
        var status = competent.Count == 0 ? "not-determined" : competent.Count == 1 && missing.Count == 0 && competent[0].Condition is null ? "determined" : "alternatives";
        return draft with
        {
            Status = status, Courts = competent, Missing = missing, Sentence = Sentence(status, competent, missing),
            Appeal = AppealOf(commune.Code, competent, day),
            Notes = [.. matter.Notes, .. table.Places.Where(note => note.Departments.Contains(commune.Department) && competent.Exists(court => court.Kind is "tj" or "ta" or "tprx")).Select(note => note.Note)],
        };
    }

    private CourtName? AppealOf(string commune, List<CompetentCourt> competent, DateOnly day)
    {
        var appeals = competent.Select(court => rules.Appeal(commune, courts[court.Code].Kind, day)).Distinct().ToList();
        return appeals is [{ } one] && courts.TryGetValue(one, out var appeal) ? new(one, appeal.Name(day)) : null;
    }

    private static string Sentence(string status, List<CompetentCourt> competent, List<string> missing) => status switch
    {
        "determined" => $"{competent[0].Name}.",
        "alternatives" => string.Join(" ", competent.Select(court => court.Condition is null ? $"{court.Name}." : $"{court.Name} : {court.Condition}.")),
        _ => $"Non déterminé : {string.Join(" ", missing)}",
    };

    private static string MatterMissing(int found, string text) => string.IsNullOrWhiteSpace(text) ? "Dites de quoi il s'agit en quelques mots, par exemple « divorce » ou « loyers impayés »."
        : found == 0 ? "Nous n'avons pas reconnu la matière : essayez d'autres mots, par exemple « licenciement », « voisin » ou « impôts »."
        : "Ces mots peuvent désigner plusieurs matières : choisissez-en une.";
}
