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
        foreach (var item in linked)
        {
            if (!isHidden(item)) continue;
            var words = document.Text[item.Candidate.Start..item.Candidate.End];
            var folded = Folding.Fold(words);
            var place = item.Candidate.Category == EntityCategory.Localite;
            if (!place && (folded.Length < Shortest || !folded.Any(char.IsAsciiDigit)) || folded.Length < 3) continue;
            if (categories.TryAdd(folded, item.Candidate.Category)) terms.Add(words);
        }
        if (terms.Count == 0) return linked;
        List<Candidate> found = [];
        new OrderedTerms(terms).Detect(document, found);
        var towns = CourtTowns(document, found, categories);
        var more = found.Where(candidate => isFree(candidate) && !Analysis.Overlaps(linked, candidate) && !towns.Contains(FoldOf(document, candidate)))
            .Select(candidate => candidate with { Category = categories[FoldOf(document, candidate)], Score = 0.93, Rule = "propagation/repeat" }).ToList();
        if (more.Count == 0) return linked;
        List<Linked> all = [.. linked, .. Detecting.Claims.Settle(more).Select(candidate => new Linked(candidate, null))];
        all.Sort(static (one, other) => one.Candidate.Start.CompareTo(other.Candidate.Start));
        return all;
    }

    private static string FoldOf(DocumentText document, Candidate candidate) => Folding.Fold(document.Text.AsSpan(candidate.Start, candidate.End - candidate.Start));

    // A town whose court, bar or prefecture the text names cannot be hidden everywhere: the decision would not say who judged.
    private static HashSet<string> CourtTowns(DocumentText document, List<Candidate> found, Dictionary<string, EntityCategory> categories)
    {
        HashSet<string> towns = new(StringComparer.Ordinal);
        foreach (var candidate in found)
        {
            var folded = FoldOf(document, candidate);
            if (categories[folded] != EntityCategory.Localite) continue;
            var at = document.TokenAt(candidate.Start);
            var capital = document.Tokens[at].IsCapital;
            for (var index = at - 1; index >= at - 5 && index >= 0 && document.Tokens[index + 1].Gap < Gap.Paragraph; index--)
                if (!capital || document.Is(index, WordFlags.Court) && document.Folded(index) is not ("commune" or "ville" or "maire" or "mairie" or "hopital" or "chu" or "registre")) towns.Add(folded);
        }
        return towns;
    }
}
