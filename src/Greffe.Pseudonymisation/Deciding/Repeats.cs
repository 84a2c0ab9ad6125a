using Greffe.Pseudonymisation.Linking;
using Greffe.Pseudonymisation.Reading;

namespace Greffe.Pseudonymisation.Deciding;

/// <summary>Hides every other occurrence of a hidden date, address, number or place of birth, wherever it stands.</summary>
internal static class Repeats
{
    private const int Shortest = 6;

    /// <summary>The mentions with the repeats of those that <paramref name="isHidden"/> says are hidden.</summary>
    public static List<Linked> Add(DocumentText document, List<Linked> linked, Func<Linked, bool> isHidden, Func<Candidate, bool> isFree)
    {
        Dictionary<string, EntityCategory> categories = new(StringComparer.Ordinal);
        List<string> terms = [];
        Dictionary<string, Person> persons = new(StringComparer.Ordinal);
        foreach (var item in linked)
        {
            if (item.Person is { IsProfessional: false } person && NameOf(document, item.Candidate) is { } name && persons.TryAdd(Folding.Fold(name), person)) terms.Add(name);
            if (!isHidden(item)) continue;
            var words = document.Text[item.Candidate.Start..item.Candidate.End];
            var folded = Folding.Fold(words);
            var place = item.Candidate.Category == EntityCategory.Localite;
            if (!place && (folded.Length < Shortest || !folded.Any(char.IsAsciiDigit)) || folded.Length < 3) continue;
            var isDate = item.Candidate.Category is EntityCategory.DateNaissance or EntityCategory.DateMariage or EntityCategory.DateDeces;
            if (isDate && !char.IsDigit(words[^1])) continue; // a day without its year is the same in many events
            if (categories.TryAdd(folded, item.Candidate.Category)) terms.Add(words);
        }
        if (terms.Count == 0) return linked;
        List<Candidate> found = [];
        new OrderedTerms(terms).Detect(document, found);
        var towns = CourtTowns(document, found, categories);
        var more = found.Where(candidate => isFree(candidate) && !Analysis.Overlaps(linked, candidate) && !towns.Contains(FoldOf(document, candidate)))
            .Select(candidate => candidate with { Category = categories.GetValueOrDefault(FoldOf(document, candidate), EntityCategory.PersonnePhysique), Score = 0.93, Rule = "propagation/repeat" }).ToList();
        if (more.Count == 0) return linked;
        List<Linked> all = [.. linked, .. Detecting.Claims.Settle(more).Select(candidate => new Linked(candidate, persons.GetValueOrDefault(FoldOf(document, candidate))))];
        all.Sort(static (one, other) => one.Candidate.Start.CompareTo(other.Candidate.Start));
        return all;
    }

    // A full name or a nickname of several words is that person wherever it stands again, whatever the words say one by one.
    private static string? NameOf(DocumentText document, Candidate candidate)
    {
        var at = document.TokenAt(candidate.Start);
        var (words, letters) = (0, 0);
        for (; document.Has(at) && document.Tokens[at].Start < candidate.End; at++)
            if (document.Tokens[at] is { Kind: TokenKind.Word } token && (token.Length > 1 || words > 0)) (words, letters) = (words + 1, letters + token.Length);
        return words > 1 && letters > 3 ? document.Text[candidate.Start..candidate.End] : null;
    }

    private static string FoldOf(DocumentText document, Candidate candidate) => Folding.Fold(document.Text.AsSpan(candidate.Start, candidate.End - candidate.Start));

    // «le tribunal de première instance d'Antsirabe» does not say who judged here.
    private static bool IsForeignCourt(DocumentText document, int at) => document.IsWord(at - 2, "instance") && document.IsWord(at - 3, "premiere");

    // A town whose court, bar or prefecture the text names cannot be hidden everywhere: the decision would not say who judged.
    private static HashSet<string> CourtTowns(DocumentText document, List<Candidate> found, Dictionary<string, EntityCategory> categories)
    {
        HashSet<string> towns = new(StringComparer.Ordinal);
        foreach (var candidate in found)
        {
            var folded = FoldOf(document, candidate);
            if (!categories.TryGetValue(folded, out var category) || category != EntityCategory.Localite) continue;
            var at = document.TokenAt(candidate.Start);
            var capital = document.Tokens[at].IsCapital;
            if (IsForeignCourt(document, at)) continue;
            for (var index = at - 1; index >= at - 5 && index >= 0 && document.Tokens[index + 1].Gap < Gap.Paragraph; index--)
                if (!capital || document.Is(index, WordFlags.Court) && document.Folded(index) is not ("commune" or "ville" or "maire" or "mairie" or "hopital" or "chu" or "registre")) towns.Add(folded);
        }
        return towns;
    }
}
