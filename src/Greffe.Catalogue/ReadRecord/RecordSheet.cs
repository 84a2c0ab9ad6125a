using Greffe.Catalogue.AskAccess;
using Greffe.Catalogue.AttachContracts;
using Greffe.Catalogue.Contracts;
using Greffe.Catalogue.Describe;
using Greffe.Catalogue.DiscussRecords;
using Greffe.Catalogue.ShowReuses;
using Greffe.Catalogue.Store;
using Greffe.Decisions.People;
using Greffe.Records;

namespace Greffe.Catalogue.ReadRecord;

/// <summary>A record and all that its page shows with it, of one instant and for one person.</summary>
internal sealed record RecordSheet
{
    public required CatalogueRecord Record { get; init; }

    public FreshnessState Freshness { get; init; }

    /// <summary>Names of what the record links to.</summary>
    public required IReadOnlyDictionary<string, LinkedName> Names { get; init; }

    public required IReadOnlyList<LinkedName> LinkedFrom { get; init; }

    public required IReadOnlyList<Consumer> Consumers { get; init; }

    /// <summary>The version in force; null when none was published.</summary>
    public ContractVersion? Contract { get; init; }

    public required IReadOnlyList<SchemaColumn> Schema { get; init; }

    /// <summary>Last tests of the version in force.</summary>
    public required IReadOnlyList<TableTest> Tests { get; init; }

    public required IReadOnlyList<Reuse> Reuses { get; init; }

    public required IReadOnlyList<Message> Messages { get; init; }

    /// <summary>The person's own last request of access.</summary>
    public AccessRequest? Request { get; init; }

    /// <summary>Parts that grants open to the person now.</summary>
    public required IReadOnlyList<string> Opened { get; init; }

    /// <summary>Last changes, for stewards and the chief data officer.</summary>
    public required IReadOnlyList<AuditEntry> Trail { get; init; }

    /// <summary>Null when there is no such record, or none that the person may know of.</summary>
    public static RecordSheet? Of(RecordReader records, RecordKind kind, string id, Agent agent, DateTimeOffset now)
    {
        var reader = records.ReaderOf(agent, now);
        if (records.Find(id, reader) is not { } record || record.Kind != kind) return null;
        var contract = records.ContractsOf(id).InForce();
        return new()
        {
            Record = record, Freshness = Describe.Freshness.Of(record.Values, DateOnly.FromDateTime(now.UtcDateTime)),
            Names = records.Names(RecordLinks.Targets(record), reader), LinkedFrom = records.LinkedTo(id, reader),
            Consumers = [.. Seen(AttachContracts.Consumers.Of(records, record, now), records.LinkedTo(id, reader), reader)],
            Contract = contract, Schema = contract is null ? [] : SchemaColumn.Of(records.ContractBytes(id, contract.Version)!), // The row has just been read.
            Tests = contract is null ? [] : [.. records.TestsOf(id).Where(test => test.Version == contract.Version)],
            Reuses = ShowReuses.Reuses.For(records, reader, id), Messages = Discussion.Of(records, id, reader),
            Request = agent.IsSignedIn ? AccessDesk.Last(records, id, agent.Id, now) : null,
            Opened = [.. reader.Opened?.GetValueOrDefault(id) ?? (IEnumerable<string>)[]],
            Trail = reader.Sees(Visibility.Restricted) ? [.. records.Audit(kind.Code(), id).TakeLast(20).Reverse()] : [],
        };
    }

    // Grants are internal; a product is named only to who may know of it.
    private static IEnumerable<Consumer> Seen(IReadOnlyList<Consumer> consumers, IReadOnlyList<LinkedName> links, Reader reader) => consumers.Where(consumer => consumer.Kind switch
    {
        "access" => reader.Sees(Visibility.Internal),
        "port" => reader.Sees(Visibility.Restricted) || links.Any(link => link.Address == consumer.Address),
        _ => true,
    });
}

/// <summary>One column of a contract.</summary>
internal sealed record SchemaColumn(string Table, string Name, string Type, bool IsRequired, string Description)
{
    public static IReadOnlyList<SchemaColumn> Of(byte[] contract) => [.. ContractText.Parse(contract).Value.Items("schema").SelectMany(table => table.Items("properties")
        .Select(column => new SchemaColumn(table.Text("name") ?? "", column.Text("name") ?? "", column.Text("logicalType") ?? column.Text("physicalType") ?? "", column.Is("required"), column.Text("description") ?? "")))];
}
