using Greffe.Courts.Communes;
using Greffe.Courts.Directory;

namespace Greffe.Courts.ImportCourts;

/// <summary>What the directory says while files are imported into it: read once for all of them, and only when a file has rows.</summary>
internal sealed class KnownFacts(CourtStore store)
{
    private readonly Lazy<TerritoryTable> _territories = new(() => new(store.Territories(), []));
    private readonly Lazy<Dictionary<(string Court, string Field), List<Fact>>> _facts = new(() => store.Facts().GroupBy(fact => (fact.Court, fact.Field)).ToDictionary(group => group.Key, group => group.ToList()));
    private readonly Lazy<IReadOnlySet<string>> _communes = new(() => new CommuneIndex(ReferenceFiles.Communes(), []).Codes);

    /// <summary>Courts of each commune.</summary>
    public TerritoryTable Territories => _territories.Value;

    /// <summary>Every INSEE code of the list, former ones included.</summary>
    public IReadOnlySet<string> Communes => _communes.Value;

    /// <summary>Facts of one field of one court: what is added to the list is known from then on.</summary>
    public List<Fact> Of(string court, string field)
    {
        if (!_facts.Value.TryGetValue((court, field), out var facts)) _facts.Value[(court, field)] = facts = [];
        return facts;
    }

    /// <summary>The courts by the names that they have borne so far.</summary>
    public CourtMatcher Matcher() => new(_facts.Value.Values.SelectMany(facts => facts).GroupBy(fact => fact.Court, StringComparer.Ordinal).Select(group => new CourtRecord(group.Key, group)));

    /// <summary>Takes what a file said of communes, once it is written.</summary>
    public void Add(IEnumerable<TerritoryFact> written)
    {
        foreach (var fact in written) Territories.Add(fact);
    }
}
