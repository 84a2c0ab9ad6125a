using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Greffe.Catalogue.Describe;

namespace Greffe.Catalogue.Harvest;

/// <summary>Makes a record of ours out of what a source says. What has no place here or is malformed is left aside, and counted.</summary>
/// <param name="catalogue">Name of the source.</param>
internal sealed class FitRecord(string catalogue)
{
    /// <summary>Values left aside: their number by field.</summary>
    public SortedDictionary<string, int> LeftAside { get; } = new(StringComparer.Ordinal);

    public CatalogueRecord Fit(SourceRecord source, string identifier)
    {
        var kind = source.IsService ? RecordKind.Service : RecordKind.DataSet;
        var values = Values(kind, source.Values);
        // The source may be poorer than what we ask: its own words stand in, never ours.
        if (values[Fields.Description] is null && values[Fields.Title] is { } title) values = values.With(Fields.Description, title);
        if (values[Fields.Owner] is null) values = values.With(Fields.Owner, catalogue);
        var record = new CatalogueRecord
        {
            Id = Id(identifier), Kind = kind, Values = values,
            Distributions = source.IsService ? [] : [.. source.Distributions.Select(Distribution).OfType<CatalogueRecord>().DistinctBy(one => one.Id).Take(RecordRules.MaxDistributions)],
        };
        return record with { Source = new(catalogue, identifier, Hash(record)) };
    }

    /// <summary>Hash of all that a record says.</summary>
    public static string Hash(CatalogueRecord record) => Digest(string.Join('\n', [Store.RecordBody.Write(record), .. record.Distributions.Select(one => $"{one.Id} {Store.RecordBody.Write(one)}")]))[..32];

    private CatalogueRecord? Distribution((string Key, IReadOnlyList<(string Field, string? Value)> Values) source)
    {
        var values = Values(RecordKind.Distribution, source.Values);
        if (values[Fields.AccessUrl] is null && values[Fields.DownloadUrl] is { } download) values = values.With(Fields.AccessUrl, download);
        if (values[Fields.AccessUrl] is not null) return new() { Id = $"d-{Digest(source.Key)[..12]}", Kind = RecordKind.Distribution, Values = values };
        Aside("distributions");
        return null;
    }

    private FieldValues Values(RecordKind kind, IReadOnlyList<(string Field, string? Value)> said)
    {
        var kept = new List<(string, string?)>();
        foreach (var group in said.Where(pair => !string.IsNullOrWhiteSpace(pair.Value)).GroupBy(pair => pair.Field, StringComparer.Ordinal))
        {
            var rule = FieldRules.Find(kind, group.Key);
            var fitting = rule is null ? [] : group.Select(pair => Fit(rule, pair.Value!.Trim())).OfType<string>().Distinct(StringComparer.Ordinal).Take(rule.IsMany ? FieldRules.MaxValues : 1).ToList();
            kept.AddRange(fitting.Select(value => (group.Key, (string?)value)));
            for (var missing = group.Select(pair => pair.Value!.Trim()).Distinct(StringComparer.Ordinal).Count() - fitting.Count; missing > 0; missing--) Aside(group.Key);
        }

        return FieldValues.Of(kept);
    }

    private static string? Fit(FieldRule rule, string value)
    {
        value = string.Concat(value.Replace("\r\n", "\n", StringComparison.Ordinal).Select(sign => !char.IsControl(sign) ? sign : rule.Type == FieldType.Text && sign is '\n' or '\t' ? sign : ' ')).Trim();
        if (rule.Type is FieldType.Line or FieldType.Text) return value.Length <= rule.MaxLength ? value : value[..(rule.MaxLength - 1)] + "…";
        if (rule.Type == FieldType.Contact && value.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)) value = value[7..];
        if (rule.Type == FieldType.Licence) value = FieldRules.Licences.Where(known => known.Value == value).Select(known => known.Key).FirstOrDefault() ?? value;
        if (rule.Type == FieldType.Day && value.Length >= 10) value = value[..10];
        // The rules of records are the one judge: a record of this one value, and of none that it could be blamed for instead.
        return RecordRules.IsFit(rule, value) ? value : null;
    }

    private string Id(string identifier)
    {
        var slug = new StringBuilder();
        foreach (var sign in identifier[(identifier.TrimEnd('/').LastIndexOf('/') + 1)..].Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterLower(sign) || char.IsAsciiDigit(sign)) slug.Append(sign);
            else if (slug.Length > 0 && slug[^1] != '-' && CharUnicodeInfo.GetUnicodeCategory(sign) != UnicodeCategory.NonSpacingMark) slug.Append('-');
            if (slug.Length >= 50) break;
        }

        return $"{(slug.Length == 0 ? "jeu" : slug.ToString().Trim('-'))}-{Digest($"{catalogue}\n{identifier}")[..8]}".TrimStart('-');
    }

    private void Aside(string field) => LeftAside[field] = LeftAside.GetValueOrDefault(field) + 1;

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
