using Greffe.Catalogue.AskAccess;

namespace Greffe.Catalogue.Describe;

/// <summary>The one place that decides what of a record a reader sees, by their level and by the grants that they hold: pages, API, search, exports and other capabilities read what it returns.</summary>
public static class RecordView
{
    /// <summary>The record with only what the reader may see, or null when they may not know of it.</summary>
    public static CatalogueRecord? For(CatalogueRecord record, Reader reader)
    {
        if (!reader.Sees(record.Visibility)) return null;
        return record with
        {
            Values = record.Values.Where(field => reader.Sees(LevelOf(record, field)) || reader.Opens(record.Id, field)),
            Access = record.Access.Where(pair => reader.Sees(pair.Value)).ToDictionary(),
            Distributions = [.. record.Distributions.Select(distribution => For(distribution, reader.Opens(record.Id, AccessParts.Distributions) ? Reader.Everything : reader)).OfType<CatalogueRecord>()],
            Ports = [.. record.Ports.Where(port => reader.Sees(port.Visibility) || reader.Opens(record.Id, AccessParts.Ports))],
            // The hash is computed over all fields: it would let a reader try values for those they do not see.
            Source = record.Source is { } source && reader != Reader.Everything ? source with { Hash = "" } : record.Source,
        };
    }

    /// <summary>Who may see one field of a record: what the record says of it, or what is usual for its kind. An unknown field is restricted; the title is as visible as the record.</summary>
    public static Visibility LevelOf(CatalogueRecord record, string field)
    {
        if (field == Fields.Title) return record.Visibility;
        var level = record.Access.TryGetValue(field, out var own) ? own : FieldRules.Find(record.Kind, field)?.Usual ?? Visibility.Restricted;
        return level > record.Visibility ? level : record.Visibility;
    }
}
