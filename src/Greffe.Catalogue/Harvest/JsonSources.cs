using System.Text.Json;
using Greffe.Catalogue.Describe;

namespace Greffe.Catalogue.Harvest;

/// <summary>Data sets as the APIs of CKAN and udata say them.</summary>
internal static class JsonSources
{
    private static readonly Dictionary<string, string> Licences = new(StringComparer.Ordinal)
    {
        ["fr-lo"] = "lov2", ["lov1"] = "lov2", ["lov2"] = "lov2", ["odc-odbl"] = "odbl-1.0", ["cc-by"] = "cc-by-4.0", ["cc-by-sa"] = "cc-by-sa-4.0", ["cc-zero"] = "cc0-1.0",
    };

    /// <summary>The data sets of an answer; null when it is neither of CKAN nor of udata.</summary>
    public static SourcePage? Read(JsonElement value, string? address)
    {
        if (value.ValueKind == JsonValueKind.Array && value.EnumerateArray().FirstOrDefault() is { ValueKind: JsonValueKind.Object } first && first.Member("resources") is not null)
            return new([.. value.EnumerateArray().Select(one => one.Member("organization")?.Member("acronym") is not null || one.Member("page") is not null ? Udata(one) : Ckan(one))], null);
        if (value.Member("result") is { } result && value.Member("success") is not null)
        {
            if (result.ValueKind == JsonValueKind.Array && result.EnumerateArray().All(one => one.ValueKind == JsonValueKind.String)) return null;
            if (result.ValueKind == JsonValueKind.Array) return new([.. result.EnumerateArray().Select(Ckan)], null);
            return result.Member("results") is { ValueKind: JsonValueKind.Array } ? new([.. result.Items("results").Select(Ckan)], CkanNext(result, address)) : new([Ckan(result)], null);
        }

        return value.Member("data") is { ValueKind: JsonValueKind.Array } && value.Member("total") is not null ? new([.. value.Items("data").Select(Udata)], value.Text("next_page")) : null;
    }

    /// <summary>Names in the answer to <c>package_list</c>; null when it is none.</summary>
    public static IReadOnlyList<string>? Names(JsonElement value) =>
        value.Is("success") && value.Member("result") is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() > 0 && list.EnumerateArray().All(one => one.ValueKind == JsonValueKind.String)
            ? [.. list.EnumerateArray().Select(one => one.GetString()!)] : null;

    private static string? CkanNext(JsonElement result, string? address)
    {
        var count = result.Items("results").Count();
        if (address is null || count == 0 || result.Member("count") is not { ValueKind: JsonValueKind.Number } total) return null;
        var uri = new Uri(address);
        var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(uri.Query);
        var start = query.TryGetValue("start", out var said) && int.TryParse(said, System.Globalization.CultureInfo.InvariantCulture, out var at) ? at : 0;
        if (start + count >= total.GetInt64()) return null;
        query["start"] = (start + count).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return Microsoft.AspNetCore.WebUtilities.QueryHelpers.AddQueryString(uri.GetLeftPart(UriPartial.Path), query);
    }

    private static SourceRecord Ckan(JsonElement package)
    {
        var identifier = package.Text("id") ?? package.Text("name");
        if (identifier is null) return new() { Fault = "Ni « id » ni « name »." };
        if (package.Text("state") is "deleted") return new() { Identifier = identifier, Fault = "La source le dit supprimé." };
        if (package.Is("private")) return new() { Identifier = identifier, Fault = "La source le dit privé." };
        var extras = package.Items("extras").Where(extra => extra.Text("key") is not null).GroupBy(extra => extra.Text("key")!, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().Text("value"), StringComparer.Ordinal);
        return new()
        {
            Identifier = identifier,
            Values =
            [
                (Fields.Title, package.Text("title") is { Length: > 0 } title ? title : package.Text("name")), (Fields.Description, package.Text("notes")), (Fields.Owner, package.Member("organization")?.Text("title") ?? package.Text("author")),
                (Fields.Contact, package.Text("maintainer_email") is { Length: > 0 } maintainer ? maintainer : package.Text("author_email")), (Fields.Licence, Licence(package.Text("license_id"), package.Text("license_url"))),
                (Fields.Issued, extras.GetValueOrDefault("issued") ?? package.Text("metadata_created")), (Fields.Modified, extras.GetValueOrDefault("modified") ?? package.Text("metadata_modified")),
                (Fields.LandingPage, package.Text("url")), (Fields.Frequency, FrequencyCodes.Of(extras.GetValueOrDefault("frequency"))),
                .. package.Items("tags").Select(tag => (Fields.Keywords, tag.Text("display_name") ?? tag.Text("name"))),
            ],
            Distributions = [.. package.Items("resources").Select(resource => (resource.Text("id") ?? resource.Text("url") ?? "", Resource(resource, "name", "size", "mimetype", "last_modified", "hash")))],
        };
    }

    private static SourceRecord Udata(JsonElement dataset)
    {
        if (dataset.Text("id") is not { Length: > 0 } identifier) return new() { Fault = "« id » manque." };
        if (dataset.Text("deleted") is not null) return new() { Identifier = identifier, Fault = "La source le dit supprimé." };
        return new()
        {
            Identifier = identifier,
            Values =
            [
                (Fields.Title, dataset.Text("title")), (Fields.Description, dataset.Text("description")), (Fields.Owner, dataset.Member("organization")?.Text("name")), (Fields.Licence, Licence(dataset.Text("license"), null)),
                (Fields.Frequency, FrequencyCodes.Of(dataset.Text("frequency"))), (Fields.Issued, dataset.Text("created_at")), (Fields.Modified, dataset.Text("last_update") ?? dataset.Text("last_modified")), (Fields.LandingPage, dataset.Text("page")),
                (Fields.PeriodStart, dataset.Member("temporal_coverage")?.Text("start")), (Fields.PeriodEnd, dataset.Member("temporal_coverage")?.Text("end")),
                .. dataset.Items("tags").Where(tag => tag.ValueKind == JsonValueKind.String).Select(tag => (Fields.Keywords, tag.GetString())),
            ],
            Distributions = [.. dataset.Items("resources").Select(resource => (resource.Text("id") ?? resource.Text("url") ?? "", Resource(resource, "title", "filesize", "mime", "last_modified", null)))],
        };
    }

    private static IReadOnlyList<(string, string?)> Resource(JsonElement resource, string title, string size, string media, string modified, string? hash) =>
    [
        (Fields.Title, resource.Text(title)), (Fields.Description, resource.Text("description")), (Fields.AccessUrl, resource.Text("url")), (Fields.Format, resource.Text("format")), (Fields.MediaType, resource.Text(media)),
        (Fields.ByteSize, resource.Member(size) is { ValueKind: JsonValueKind.Number } number ? number.GetRawText() : resource.Text(size)), (Fields.Modified, resource.Text(modified)),
        (Fields.Checksum, hash is null ? resource.Member("checksum")?.Text("value") : resource.Text(hash)),
    ];

    private static string? Licence(string? id, string? url) => id is "" or "notspecified" or null ? url : Licences.GetValueOrDefault(id) ?? (FieldRules.Licences.ContainsKey(id) ? id : url ?? id);
}
