using Greffe.Decisions.DataProducts;

namespace Greffe.Governance.FollowActions;

/// <summary>All that is measured, over the places that the host knows.</summary>
internal sealed class Measures(IEnumerable<IMeasuredFacts> places)
{
    public IReadOnlyList<MeasuredFact> Known { get; } = [.. places.SelectMany(place => place.Known)];

    public MeasuredFact? Find(string key) => Known.FirstOrDefault(fact => fact.Key == key);

    /// <summary>Every value of this instant.</summary>
    public async ValueTask<IReadOnlyDictionary<string, decimal>> Read(CancellationToken cancellation)
    {
        Dictionary<string, decimal> values = [];
        foreach (var place in places)
            foreach (var (key, value) in await place.Read(cancellation)) values[key] = value;
        return values;
    }
}

/// <summary>Counts of the catalogue, where there is one.</summary>
internal sealed class CatalogueMeasures(IEnumerable<ICatalogueFacts> catalogues) : IMeasuredFacts
{
    private const string Prefix = "catalogue.";

    private static readonly (string Key, string Label)[] Counts =
    [
        ("datasets", "Jeux de données décrits"), ("datasets.public", "Jeux de données publics"), ("datasets.with-contract", "Jeux de données sous contrat"),
        ("datasets.fresh", "Jeux de données à jour"), ("products", "Produits de données"), ("services", "Services de données (API)"), ("algorithms", "Algorithmes décrits"),
        ("codes", "Codes sources décrits"), ("terms", "Termes du glossaire"), ("reuses", "Réutilisations présentées"), ("access.open", "Demandes d’accès en attente"),
    ];

    public IReadOnlyList<MeasuredFact> Known { get; } =
        !catalogues.Any() ? [] : [.. Counts.Select(count => new MeasuredFact(Prefix + count.Key, count.Label, "", "catalogue des données", "/catalogue"))];

    public ValueTask<IReadOnlyDictionary<string, decimal>> Read(CancellationToken cancellation) => new(
        catalogues.LastOrDefault()?.Counts.ToDictionary(count => Prefix + count.Key, count => (decimal)count.Value) ?? []);
}
