namespace Greffe.Catalogue.Describe;

/// <summary>One thing that the catalogue describes. Names of fields are those of <see cref="Fields"/>; which a kind has, <see cref="FieldRules"/> says.</summary>
public sealed record CatalogueRecord
{
    /// <summary>Identifier, unique over kinds: small letters, digits and hyphens, 2 to 80.</summary>
    public required string Id { get; init; }

    /// <summary>What it describes.</summary>
    public required RecordKind Kind { get; init; }

    /// <summary>Who may see that it is there at all.</summary>
    public Visibility Visibility { get; init; }

    /// <summary>Values of its fields.</summary>
    public required FieldValues Values { get; init; }

    /// <summary>Fields whose visibility is not the usual one.</summary>
    public IReadOnlyDictionary<string, Visibility> Access { get; init; } = new Dictionary<string, Visibility>();

    /// <summary>Forms in which a data set is obtained, in order; each is a record of kind <see cref="RecordKind.Distribution"/>.</summary>
    public IReadOnlyList<CatalogueRecord> Distributions { get; init; } = [];

    /// <summary>Ports of a data product, in order.</summary>
    public IReadOnlyList<ProductPort> Ports { get; init; } = [];

    /// <summary>Editions of a reference list, newest first.</summary>
    public IReadOnlyList<ReferenceEdition> Editions { get; init; } = [];

    /// <summary>Where it was harvested; null when written here.</summary>
    public RecordSource? Source { get; init; }

    /// <summary>When it was first written; set by the store.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was last changed; set by the store.</summary>
    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>Its title.</summary>
    public string Title => Values[Fields.Title] ?? Id;

    /// <summary>Path of its page.</summary>
    public string Address => Kind.Address(Id);
}

/// <summary>A way into or out of a data product.</summary>
/// <param name="Direction">In or out.</param>
/// <param name="Name">Name within the product: small letters, digits and hyphens.</param>
/// <param name="Target">Identifier of the data set or service that enters or leaves by it.</param>
/// <param name="Visibility">Who may see the port.</param>
public sealed record ProductPort(PortDirection Direction, string Name, string Target, Visibility Visibility = Visibility.Public);

/// <summary>Directions of a port.</summary>
public enum PortDirection
{
    /// <summary>What the product is made from.</summary>
    Input,

    /// <summary>What the product offers.</summary>
    Output,
}

/// <summary>One edition of a reference list.</summary>
/// <param name="Version">Its number or name, unique within the list.</param>
/// <param name="From">First day in force.</param>
/// <param name="To">Last day in force; null while it is.</param>
/// <param name="Entries">How many entries; null when unknown.</param>
/// <param name="Note">What changed; null when nothing is said.</param>
public sealed record ReferenceEdition(string Version, DateOnly From, DateOnly? To, long? Entries, string? Note);

/// <summary>Where a harvested record comes from.</summary>
/// <param name="Catalogue">Name of the source catalogue.</param>
/// <param name="Identifier">Identifier there, unique within it.</param>
/// <param name="Hash">Hash of what was read there: the same hash is the same record, and nothing is written.</param>
public sealed record RecordSource(string Catalogue, string Identifier, string Hash);
