using System.Text.Json.Nodes;
using Greffe.Catalogue.Describe;
using Greffe.Catalogue.ExportDcat;
using Greffe.Catalogue.FindRecords;
using Greffe.Catalogue.Store;
using Greffe.Records;
using Microsoft.Extensions.Options;

namespace Greffe.Catalogue.ServeCkan;

/// <summary>The actions of CKAN that read, over the public part of the catalogue: data sets alone are packages.</summary>
internal sealed class CkanActions(RecordStore store, RecordSearch search, IOptions<ExchangeOptions> options)
{
    /// <summary>Most packages of one answer.</summary>
    public const int MaxRows = 1000;

    private readonly string _address = options.Value.Address.TrimEnd('/');

    /// <summary>Runs an action; null when there is none of that name.</summary>
    public CkanAnswer? Run(string action, CkanParameters parameters) => action switch
    {
        "site_read" => new CkanAnswer.Result(true),
        "status_show" => new CkanAnswer.Result(new JsonObject { ["ckan_version"] = "2.10.0", ["site_url"] = _address, ["site_title"] = options.Value.Title, ["site_description"] = options.Value.Description, ["locale_default"] = "fr", ["error_emails_to"] = null, ["extensions"] = new JsonArray() }),
        "package_list" => PackageList(parameters),
        "package_show" => Show(parameters, id => store.Read(records => records.Find(id, Reader.Visitor)) is { Kind: RecordKind.DataSet } record ? Form([record]).Package(record) : null),
        "package_search" => new SearchPackages(search, store, _address).Search(parameters),
        "current_package_list_with_resources" => Current(parameters),
        "resource_show" => Show(parameters, Resource),
        "organization_list" => Listed(Owners().Select(owner => (Id: CkanForm.Slug(owner.Value), Whole: CkanForm.Organisation(owner.Value, owner.Count))), parameters),
        "organization_show" => Show(parameters, id => Owners().FirstOrDefault(owner => CkanForm.Slug(owner.Value) == id) is { } owner ? CkanForm.Organisation(owner.Value, owner.Count) : null),
        "group_list" => Listed(Groups().Select(group => (group.Id, CkanForm.Group(group.Id, group.Title, group.Count))), parameters),
        "group_show" => Show(parameters, id => Groups().FirstOrDefault(group => group.Id == id) is { Id: not null } group ? CkanForm.Group(group.Id, group.Title, group.Count) : null),
        "tag_list" => Listed(Values(Fields.Keywords).Select(tag => (tag.Value, CkanForm.Tag(tag.Value))), parameters),
        "license_list" => new CkanAnswer.Result(new JsonArray([.. FieldRules.Licences.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => CkanForm.LicenceOf(pair.Key, pair.Value))])),
        _ => null,
    };

    private static CkanAnswer Show(CkanParameters parameters, Func<string, JsonNode?> find) =>
        parameters["id"] is not { } id ? new CkanAnswer.Invalid("id", "Missing value") : find(id) is { } found ? new CkanAnswer.Result(found) : new CkanAnswer.NotFound();

    private static CkanAnswer Listed(IEnumerable<(string Id, JsonObject Whole)> things, CkanParameters parameters)
    {
        if (parameters.Number("limit", MaxRows * 100, MaxRows * 100) is not { } limit) return new CkanAnswer.Invalid("limit", "Must be a natural number");
        if (parameters.Number("offset", 0, int.MaxValue) is not { } offset) return new CkanAnswer.Invalid("offset", "Must be a natural number");
        var query = parameters["query"];
        var kept = things.Where(thing => query is null || thing.Id.Contains(query, StringComparison.OrdinalIgnoreCase)).OrderBy(thing => thing.Id, StringComparer.Ordinal).Skip(offset).Take(limit);
        return new CkanAnswer.Result(new JsonArray([.. kept.Select(thing => parameters.Is("all_fields") ? (JsonNode)thing.Whole : JsonValue.Create(thing.Id))]));
    }

    private CkanAnswer PackageList(CkanParameters parameters)
    {
        if (parameters.Number("limit", int.MaxValue, int.MaxValue) is not { } limit) return new CkanAnswer.Invalid("limit", "Must be a natural number");
        if (parameters.Number("offset", 0, int.MaxValue) is not { } offset) return new CkanAnswer.Invalid("offset", "Must be a natural number");
        var names = store.Read(records => records.Query<string>("SELECT id FROM catalogue_records WHERE kind = 'dataset' AND visibility = 0 ORDER BY id LIMIT @limit OFFSET @offset", new { limit, offset }));
        return new CkanAnswer.Result(new JsonArray([.. names.Select(name => (JsonNode)name)]));
    }

    private CkanAnswer Current(CkanParameters parameters)
    {
        if (parameters.Number("limit", MaxRows, MaxRows) is not { } limit) return new CkanAnswer.Invalid("limit", "Must be a natural number");
        if (parameters.Number("offset", 0, int.MaxValue) is not { } offset) return new CkanAnswer.Invalid("offset", "Must be a natural number");
        var rows = store.Read(records => records.ByRows(records.Query<long>("SELECT row FROM catalogue_records WHERE kind = 'dataset' AND visibility = 0 ORDER BY changed DESC, id LIMIT @limit OFFSET @offset", new { limit, offset }), Reader.Visitor));
        var form = Form(rows);
        return new CkanAnswer.Result(new JsonArray([.. rows.Select(form.Package)]));
    }

    private JsonObject? Resource(string id)
    {
        var dot = id.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0 || store.Read(records => records.Find(id[..dot], Reader.Visitor)) is not { Kind: RecordKind.DataSet } record) return null;
        var at = record.Distributions.ToList().FindIndex(distribution => distribution.Id == id[(dot + 1)..]);
        return at < 0 ? null : CkanForm.Resource(record, record.Distributions[at], at);
    }

    private CkanForm Form(IReadOnlyList<CatalogueRecord> records) => CkanDomains.Form(store, _address, records);

    private IReadOnlyList<ValueCount> Owners() => Values(Fields.Owner);

    private List<(string Id, string Title, long Count)> Groups() => store.Read(records =>
    {
        var counts = Values(Fields.Domain).ToDictionary(value => value.Value, value => value.Count, StringComparer.Ordinal);
        return records.Names(counts.Keys, Reader.Visitor).Values.Select(name => (name.Id, name.Title, counts[name.Id])).ToList();
    });

    // A record may keep one of its fields from the public: then it is not counted either.
    private IReadOnlyList<ValueCount> Values(string field) => store.Read(records => records.Query<ValueCount>($"""
        SELECT v.value AS Value, count(*) AS Count FROM catalogue_records r, json_each(r.body, '$.values.{field}') v
        WHERE r.kind = 'dataset' AND r.visibility = 0 AND coalesce(r.body ->> '$.access.{field}', 'Public') = 'Public' GROUP BY v.value ORDER BY v.value
        """));

    internal sealed class ValueCount
    {
        public string Value { get; init; } = "";

        public long Count { get; init; }
    }
}

/// <summary>The form of records with the titles of their domains.</summary>
internal static class CkanDomains
{
    public static CkanForm Form(RecordStore store, string address, IReadOnlyList<CatalogueRecord> records) =>
        new(address, store.Read(reader => reader.Names(records.Select(record => record.Values[Fields.Domain]).OfType<string>(), Reader.Visitor)).ToDictionary(pair => pair.Key, pair => pair.Value.Title, StringComparer.Ordinal));
}
