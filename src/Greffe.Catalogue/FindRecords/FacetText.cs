using Greffe.Catalogue.Describe;

namespace Greffe.Catalogue.FindRecords;

/// <summary>Facets of a record as its narrow row keeps them: one line each of sign, level and value.</summary>
internal static class FacetText
{
    public static string Write(CatalogueRecord record) => string.Join('\n', Lines(record));

    public static IEnumerable<(char Sign, int Level, string Value)> Read(string text) =>
        text.Length == 0 ? [] : text.Split('\n').Select(line => (line[0], line[1] - '0', line[2..]));

    private static IEnumerable<string> Lines(CatalogueRecord record) =>
        Fielded(record, 'd', Fields.Domain).Concat(Fielded(record, 'l', Fields.Licence)).Concat(Fielded(record, 'p', Fields.PersonalDataClass)).Concat(Fielded(record, 'o', Fields.Owner))
            .Concat(Fielded(record, 'f', Fields.Frequency)).Concat(Fielded(record, 'm', Fields.Modified))
            .Concat(record.Distributions.SelectMany(distribution => Fielded(distribution, 'x', Fields.Format)).Distinct());

    private static IEnumerable<string> Fielded(CatalogueRecord record, char sign, string field) =>
        record.Values[field] is { } value ? [$"{sign}{(int)RecordView.LevelOf(record, field)}{(sign == 'x' ? value.ToLowerInvariant() : value)}"] : [];
}
