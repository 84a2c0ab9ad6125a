using System.ComponentModel.DataAnnotations;
using Greffe.Catalogue.Describe;

namespace Greffe.Catalogue.ServeApi;

/// <summary>A page of the catalogue, as the reader may see it.</summary>
/// <param name="Total">Records found.</param>
/// <param name="Offset">Records passed over.</param>
/// <param name="Records">Records of the page.</param>
/// <param name="Facets">Values of each facet with their counts: kind, domain, licence, format, freshness, personalData, owner.</param>
public sealed record CataloguePageWire(int Total, int Offset, IReadOnlyList<CatalogueRecordWire> Records, IReadOnlyDictionary<string, IReadOnlyList<FacetValueWire>> Facets);

/// <summary>A value of a facet.</summary>
/// <param name="Value">The value, to narrow by.</param>
/// <param name="Label">Title, where the value is an identifier; else the value.</param>
/// <param name="Count">Records that have it.</param>
public sealed record FacetValueWire(string Value, string Label, long Count);

/// <summary>A record of the catalogue.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Kind">Kind: domain, product, dataset, service, algorithm, code, term, reference; distribution within a data set.</param>
/// <param name="Visibility">Who may see that it is there: public, internal, restricted.</param>
/// <param name="Fields">Values of its fields, by name; each has one value or several.</param>
/// <param name="Access">Fields whose visibility is not the usual one.</param>
/// <param name="Distributions">Forms of a data set.</param>
/// <param name="Ports">Ports of a product.</param>
/// <param name="Editions">Editions of a reference list.</param>
/// <param name="Address">Path of its page; ignored when written.</param>
/// <param name="Freshness">fresh, late or unknown; ignored when written.</param>
/// <param name="Source">Where it was harvested; ignored when written.</param>
/// <param name="CreatedAt">When it was first written; ignored when written.</param>
/// <param name="ChangedAt">When it was last changed. Sent back, a change made by another person since is refused.</param>
public sealed record CatalogueRecordWire(
    [property: Required, StringLength(80, MinimumLength = 2)] string Id, [property: Required] string Kind, string Visibility, IReadOnlyDictionary<string, IReadOnlyList<string>> Fields,
    IReadOnlyDictionary<string, string>? Access = null, IReadOnlyList<CatalogueRecordWire>? Distributions = null, IReadOnlyList<PortWire>? Ports = null, IReadOnlyList<EditionWire>? Editions = null,
    string? Address = null, string? Freshness = null, CatalogueSourceWire? Source = null, DateTimeOffset? CreatedAt = null, DateTimeOffset? ChangedAt = null);

/// <summary>A port of a product.</summary>
/// <param name="Direction">input or output.</param>
/// <param name="Name">Its name within the product.</param>
/// <param name="Target">Identifier of what passes there.</param>
/// <param name="Visibility">Who may see it; public when absent.</param>
public sealed record PortWire(string Direction, string Name, string Target, string? Visibility = null);

/// <summary>An edition of a reference list.</summary>
/// <param name="Version">Its number or name.</param>
/// <param name="From">First day in force.</param>
/// <param name="To">Last day in force.</param>
/// <param name="Entries">How many entries.</param>
/// <param name="Note">What changed.</param>
public sealed record EditionWire(string Version, DateOnly From, DateOnly? To = null, long? Entries = null, string? Note = null);

/// <summary>Where a record was harvested.</summary>
/// <param name="Catalogue">Source catalogue.</param>
/// <param name="Identifier">Identifier there.</param>
public sealed record CatalogueSourceWire(string Catalogue, string Identifier);

/// <summary>What a writing did.</summary>
/// <param name="Result">created, changed, unchanged.</param>
/// <param name="Fields">Fields that changed.</param>
public sealed record CatalogueWrittenWire(string Result, IReadOnlyList<string> Fields);

/// <summary>Versions of a record's contract.</summary>
/// <param name="Versions">The last first.</param>
public sealed record RecordContractsWire(IReadOnlyList<RecordContractWire> Versions);

/// <summary>One version of a contract.</summary>
/// <param name="Version">Its number.</param>
/// <param name="AddedAt">When it was attached.</param>
/// <param name="PublishedAt">When it was published; null when it is not.</param>
/// <param name="Tests">The last test of each table.</param>
public sealed record RecordContractWire(string Version, DateTimeOffset AddedAt, DateTimeOffset? PublishedAt, IReadOnlyList<TableTestWire> Tests);

