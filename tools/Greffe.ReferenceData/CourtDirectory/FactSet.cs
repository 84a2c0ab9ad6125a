using Greffe.Courts.Directory;

namespace Greffe.ReferenceData.CourtDirectory;

/// <summary>Facts being gathered: one already in force is not said twice, and of two of the same day the first stays.</summary>
internal sealed class FactSet
{
    private readonly Dictionary<(string Court, string Field), List<Fact>> _facts = [];

    public IEnumerable<Fact> All => _facts.Values.SelectMany(list => list);

    public void Add(string court, string field, string value, DateOnly? from, string source, DateOnly? until = null)
    {
        if (value.Length == 0) return;
        if (!_facts.TryGetValue((court, field), out var list)) _facts[(court, field)] = list = [];
        Fact fact = new(court, field, value, from, until, source);
        if (FactTimeline.Judge(list, fact) is FactOutcome.Added or FactOutcome.Changed) list.Add(fact);
    }

    public string? Latest(string court, string field) =>
        _facts.TryGetValue((court, field), out var list) ? list.MaxBy(fact => fact.From ?? DateOnly.MinValue)?.Value : null;
}
