namespace Greffe.Catalogue.Rdf;

/// <summary>A set of statements in memory, found by subject and by predicate with object. Order is that of the first mention.</summary>
internal sealed class RdfGraph
{
    private readonly HashSet<(RdfTerm, RdfTerm.Iri, RdfTerm)> _all = [];
    private readonly Dictionary<(RdfTerm, RdfTerm.Iri), List<RdfTerm>> _objects = [];
    private readonly Dictionary<(RdfTerm.Iri, RdfTerm), List<RdfTerm>> _subjects = [];
    private readonly Dictionary<RdfTerm.Iri, List<RdfTerm>> _subjectsOf = [];
    private readonly Dictionary<RdfTerm, List<(RdfTerm.Iri, RdfTerm)>> _about = [];
    private readonly List<RdfTerm> _order = [];

    public int Count => _all.Count;

    /// <summary>Every subject, in the order of the first mention.</summary>
    public IReadOnlyList<RdfTerm> AllSubjects => _order;

    /// <summary>What is said of one subject, in order.</summary>
    public IReadOnlyList<(RdfTerm.Iri Predicate, RdfTerm Value)> About(RdfTerm subject) => _about.TryGetValue(subject, out var said) ? said : [];

    public IEnumerable<RdfTerm.Iri> Predicates => _subjectsOf.Keys;

    public void Add(RdfTerm subject, RdfTerm.Iri predicate, RdfTerm value)
    {
        if (!_all.Add((subject, predicate, value))) return;
        Of(_objects, (subject, predicate)).Add(value);
        Of(_subjects, (predicate, value)).Add(subject);
        Of(_subjectsOf, predicate).Add(subject);
        if (!_about.TryGetValue(subject, out var said))
        {
            _about[subject] = said = [];
            _order.Add(subject);
        }

        said.Add((predicate, value));
    }

    public bool Contains(RdfTerm subject, RdfTerm.Iri predicate, RdfTerm value) => _all.Contains((subject, predicate, value));

    public IReadOnlyList<RdfTerm> Objects(RdfTerm subject, RdfTerm.Iri predicate) => _objects.TryGetValue((subject, predicate), out var found) ? found : [];

    public IReadOnlyList<RdfTerm> Subjects(RdfTerm.Iri predicate, RdfTerm value) => _subjects.TryGetValue((predicate, value), out var found) ? found : [];

    /// <summary>Every subject of a predicate, each once.</summary>
    public IEnumerable<RdfTerm> Subjects(RdfTerm.Iri predicate) => _subjectsOf.TryGetValue(predicate, out var found) ? found.Distinct() : [];

    /// <summary>Members of a list; it ends at a second visit of the same cell.</summary>
    public IEnumerable<RdfTerm> List(RdfTerm cell)
    {
        for (var visited = new HashSet<RdfTerm>(); cell != Vocabulary.Nil && visited.Add(cell);)
        {
            foreach (var member in Objects(cell, Vocabulary.First).Take(1)) yield return member;
            if (Objects(cell, Vocabulary.Rest) is not [var rest, ..]) yield break;
            cell = rest;
        }
    }

    private static List<RdfTerm> Of<TKey>(Dictionary<TKey, List<RdfTerm>> index, TKey key) where TKey : notnull
    {
        if (!index.TryGetValue(key, out var list)) index[key] = list = [];
        return list;
    }
}
