using System.Text.Json.Nodes;
using Greffe.Catalogue.Describe;
using Greffe.Catalogue.FindRecords;
using Greffe.Records;

namespace Greffe.Catalogue.ServeCkan;

/// <summary><c>package_search</c>: words, filters, facets, pages.</summary>
internal sealed class SearchPackages(RecordSearch search, RecordStore store, string address)
{
    private static readonly Dictionary<string, Facet> Faceted = new(StringComparer.Ordinal)
    {
        ["organization"] = Facet.Owner, ["owner_org"] = Facet.Owner, ["groups"] = Facet.Domain, ["res_format"] = Facet.Format, ["license_id"] = Facet.Licence,
    };

    public CkanAnswer Search(CkanParameters parameters)
    {
        if (parameters.Number("rows", 10, CkanActions.MaxRows) is not { } rows) return new CkanAnswer.Invalid("rows", "Must be a natural number");
        if (parameters.Number("start", 0, RecordQuery.MaxReach) is not { } start) return new CkanAnswer.Invalid("start", "Must be a natural number");
        var (conditions, fault) = SolrFilter.Read(string.Join(' ', [parameters["fq"] ?? "", .. parameters.List("fq_list")]));
        if (fault is not null) return new CkanAnswer.BadSearch(fault);
        var query = new RecordQuery { Words = parameters["q"] is { } q && q is not ("*:*" or "*") ? q : null, Narrowed = Narrowed(conditions) };
        var exact = conditions.Where(condition => condition.Field is "tags" or "name" or "id").ToList();
        var (total, page, facets) = exact.Count == 0 ? Plain(query, start, rows) : Exact(query, exact, start, rows);
        var form = CkanDomains.Form(store, address, page);
        var wanted = parameters["facet"] is "false" or "False" ? [] : parameters.List("facet.field");
        var (counts, details) = Facets(facets, wanted);
        return new CkanAnswer.Result(new JsonObject
        {
            ["count"] = total, ["sort"] = "score desc, metadata_modified desc", ["results"] = new JsonArray([.. page.Select(form.Package)]), ["facets"] = counts, ["search_facets"] = details,
        });
    }

    private (int Total, IReadOnlyList<CatalogueRecord> Page, RecordsFound Facets) Plain(RecordQuery query, int start, int rows)
    {
        var found = search.Handle(query with { Offset = start, Limit = Math.Max(1, rows) }, Reader.Visitor);
        return (found.Total, rows == 0 ? [] : found.Records, found);
    }

    // Tags and names are no facet: their words narrow the search, then each record found is looked at.
    private (int Total, IReadOnlyList<CatalogueRecord> Page, RecordsFound Facets) Exact(RecordQuery query, List<(string Field, string Value)> exact, int start, int rows)
    {
        var words = string.Join(' ', [query.Words ?? "", .. exact.Where(condition => condition.Field == "tags").Select(condition => condition.Value)]).Trim();
        var kept = new List<CatalogueRecord>();
        RecordsFound found;
        var offset = 0;
        do
        {
            found = search.Handle(query with { Words = words.Length == 0 ? null : words, Offset = offset, Limit = CkanActions.MaxRows }, Reader.Visitor);
            kept.AddRange(found.Records.Where(record => exact.All(condition => condition.Field == "tags" ? record.Values.All(Fields.Keywords).Contains(condition.Value, StringComparer.Ordinal) : record.Id == condition.Value)));
            offset += CkanActions.MaxRows;
        }
        while (offset < found.Total && offset < RecordQuery.MaxReach);

        return (kept.Count, [.. kept.Skip(start).Take(rows)], found with { Facets = new Dictionary<Facet, IReadOnlyList<FacetCount>>() });
    }

    private Dictionary<Facet, IReadOnlyList<string>> Narrowed(IReadOnlyList<(string Field, string Value)> conditions)
    {
        var narrowed = new Dictionary<Facet, IReadOnlyList<string>> { [Facet.Kind] = [RecordKind.DataSet.Code()] };
        foreach (var (field, value) in conditions)
            if (Faceted.TryGetValue(field, out var facet)) narrowed[facet] = [facet switch { Facet.Owner => Owner(value), Facet.Format => value.ToLowerInvariant(), _ => value }];
        return narrowed;
    }

    private string Owner(string slug) => store.Read(records => records.Query<string>("SELECT DISTINCT body ->> '$.values.owner[0]' FROM catalogue_records WHERE kind = 'dataset' AND visibility = 0"))
        .FirstOrDefault(owner => owner is not null && CkanForm.Slug(owner) == slug) ?? slug;

    private static (JsonObject Counts, JsonObject Details) Facets(RecordsFound found, IReadOnlyList<string> wanted)
    {
        var (counts, details) = (new JsonObject(), new JsonObject());
        foreach (var name in wanted.Distinct(StringComparer.Ordinal))
        {
            var values = Faceted.TryGetValue(name, out var facet) && found.Facets.TryGetValue(facet, out var held) ? held : [];
            var named = values.Select(value => (Name: facet == Facet.Owner ? CkanForm.Slug(value.Value) : value.Value, Title: facet == Facet.Domain && found.Names.TryGetValue(value.Value, out var domain) ? domain.Title : value.Value, value.Count)).DistinctBy(value => value.Name).ToList();
            counts[name] = new JsonObject(named.Select(value => KeyValuePair.Create(value.Name, (JsonNode?)value.Count)));
            details[name] = new JsonObject { ["title"] = name, ["items"] = new JsonArray([.. named.Select(value => new JsonObject { ["name"] = value.Name, ["display_name"] = value.Title, ["count"] = value.Count })]) };
        }

        return (counts, details);
    }
}
