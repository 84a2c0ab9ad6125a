using System.Buffers;
using System.Text.Json;

using Greffe.Decisions.Publication;

using Microsoft.AspNetCore.Http;

namespace Greffe.Publication.Web;

/// <summary><c>GET /v1/changes</c>: the append-only feed, as a page of JSON or as lines (NDJSON) to the end.</summary>
internal sealed class ChangesEndpoint(IPublicDecisions decisions, PublicNotice notices)
{
    public async Task<IResult> Handle(ListChangesQuery query, HttpContext http)
    {
        var read = new FilterQuery();
        var lines = read.Choice("format", query.Format, AsksForLines(http) ? ["ndjson", "json"] : ["json", "ndjson"]) == "ndjson";
        var after = read.Number("after", query.After, 0, 0, long.MaxValue);
        var limit = read.Number("limit", query.Limit, lines ? long.MaxValue : 100, 1, lines ? long.MaxValue : 1000);
        if (read.Problem is { } problem) return problem;
        return new ChangePage(await notices.Make(http), decisions, after, limit, lines);
    }

    private static bool AsksForLines(HttpContext http) => Accepted.Types(http.Request.Headers.Accept) is ["application/x-ndjson", ..];
}

/// <summary>Changes written straight to the answer, so that memory does not grow with the feed.</summary>
internal sealed class ChangePage(ReuseNotice notice, IPublicDecisions decisions, long after, long limit, bool lines) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var cancellation = httpContext.RequestAborted;
        httpContext.Response.Headers.CacheControl = "no-cache";
        httpContext.Response.ContentType = lines ? "application/x-ndjson; charset=utf-8" : "application/json; charset=utf-8";
        var output = httpContext.Response.BodyWriter;
        await using var json = new Utf8JsonWriter(output);
        if (!lines)
        {
            json.WriteStartObject();
            NoticeJson.Write(json, notice);
            json.WriteNumber("head", await decisions.Head(cancellation));
            json.WriteStartArray("changes");
        }

        var (count, last) = (0L, after);
        await foreach (var change in decisions.Changes(after, cancellation))
        {
            if (count == limit) break;
            Write(json, change);
            (count, last) = (count + 1, change.Sequence);
            if (!lines) continue;
            await json.FlushAsync(cancellation);
            json.Reset(output);
            output.Write("\n"u8);
            if (count % 500 == 0) await output.FlushAsync(cancellation);
        }

        if (lines) return;
        json.WriteEndArray();
        json.WriteNumber("next", last);
        json.WriteEndObject();
        await json.FlushAsync(cancellation);
    }

    private static void Write(Utf8JsonWriter json, PublicChange change)
    {
        json.WriteStartObject();
        json.WriteNumber("sequence", change.Sequence);
        json.WriteString("at", change.At);
        json.WriteString("kind", change.Kind.ToString().ToLowerInvariant());
        json.WriteString("id", change.Id.Value);
        json.WriteString("court", change.Court.Value);
        if (change.ContentHash is { } hash) json.WriteString("contentHash", hash);
        json.WriteEndObject();
    }
}
