using Greffe.Pseudonymisation.Linking;

namespace Greffe.Pseudonymisation.Deciding;

/// <summary>Adds the judge's terms to what was found: a term inside a mention orders the mention hidden, any other becomes a mention of its own.</summary>
internal static class Ordered
{
    /// <summary>Mentions in reading order, disjoint, each with whether an order hides it.</summary>
    public static List<(Linked Item, bool IsOrdered)> Apply(DocumentText document, List<Linked> linked, OrderedTerms terms, Func<Candidate, bool> isFree)
    {
        List<Candidate> found = [];
        terms.Detect(document, found);
        found.RemoveAll(candidate => !isFree(candidate));
        if (found.Count == 0) return [.. linked.Select(item => (item, false))];
        found.Sort(static (one, other) => one.Start.CompareTo(other.Start));
        List<(Linked Item, bool IsOrdered)> all = [.. linked.Select(item => (item, false)), .. found.Select(term => (new Linked(term, null), true))];
        all.Sort(static (one, other) => one.Item.Candidate.Start != other.Item.Candidate.Start
            ? one.Item.Candidate.Start.CompareTo(other.Item.Candidate.Start) : other.Item.Candidate.End.CompareTo(one.Item.Candidate.End));
        List<(Linked Item, bool IsOrdered)> merged = new(all.Count);
        foreach (var next in all)
        {
            if (merged.Count == 0 || merged[^1].Item.Candidate.End <= next.Item.Candidate.Start) merged.Add(next);
            else merged[^1] = Union(merged[^1], next);
        }
        return merged;
    }

    private static (Linked Item, bool IsOrdered) Union((Linked Item, bool IsOrdered) held, (Linked Item, bool IsOrdered) next)
    {
        var end = Math.Max(held.Item.Candidate.End, next.Item.Candidate.End);
        var person = held.Item.Person ?? next.Item.Person;
        var main = held.Item.Person is null && next.Item.Person is not null ? next.Item.Candidate : held.Item.Candidate;
        return (new(main with { Start = held.Item.Candidate.Start, End = end }, person), held.IsOrdered || next.IsOrdered);
    }
}