/// <summary>A contract run on data.</summary>
/// <param name="Table">Table of the contract.</param>
/// <param name="At">When.</param>
/// <param name="Rows">Rows read.</param>
/// <param name="Passed">Whether no check failed.</param>
/// <param name="Failed">Checks that failed, in French, with counts.</param>
public sealed record TableTestWire(string Table, DateTimeOffset At, long Rows, bool Passed, IReadOnlyList<string> Failed);

/// <summary>What a step of a contract did.</summary>
/// <param name="Version">Version of the contract.</param>
/// <param name="IsBreaking">Whether it breaks what is in force; null when nothing is.</param>
/// <param name="Changes">What changes, in French.</param>
public sealed record ContractStepWire(string Version, bool? IsBreaking, IReadOnlyList<string> Changes);

/// <summary>Shapes of the domain as wires and back.</summary>
internal static class RecordWires
{
    public static CatalogueRecordWire Of(CatalogueRecord record, DateOnly today) => new(
        record.Id, record.Kind.Code(), record.Visibility.Code(), record.Values.Pairs, record.Access.ToDictionary(pair => pair.Key, pair => pair.Value.Code()),
        record.Kind == RecordKind.DataSet ? [.. record.Distributions.Select(distribution => Of(distribution, today))] : null,
        record.Kind == RecordKind.Product ? [.. record.Ports.Select(port => new PortWire(port.Direction == PortDirection.Input ? "input" : "output", port.Name, port.Target, port.Visibility.Code()))] : null,
        record.Kind == RecordKind.Reference ? [.. record.Editions.Select(edition => new EditionWire(edition.Version, edition.From, edition.To, edition.Entries, edition.Note))] : null,
        record.Kind == RecordKind.Distribution ? null : record.Address, record.Kind == RecordKind.Distribution ? null : Freshness.Of(record.Values, today).Code(),
        record.Source is null ? null : new(record.Source.Catalogue, record.Source.Identifier),
        record.Kind == RecordKind.Distribution ? null : record.CreatedAt, record.Kind == RecordKind.Distribution ? null : record.ChangedAt);

    /// <summary>The record that a wire says, or why it says none.</summary>
    public static (CatalogueRecord? Record, IReadOnlyList<RecordRefusal> Reasons) Read(CatalogueRecordWire wire)
    {
        List<RecordRefusal> reasons = [];
        var record = Read(wire, "", reasons);
        return reasons.Count > 0 ? (null, reasons) : (record, []);
    }

    private static CatalogueRecord Read(CatalogueRecordWire wire, string place, List<RecordRefusal> reasons)
    {
        if (!RecordKinds.TryParse(wire.Kind, out var kind)) reasons.Add(new($"{place}kind", $"« {wire.Kind} » n'est pas un type de fiche."));
        Dictionary<string, Visibility> access = [];
        foreach (var (field, code) in wire.Access ?? new Dictionary<string, string>()) access[field] = Level(code, $"{place}{field}", reasons);
        return new()
        {
            Id = wire.Id, Kind = kind, Visibility = Level(wire.Visibility, $"{place}visibility", reasons), Values = new(wire.Fields), Access = access,
            Distributions = [.. (wire.Distributions ?? []).Select(one => Read(one, $"distributions/{one.Id}/", reasons))],
            Ports = [.. (wire.Ports ?? []).Select(port => new ProductPort(Direction(port.Direction, reasons), port.Name, port.Target, Level(port.Visibility ?? "public", "ports", reasons)))],
            Editions = [.. (wire.Editions ?? []).Select(edition => new ReferenceEdition(edition.Version, edition.From, edition.To, edition.Entries, edition.Note))],
        };
    }

    private static Visibility Level(string code, string field, List<RecordRefusal> reasons)
    {
        if (!Visibilities.TryParse(code, out var level)) reasons.Add(new(field, $"« {code} » n'est pas un niveau : public, internal ou restricted."));
        return level;
    }

    private static PortDirection Direction(string direction, List<RecordRefusal> reasons)
    {
        if (direction is not ("input" or "output")) reasons.Add(new("ports", $"« {direction} » n'est pas un sens : input ou output."));
        return direction == "output" ? PortDirection.Output : PortDirection.Input;
    }
}
