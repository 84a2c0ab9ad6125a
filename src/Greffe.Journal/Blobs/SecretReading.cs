using System.Text.Json;
using System.Text.Json.Serialization;
using Greffe.Decisions.Journalling;

namespace Greffe.Journal.Blobs;

/// <summary>Payload of <c>secret.read</c>: who read which originals, and why. Every hash is there, so that each reading can be proved.</summary>
/// <param name="Actor">Agent or step.</param>
/// <param name="Purpose">Reason.</param>
/// <param name="Count">Number of blobs.</param>
/// <param name="Blobs">Their hashes, in the order asked.</param>
internal sealed record SecretReading(string Actor, string Purpose, int Count, IReadOnlyList<string> Blobs)
{
    /// <summary>Kind of the entry.</summary>
    public const string Kind = "secret.read";

    // Some 70 bytes a blob: longer lists go into several entries, so that no entry is larger than some 70 kB.
    private const int MaxListed = 1000;

    /// <summary>The facts of one call: one, or more when over a thousand blobs are read at once.</summary>
    public static IReadOnlyList<JournalFact> Facts(SecretAccess access, IReadOnlyList<BlobHash> blobs, DateTimeOffset at)
    {
        var call = Guid.CreateVersion7(at).ToString("N");
        return [.. blobs.Chunk(MaxListed).Select((part, i) => new JournalFact(
            Kind, access.Actor, $"{Kind}/{call}/{i}",
            JsonSerializer.Serialize(
                new(access.Actor, access.Purpose, part.Length, [.. part.Select(blob => blob.Value)]), BlobsJson.Default.SecretReading)))];
    }
}

/// <summary>JSON of what the stores journal.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SecretReading))]
internal sealed partial class BlobsJson : JsonSerializerContext;
