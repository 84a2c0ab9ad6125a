namespace Greffe.Decisions.DataProducts;

/// <summary>What other capabilities may ask the catalogue.</summary>
public interface ICatalogueFacts
{
    /// <summary>
    /// Counts of this instant, by measure: <c>datasets</c>, <c>datasets.public</c>, <c>datasets.with-contract</c>, <c>datasets.fresh</c>, <c>products</c>,
    /// <c>services</c>, <c>algorithms</c>, <c>codes</c> (source code repositories), <c>terms</c>, <c>reuses</c>, <c>access.open</c> (requests waiting).
    /// </summary>
    IReadOnlyDictionary<string, long> Counts { get; }

    /// <summary>Records of the catalogue that hold these words and that the reader may see, best first.</summary>
    IReadOnlyList<CatalogueName> Find(string words, bool agents, int limit);

    /// <summary>One record, or null when there is none or the reader may not see it.</summary>
    CatalogueName? Named(string id, bool agents);
}

/// <summary>A record of the catalogue, as others name it.</summary>
/// <param name="Kind">Kind: <c>dataset</c>, <c>product</c>, <c>service</c>, <c>algorithm</c>, <c>code</c>, <c>term</c>.</param>
/// <param name="Id">Identifier, unique over kinds.</param>
/// <param name="Title">Title.</param>
/// <param name="Address">Path of its page on this site.</param>
/// <param name="IsPublic">Whether everyone may see it.</param>
public sealed record CatalogueName(string Kind, string Id, string Title, string Address, bool IsPublic);
