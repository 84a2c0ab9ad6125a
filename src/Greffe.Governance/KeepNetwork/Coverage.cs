namespace Greffe.Governance.KeepNetwork;

/// <summary>Who answers for which entity on a day: its holder, else its deputy, else whoever answers for the entity above.</summary>
internal sealed class Coverage(EntityTree tree, IReadOnlyList<Term> terms, DateOnly day)
{
    private readonly ILookup<string, Term> _inForce = terms.Where(term => term.IsInForce(day)).ToLookup(term => term.Entity);

    public EntityTree Tree => tree;

    public DateOnly Day => day;

    /// <summary>The person who holds that duty in the entity itself; null when nobody does.</summary>
    public Term? At(string entity, string duty) => _inForce[entity].FirstOrDefault(term => term.Duty == duty);

    /// <summary>Who answers for an entity; null when nobody does up to the top.</summary>
    public Term? Responsible(string? entity) =>
        tree.Upwards(entity).Select(found => At(found.Code, Term.Holder) ?? At(found.Code, Term.Deputy)).FirstOrDefault(term => term is not null);

    /// <summary>Since when an entity that must have a holder has none: the day after its last holder's last day, or null when it never had one.</summary>
    public (bool IsVacant, DateOnly? Since) Vacancy(Entity entity)
    {
        if (!entity.Seat || At(entity.Code, Term.Holder) is not null) return (false, null);
        var last = terms.Where(term => term.Entity == entity.Code && term.Duty == Term.Holder && term.LastDay < day).Select(term => (DateOnly?)term.LastDay).Max();
        return (true, last?.AddDays(1));
    }

    /// <summary>Codes of the entities that a person answers for, with all below them.</summary>
    public IReadOnlySet<string> Of(string agent) =>
        _inForce.SelectMany(entity => entity).Where(term => term.Agent == agent).SelectMany(term => tree.Downwards(term.Entity)).Select(entity => entity.Code).ToHashSet();
}
