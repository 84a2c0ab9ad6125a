using Greffe.Pseudonymisation.Reading;

namespace Greffe.Pseudonymisation.Detecting.Fitting;

/// <summary>
/// A word that the text writes often and that the model took for a name once or twice, as it does with «SNCF», is no name: propagation would hide it
/// everywhere. Nor is a word that names a company far more often than someone, nor the name of a company that the text gives with its form.
/// </summary>
internal static class ByChance
{
    private const int Often = 4;
    private const double Rarely = 0.3;

    /// <summary>
    /// Removes such finds, where no civility and no rule says that the word names someone.
    /// </summary>
    public static void Drop(DocumentText document, List<Candidate> found)
    {
        Dictionary<int, double> seen = [];
        Dictionary<int, int> companies = [];
        HashSet<int> told = [];
        foreach (var company in found.Where(candidate => candidate.Category == EntityCategory.PersonneMorale && candidate.End > candidate.Start))
            foreach (var word in WordsOf(document, company)) companies[word] = companies.GetValueOrDefault(word) + 1;
        var ofCompanies = found.Where(candidate => candidate is { Category: EntityCategory.PersonneMorale, Rule: "names/legal-person" }).Select(company => WordsOf(document, company)).Where(words => words.Count > 0 && !IsLikePerson(document, words)).ToList();
        HashSet<int> beyond = [];
        foreach (var candidate in found.Where(IsPerson))
        {
            if (WordsOf(document, candidate) is var all && !ofCompanies.Exists(company => all.TrueForAll(company.Contains))) beyond.UnionWith(all);
            var alone = candidate.Rule is ModelMentions.Names or "names/evidence" && !document.IsPresented(document.TokenAt(candidate.Start));
            foreach (var word in WordsOf(document, candidate))
            {
                if (!alone) told.Add(word);
                if (candidate.Rule == ModelMentions.Names) seen[word] = seen.GetValueOrDefault(word) + candidate.Score;
            }
        }
        found.RemoveAll(candidate => IsPerson(candidate) && candidate.Rule is ModelMentions.Names or "names/evidence" && WordsOf(document, candidate) is { Count: > 0 } words && !words.Exists(told.Contains)
            && (candidate.Rule == ModelMentions.Names || words.Exists(seen.ContainsKey) ? words.TrueForAll(IsRare) : words.Exists(IsRare)));

        found.RemoveAll(candidate => IsPerson(candidate) && candidate.Rule is ModelMentions.Names or "names/evidence" && WordsOf(document, candidate) is { Count: > 0 } words && words.TrueForAll(word => !beyond.Contains(word) && !told.Contains(word))
            && ofCompanies.Exists(company => words.TrueForAll(company.Contains)));

        bool IsRare(int word) => document.Words.TimesCapital(word) is >= Often and var times
            && (seen.GetValueOrDefault(word) < Rarely * times || companies.GetValueOrDefault(word) > 2 * seen.GetValueOrDefault(word));
    }

    // «SARL Jean Duperray» may be the party himself: a first name beside a name.
    private static bool IsLikePerson(DocumentText document, List<int> words) => words.Count > 1 && words.Exists(word => document.Words.EvidenceOf(word, document.Model).IsFirstName)
        && words.Exists(word => document.Words.EvidenceOf(word, document.Model) is { IsFirstName: false, IsPlainWord: false, IsNameLike: true });

    private static bool IsPerson(Candidate candidate) => candidate.Rule.StartsWith("names/", StringComparison.Ordinal) && candidate.Category != EntityCategory.PersonneMorale && candidate.End > candidate.Start;

    private static List<int> WordsOf(DocumentText document, Candidate candidate)
    {
        List<int> words = [];
        for (var at = document.TokenAt(candidate.Start); document.Has(at) && document.Tokens[at].Start < candidate.End; at++)
            if (document.Tokens[at] is { Kind: TokenKind.Word, Length: > 1, IsCapital: true } && !document.Is(at, WordFlags.Particle)) words.Add(document.Tokens[at].Word);
        return words;
    }
}
