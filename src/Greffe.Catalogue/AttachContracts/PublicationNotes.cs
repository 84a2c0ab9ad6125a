using Greffe.Catalogue.Contracts;
using Greffe.Catalogue.Describe;
using Greffe.Records;

namespace Greffe.Catalogue.AttachContracts;

/// <summary>What the publication of a version shows to everyone that is not shown yet: said before it is published, since a contract leaves byte for byte.</summary>
internal static class PublicationNotes
{
    /// <summary>Keys of the words to say, by version not yet published.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Of(RecordReader records, CatalogueRecord record) => records.ContractsOf(record.Id).Where(version => !version.IsPublished)
        .ToDictionary(version => version.Version, version => Notes(record, ContractText.Parse(records.ContractBytes(record.Id, version.Version)!)), StringComparer.Ordinal); // The row has just been read.

    internal static IReadOnlyList<string> Notes(CatalogueRecord record, ContractText contract)
    {
        List<string> notes = [];
        if (record.Visibility != Visibility.Public) notes.Add("catalogue.contract.note.record");
        if (contract.Value.Items("servers").Any()) notes.Add("catalogue.contract.note.servers");
        if (contract.Value.Member("team") is { ValueKind: System.Text.Json.JsonValueKind.Array or System.Text.Json.JsonValueKind.Object }) notes.Add("catalogue.contract.note.team");
        return notes;
    }
}
