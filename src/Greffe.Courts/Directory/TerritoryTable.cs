namespace Greffe.Courts.Directory;

/// <summary>Courts of each commune, by day.</summary>
internal sealed class TerritoryTable
{
    private readonly Dictionary<string, TerritoryFact[]> _byCommune;
    private readonly ILookup<string, string> _parts;
    private readonly HashSet<string> _withChambers;

    /// <param name="facts">What the lists say.</param>
    /// <param name="parts">Municipal arrondissements with their commune.</param>
    public TerritoryTable(IEnumerable<TerritoryFact> facts, IEnumerable<(string Arrondissement, string Commune)> parts)
    {
        var all = facts.GroupBy(fact => fact.Commune, StringComparer.Ordinal).ToList();
        _byCommune = all.ToDictionary(group => group.Key, group => group.OrderByDescending(fact => fact.From ?? DateOnly.MinValue).ToArray(), StringComparer.Ordinal);
        _parts = parts.ToLookup(part => part.Commune, part => part.Arrondissement);
        _withChambers = [.. _byCommune.Keys.Where(commune => Own(commune, TerritoryColumn.Tprx, DateOnly.MaxValue) is { Court.Length: > 0 })
            .Select(commune => Own(commune, TerritoryColumn.Tj, DateOnly.MaxValue)?.Court ?? "")];
    }

    /// <summary>
    /// Court of a commune on a day; null when no list names the commune. Lyon and Marseille are listed by arrondissement: their court is
    /// that of all of them when they have the same, else it is not determined.
    /// </summary>
    public TerritoryFact? At(string commune, TerritoryColumn column, DateOnly day)
    {
        if (Own(commune, column, day) is { } own) return own;
        var parts = _parts[commune].Select(part => Own(part, column, day)).ToList();
        return parts.Count > 0 && parts.TrueForAll(part => part is not null && part.Court == parts[0]!.Court) ? parts[0] : null; // all alike, none null
    }

    /// <summary>Whether some commune of that tribunal judiciaire has a tribunal de proximité.</summary>
    public bool HasChambers(string tribunal) => _withChambers.Contains(tribunal);

    private TerritoryFact? Own(string commune, TerritoryColumn column, DateOnly day)
    {
        if (!_byCommune.TryGetValue(commune, out var facts)) return null;
        foreach (var fact in facts)
            if (fact.Column == column && (fact.From is null || fact.From <= day)) return fact;
        return null;
    }
}
