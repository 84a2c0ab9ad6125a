using Greffe.Catalogue.Describe;
using Greffe.Catalogue.Store;
using Greffe.Decisions.People;
using Greffe.Records;

namespace Greffe.Catalogue.AskAccess;

/// <summary>
/// What of a record a request names and a grant opens: fields that the asker does not see, distributions, ports. The record's page and its answer in the
/// API show them to the holder while the grant holds; search, files and exports stay at the level of the role.
/// </summary>
internal static class AccessParts
{
    /// <summary>All forms of a data set, with all their fields.</summary>
    public const string Distributions = "distributions";

    /// <summary>All ports of a product that lead to a record which the holder may know of.</summary>
    public const string Ports = "ports";

    /// <summary>Parts that may be asked for, in the order of the record's form.</summary>
    public static IReadOnlyList<string> Offered(RecordReader records, string id, Agent agent)
    {
        if (records.Find(id, Reader.Everything) is not { } record) return [];
        var reader = Reader.Of(agent);
        var list = record.Kind switch { RecordKind.DataSet => Distributions, RecordKind.Product => Ports, _ => null };
        return
        [
            .. FieldRules.Of(record.Kind).Select(rule => rule.Name).Where(field => field != Fields.Title && !reader.Sees(RecordView.LevelOf(record, field))),
            .. list is null || reader.Sees(Visibility.Restricted) ? (IEnumerable<string>)[] : [list],
        ];
    }

    public static string Text(IEnumerable<string> parts) => string.Join(' ', parts);

    public static IReadOnlyList<string> Read(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What a person may read with the grants that they hold now. Who lost their roles holds none.</summary>
    public static Reader ReaderOf(this RecordReader records, Agent agent, DateTimeOffset now)
    {
        var reader = Reader.Of(agent);
        if (!reader.Sees(Visibility.Internal) || reader.Sees(Visibility.Restricted)) return reader;
        var rows = records.Query<Row>("SELECT record AS Record, opened AS Opened FROM catalogue_access WHERE agent = @Id AND state = 'granted' AND expires > @now AND opened <> ''", new { agent.Id, now = RecordStore.Text(now) });
        return rows.Count == 0 ? reader : reader with
        {
            Opened = rows.GroupBy(row => row.Record, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => (IReadOnlySet<string>)group.SelectMany(row => Read(row.Opened)).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal),
        };
    }

    private sealed class Row
    {
        public string Record { get; init; } = "";

        public string Opened { get; init; } = "";
    }
}
