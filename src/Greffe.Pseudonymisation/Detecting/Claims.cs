namespace Greffe.Pseudonymisation.Detecting;

/// <summary>Keeps of overlapping candidates the surest, then the longest, then the first.</summary>
internal static class Claims
{
    /// <summary>Disjoint candidates in reading order.</summary>
    public static List<Candidate> Settle(List<Candidate> candidates)
    {
        candidates.Sort(static (left, right) =>
        {
            var order = left.Start.CompareTo(right.Start);
            if (order == 0) order = right.Score.CompareTo(left.Score);
            return order != 0 ? order : right.End.CompareTo(left.End);
        });
        List<Candidate> kept = new(candidates.Count);
        foreach (var candidate in candidates)
        {
            if (candidate.End <= candidate.Start) continue;
            if (!Yields(kept, candidate)) kept.Add(candidate);
        }
        return kept;
    }

    // Removes from the end those that the new one beats; true when the new one is beaten.
    private static bool Yields(List<Candidate> kept, Candidate candidate)
    {
        while (kept.Count > 0 && kept[^1].End > candidate.Start)
        {
            if (!Beats(candidate, kept[^1])) return true;
            kept.RemoveAt(kept.Count - 1);
        }
        return false;
    }

    private static bool Beats(Candidate challenger, Candidate holder)
    {
        if (challenger.Score != holder.Score) return challenger.Score > holder.Score;
        return challenger.End - challenger.Start > holder.End - holder.Start;
    }
}
