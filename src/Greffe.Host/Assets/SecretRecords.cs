using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Greffe.Decisions.Journalling;

namespace Greffe.Host.Assets;

/// <summary>Records kept in the secret store, a batch at a time.</summary>
internal static class SecretRecords
{
    /// <summary>Reads the records at these addresses, in their order. Who reads, and why, is journalled.</summary>
    public static async ValueTask<T[]> ReadRecords<T>(
        this ISecretBlobs secrets, IReadOnlyList<string> addresses, JsonTypeInfo<T> type, string actor, CancellationToken cancellation, string purpose = "calcul")
    {
        if (addresses.Count == 0) return [];
        var bytes = await secrets.Read([.. addresses.Select(Address)], new(actor, purpose), cancellation);
        return [.. bytes.Select(blob => JsonSerializer.Deserialize(blob.Span, type) ?? throw new InvalidDataException("A record of the secret store is empty."))];
    }

    /// <summary>Keeps the records; gives their addresses in the same order.</summary>
    public static async ValueTask<IReadOnlyList<BlobHash>> PutRecords<T>(
        this ISecretBlobs secrets, IEnumerable<T> records, JsonTypeInfo<T> type, CancellationToken cancellation) =>
        await secrets.PutMany([.. records.Select(record => (ReadOnlyMemory<byte>)JsonSerializer.SerializeToUtf8Bytes(record, type))], cancellation);

    /// <summary>The address that an asset gave as its output.</summary>
    public static BlobHash Address(string output) =>
        BlobHash.TryParse(output, out var hash) ? hash : throw new InvalidDataException("The output of an asset is no blob address.");
}
