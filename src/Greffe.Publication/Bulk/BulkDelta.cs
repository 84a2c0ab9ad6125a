using System.Buffers;
using System.Text.Json;

using Greffe.Decisions.Journalling;
using Greffe.Decisions.Publication;
using Greffe.Publication.Feed;
using Greffe.Publication.Projection;

namespace Greffe.Publication.Bulk;

/// <summary>
/// All changes of one day (UTC) as JSON Lines. The first line is about the file; each line after it is a change, with the content where
/// that is public now. So a withdrawal or a correction takes the former text out of every day that had it.
/// </summary>
internal sealed class BulkDelta(PublicProjection projection, IPublicBlobs blobs)
{
    /// <summary>Writes the day.</summary>
    public async ValueTask Write(DateOnly day, List<PublicChange> changes, string source, string licence, Stream destination, CancellationToken cancellation)
    {
        var buffer = new ArrayBufferWriter<byte>();
        await using var json = new Utf8JsonWriter(buffer, new() { SkipValidation = true });
        json.WriteStartObject();
        json.WriteString("schema", "greffe/delta/1");
        json.WriteString("day", $"{day:yyyy-MM-dd}");
        json.WriteString("source", source);
        json.WriteString("licence", licence);
        json.WriteEndObject();
        await Line(json, buffer, destination, cancellation);
        foreach (var change in changes)
        {
            json.WriteStartObject();
            ChangeJson.WriteMembers(json, change);
            if (projection.IsCurrent(change) && BlobHash.TryParse(change.ContentHash, out var hash)
                && await blobs.Get(hash, cancellation) is { IsEmpty: false } bytes)
            {
                json.WritePropertyName("decision");
                json.WriteRawValue(bytes.Span, skipInputValidation: true);
            }

            json.WriteEndObject();
            await Line(json, buffer, destination, cancellation);
        }
    }

    private static async ValueTask Line(Utf8JsonWriter json, ArrayBufferWriter<byte> buffer, Stream destination, CancellationToken cancellation)
    {
        await json.FlushAsync(cancellation);
        buffer.Write("\n"u8);
        await destination.WriteAsync(buffer.WrittenMemory, cancellation);
        buffer.ResetWrittenCount();
        json.Reset(buffer);
    }
}
