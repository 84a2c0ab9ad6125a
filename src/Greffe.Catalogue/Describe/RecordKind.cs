namespace Greffe.Catalogue.Describe;

/// <summary>What a record of the catalogue describes.</summary>
public enum RecordKind
{
    /// <summary>A domain of the ministry's business, which groups the others.</summary>
    Domain,

    /// <summary>A data product: data offered with a promise, through ports.</summary>
    Product,

    /// <summary>A set of data.</summary>
    DataSet,

    /// <summary>One form in which a data set is obtained; it belongs to a data set.</summary>
    Distribution,

    /// <summary>A data service (API).</summary>
    Service,

    /// <summary>An algorithm that takes part in decisions.</summary>
    Algorithm,

    /// <summary>A repository of source code.</summary>
    Code,

    /// <summary>A term of the business glossary.</summary>
    Term,

    /// <summary>A reference list: courts, matters, offences, codes.</summary>
    Reference,
}

/// <summary>Names of the kinds.</summary>
public static class RecordKinds
{
    private static readonly string[] Codes = ["domain", "product", "dataset", "distribution", "service", "algorithm", "code", "term", "reference"];
    private static readonly string[] Paths = ["domaines", "produits", "jeux", "", "services", "algorithmes", "codes", "termes", "references"];

    /// <summary>Kinds that have a page and can be found: all but <see cref="RecordKind.Distribution"/>, shown with its data set.</summary>
    public static IReadOnlyList<RecordKind> WithPage { get; } = [.. Enum.GetValues<RecordKind>().Where(kind => kind != RecordKind.Distribution)];

    /// <summary>Stable name in files and addresses: <c>dataset</c>.</summary>
    public static string Code(this RecordKind kind) => Codes[(int)kind];

    /// <summary>Path of a record's page: <c>/catalogue/jeux/decisions</c>; a distribution has its data set's page.</summary>
    public static string Address(this RecordKind kind, string id) => $"/catalogue/{Paths[(int)kind]}/{id}";

    /// <summary>The kind of that code; false when there is none.</summary>
    public static bool TryParse(string? code, out RecordKind kind) => Found(Codes, code, out kind);

    /// <summary>The kind whose pages stand under that segment of a path: <c>jeux</c>; false when there is none.</summary>
    public static bool TryParsePath(string? path, out RecordKind kind) => Found(Paths, path, out kind);

    private static bool Found(string[] names, string? name, out RecordKind kind)
    {
        var at = string.IsNullOrEmpty(name) ? -1 : Array.IndexOf(names, name);
        kind = at < 0 ? default : (RecordKind)at;
        return at >= 0;
    }
}
