using Greffe.Catalogue.Describe;

namespace Greffe.Catalogue.Store;

/// <summary>What a record refers to: its fields of type link, the targets of its ports.</summary>
internal static class RecordLinks
{
    public static IEnumerable<(string Field, string Target, Visibility Level)> Of(CatalogueRecord record) => FieldRules.Of(record.Kind).Where(rule => rule.Type == FieldType.Link)
        .SelectMany(rule => record.Values.All(rule.Name).Select(target => (rule.Name, target, RecordView.LevelOf(record, rule.Name))))
        .Concat(record.Ports.Select(port => (port.Direction == PortDirection.Input ? "port.input" : "port.output", port.Target, port.Visibility > record.Visibility ? port.Visibility : record.Visibility)));

    public static IEnumerable<string> Targets(CatalogueRecord record) => Of(record).Select(link => link.Target);

    /// <summary>The record without the links that are not kept: an identifier tells that something is there.</summary>
    public static CatalogueRecord Without(CatalogueRecord record, Func<string, bool> keep)
    {
        var values = FieldRules.Of(record.Kind).Where(rule => rule.Type == FieldType.Link && record.Values.All(rule.Name).Any(target => !keep(target)))
            .Aggregate(record.Values, (kept, rule) => kept.With(rule.Name, [.. kept.All(rule.Name).Where(keep)]));
        return record with { Values = values, Ports = [.. record.Ports.Where(port => keep(port.Target))] };
    }
}
