namespace Greffe.Decisions.Publication;

/// <summary>Which public decisions: every given list must match by one of its values, an empty list admits all.</summary>
public sealed record PublicDecisionFilter
{
    /// <summary>Everything.</summary>
    public static PublicDecisionFilter All { get; } = new();

    /// <summary>Kinds of court.</summary>
    public IReadOnlyList<Jurisdiction> Jurisdictions { get; init; } = [];

    /// <summary>Courts.</summary>
    public IReadOnlyList<CourtCode> Courts { get; init; } = [];

    /// <summary>Keys of chambers.</summary>
    public IReadOnlyList<string> Chambers { get; init; } = [];

    /// <summary>Keys of formations.</summary>
    public IReadOnlyList<string> Formations { get; init; } = [];

    /// <summary>Keys of types.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>Keys of solutions.</summary>
    public IReadOnlyList<string> Solutions { get; init; } = [];

    /// <summary>Keys of publication levels.</summary>
    public IReadOnlyList<string> PublicationLevels { get; init; } = [];

    /// <summary>First day, included.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, included.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Whether <see cref="From"/> and <see cref="To"/> bear on the day of last change and not on the decision's date.</summary>
    public bool ByUpdate { get; init; }

    /// <summary>Whether a decision is in.</summary>
    public bool Admits(PublicDecision decision)
    {
        var day = ByUpdate ? decision.UpdatedOn : decision.Date;
        return (Jurisdictions.Count == 0 || Jurisdictions.Contains(decision.Court.Jurisdiction))
            && (Courts.Count == 0 || Courts.Contains(decision.Court))
            && In(Chambers, decision.Chamber) && In(Formations, decision.Formation)
            && In(Types, decision.Type) && In(Solutions, decision.Solution)
            && (PublicationLevels.Count == 0 || decision.PublicationLevels.Any(level => PublicationLevels.Contains(level.Key)))
            && (From is null || day >= From) && (To is null || day <= To);
    }

    private static bool In(IReadOnlyList<string> keys, Term? term) => keys.Count == 0 || (term is not null && keys.Contains(term.Key));
}
