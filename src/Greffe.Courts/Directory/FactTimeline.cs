namespace Greffe.Courts.Directory;

/// <summary>What became of a fact that a source says.</summary>
internal enum FactOutcome
{
    /// <summary>Already known.</summary>
    Known,

    /// <summary>The same as what holds on that day, said of another day: kept, since a file of a day in between may say otherwise later.</summary>
    Confirmed,

    /// <summary>New: nothing was known of that field on that day.</summary>
    Added,

    /// <summary>New, and different from what held on that day.</summary>
    Changed,

    /// <summary>Another source says otherwise of the very same day: kept out, for a person to decide.</summary>
    Conflict,
}

/// <summary>The facts of one field of one court, in time. Pure: the same facts in any order give the same timeline.</summary>
internal static class FactTimeline
{
    /// <summary>The fact in force on a day: the latest begun that has not ended; null when there is none.</summary>
    public static Fact? At(IEnumerable<Fact> facts, DateOnly day) =>
        facts.Where(fact => fact.Covers(day)).MaxBy(fact => fact.From ?? DateOnly.MinValue);

    /// <summary>What adding this fact would do.</summary>
    public static FactOutcome Judge(IReadOnlyCollection<Fact> facts, Fact fact)
    {
        if (Fields.Many.Contains(fact.Field))
            return facts.Any(known => known.Value == fact.Value) ? FactOutcome.Known : FactOutcome.Added;
        if (facts.Any(known => known.From == fact.From && known.Value == fact.Value)) return FactOutcome.Known;
        if (facts.Any(known => known.From == fact.From && known.Value != fact.Value)) return FactOutcome.Conflict;
        var inForce = At(facts, fact.From ?? DateOnly.MinValue);
        if (inForce is null) return FactOutcome.Added;
        return inForce.Value == fact.Value ? FactOutcome.Confirmed : FactOutcome.Changed;
    }

    /// <summary>The facts of one field with their last day filled in, the eve of the next different one; what only confirms is left out.</summary>
    public static IEnumerable<Fact> Closed(IEnumerable<Fact> facts)
    {
        var ordered = facts.OrderBy(fact => fact.From ?? DateOnly.MinValue).ThenBy(fact => fact.Value, StringComparer.Ordinal).ToList();
        for (var i = ordered.Count - 1; i > 0; i--)
            if (ordered[i].Value == ordered[i - 1].Value && ordered[i - 1].Until is null) ordered.RemoveAt(i);
        for (var i = 0; i < ordered.Count; i++)
        {
            var fact = ordered[i];
            if (Fields.Many.Contains(fact.Field) || i + 1 == ordered.Count || ordered[i + 1].From is not { } next || next <= (fact.From ?? DateOnly.MinValue))
                yield return fact;
            else
                yield return fact with { Until = fact.Until is { } until && until < next ? until : next.AddDays(-1) };
        }
    }
}
