using System.Buffers;
using System.Text.Json;

using Greffe.Decisions.Journalling;
using Greffe.Decisions.Publication;
using Greffe.Publication.Projection;

using Microsoft.AspNetCore.Http;

namespace Greffe.Publication.Feed;

/// <summary>
/// Changes as lines, written as they are read, so that memory does not grow with the feed. With content, a change whose content is
/// public now carries it: the very bytes that its hash is of. What was replaced or taken back carries none.
/// </summary>
internal sealed class ChangeLines(PublicProjection projection, IPublicBlobs blobs, long after, long limit, bool withContent) : IResult
{
    private const int FlushAt = 64 * 1024;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var cancellation = httpContext.RequestAborted;
        httpContext.Response.ContentType = "application/x-ndjson; charset=utf-8";
        var output = httpContext.Response.BodyWriter;
        await using var json = new Utf8JsonWriter(output, new() { SkipValidation = true });
        var (count, unflushed) = (0L, 0L);
        await foreach (var change in projection.Changes(after, cancellation))
        {
            if (count++ == limit) break;
            json.Reset(output);
            json.WriteStartObject();
            ChangeJson.WriteMembers(json, change);
            if (await Content(change, cancellation) is { } bytes)
            {
                json.WritePropertyName("decision");
                json.WriteRawValue(bytes.Span, skipInputValidation: true);
            }

            json.WriteEndObject();
            unflushed += json.BytesPending + json.BytesCommitted;
            await json.FlushAsync(cancellation);
            output.Write("\n"u8);
            if (unflushed < FlushAt) continue;
            await output.FlushAsync(cancellation);
            unflushed = 0;
        }
    }

    private async ValueTask<ReadOnlyMemory<byte>?> Content(PublicChange change, CancellationToken cancellation)
    {
        if (!withContent || !projection.IsCurrent(change) || !BlobHash.TryParse(change.ContentHash, out var hash)) return null;
        return await blobs.Get(hash, cancellation) is { IsEmpty: false } bytes ? bytes : null;
    }
}
