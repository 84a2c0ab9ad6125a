using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Greffe.Catalogue.Describe;

namespace Greffe.Catalogue.ServeCkan;

/// <summary>Records in the form of CKAN: packages, resources, organisations, groups, tags, licences.</summary>
/// <param name="address">Public address of the site, without a final slash.</param>
/// <param name="domains">Titles of domains by identifier.</param>
internal sealed class CkanForm(string address, IReadOnlyDictionary<string, string> domains)
{
    /// <summary>Name of a thing in addresses: small letters, digits and hyphens.</summary>
    public static string Slug(string name)
    {
        var slug = new StringBuilder();
        foreach (var sign in name.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterLower(sign) || char.IsAsciiDigit(sign)) slug.Append(sign);
            else if (slug.Length > 0 && slug[^1] != '-' && CharUnicodeInfo.GetUnicodeCategory(sign) != UnicodeCategory.NonSpacingMark) slug.Append('-');
        }

        return slug.ToString().Trim('-');
    }

    public JsonObject Package(CatalogueRecord record)
    {
        var owner = record.Values[Fields.Owner] ?? "";
        var (licence, title, url) = Licence(record.Values[Fields.Licence]);
        var contact = record.Values[Fields.Contact];
        return new()
        {
            ["id"] = record.Id, ["name"] = record.Id, ["title"] = record.Title, ["notes"] = record.Values[Fields.Description], ["type"] = "dataset", ["state"] = "active", ["private"] = false,
            ["author"] = owner, ["author_email"] = null, ["maintainer"] = null, ["maintainer_email"] = contact is not null && contact.Contains('@', StringComparison.Ordinal) ? contact : null,
            ["license_id"] = licence, ["license_title"] = title, ["license_url"] = url, ["isopen"] = licence is not null, ["url"] = record.Values[Fields.LandingPage] ?? address + record.Address, ["version"] = null,
            ["metadata_created"] = Instant(record.CreatedAt), ["metadata_modified"] = Instant(record.ChangedAt), ["creator_user_id"] = null,
            ["owner_org"] = Slug(owner), ["organization"] = Organisation(owner, null), ["groups"] = new JsonArray([.. Groups(record)]),
            ["tags"] = new JsonArray([.. record.Values.All(Fields.Keywords).Select(Tag)]), ["num_tags"] = record.Values.All(Fields.Keywords).Count,
            ["resources"] = new JsonArray([.. record.Distributions.Select((distribution, at) => Resource(record, distribution, at))]), ["num_resources"] = record.Distributions.Count,
            ["extras"] = new JsonArray([.. Extras(record)]), ["relationships_as_subject"] = new JsonArray(), ["relationships_as_object"] = new JsonArray(),
        };
    }

    public static JsonObject Resource(CatalogueRecord record, CatalogueRecord distribution, int position)
    {
        var values = distribution.Values;
        return new()
        {
            ["id"] = $"{record.Id}.{distribution.Id}", ["package_id"] = record.Id, ["position"] = position, ["name"] = values[Fields.Title] ?? values[Fields.Format] ?? distribution.Id, ["description"] = values[Fields.Description] ?? "",
            ["url"] = values[Fields.DownloadUrl] ?? values[Fields.AccessUrl], ["url_type"] = null, ["format"] = values[Fields.Format] ?? "", ["mimetype"] = values[Fields.MediaType], ["mimetype_inner"] = null,
            ["size"] = long.TryParse(values[Fields.ByteSize], CultureInfo.InvariantCulture, out var size) ? size : null, ["hash"] = values[Fields.Checksum] ?? "", ["state"] = "active", ["resource_type"] = null,
            ["created"] = Day(values[Fields.Issued]), ["last_modified"] = Day(values[Fields.Modified]), ["metadata_modified"] = Instant(record.ChangedAt), ["cache_url"] = null, ["cache_last_updated"] = null,
        };
    }

    public static JsonObject Organisation(string name, long? count)
    {
        var organisation = new JsonObject
        {
            ["id"] = Slug(name), ["name"] = Slug(name), ["title"] = name, ["display_name"] = name, ["type"] = "organization", ["is_organization"] = true, ["state"] = "active", ["description"] = "", ["image_url"] = "", ["approval_status"] = "approved",
        };
        if (count is not null) organisation["package_count"] = count;
        return organisation;
    }

    public static JsonObject Group(string id, string title, long? count)
    {
        var group = new JsonObject { ["id"] = id, ["name"] = id, ["title"] = title, ["display_name"] = title, ["description"] = "", ["image_display_url"] = "" };
        if (count is not null) group["package_count"] = count;
        return group;
    }

    public static JsonObject Tag(string name) => new() { ["id"] = Slug(name), ["name"] = name, ["display_name"] = name, ["state"] = "active", ["vocabulary_id"] = null };

    public static JsonObject LicenceOf(string id, string url) => new()
    {
        ["id"] = id, ["title"] = id, ["url"] = url, ["status"] = "active", ["family"] = "", ["maintainer"] = "", ["is_generic"] = false,
        ["domain_data"] = true, ["domain_content"] = true, ["domain_software"] = true, ["od_conformance"] = "not reviewed", ["osd_conformance"] = "not reviewed", ["is_okd_compliant"] = false, ["is_osi_compliant"] = false,
    };

    private IEnumerable<JsonObject> Groups(CatalogueRecord record) => record.Values[Fields.Domain] is { } domain ? [Group(domain, domains.GetValueOrDefault(domain, domain), null)] : [];

    private static IEnumerable<JsonObject> Extras(CatalogueRecord record) =>
        ((string[])[Fields.Frequency, Fields.Issued, Fields.Modified, Fields.PeriodStart, Fields.PeriodEnd, Fields.Spatial, Fields.PersonalDataClass, Fields.LegalBasis]).Where(field => record.Values[field] is not null)
            .Select(field => new JsonObject { ["key"] = field, ["value"] = string.Join(", ", record.Values.All(field)) });

    private static (string? Id, string? Title, string? Address) Licence(string? licence) =>
        licence is null ? (null, null, null) : FieldRules.Licences.TryGetValue(licence, out var url) ? (licence, licence, url) : (licence, licence, licence);

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff", CultureInfo.InvariantCulture);

    private static string? Day(string? day) => day is null ? null : $"{day}T00:00:00.000000";
}
