using Greffe.Catalogue.Describe;

namespace Greffe.Catalogue.DescribePlatform;

/// <summary>Something that the platform itself offers: how it is described, and how it stands.</summary>
/// <param name="DataSet">The data set, without its dates.</param>
/// <param name="Service">The service that serves it; null when files alone do.</param>
/// <param name="ProductId">Identifier of the product.</param>
/// <param name="Promise">What the product promises, in French.</param>
/// <param name="Inputs">Identifiers of the data sets that it is made from.</param>
/// <param name="Contract">Name of the contract's embedded file; its one table is named after it.</param>
/// <param name="Standing">Day of the last change and number of entries; null when this installation has none of it.</param>
/// <param name="Sample">Lines of JSON, as the platform serves them now.</param>
internal sealed record PlatformOutput(
    CatalogueRecord DataSet, CatalogueRecord? Service, string ProductId, string Promise, IReadOnlyList<string> Inputs, string Contract,
    Func<CancellationToken, ValueTask<(DateOnly? Modified, long Entries)?>> Standing, Func<CancellationToken, IAsyncEnumerable<string>> Sample);
