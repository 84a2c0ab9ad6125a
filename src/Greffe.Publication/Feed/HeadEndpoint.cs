using System.Text.Json;

using Greffe.Publication.Projection;
using Greffe.Publication.Web;

using Microsoft.AspNetCore.Http;

namespace Greffe.Publication.Feed;

/// <summary>
/// <c>GET /v1/changes/head</c>: where the feed stands and one figure for all that is public, by which whoever keeps a copy proves that
/// it is equal.
/// </summary>
internal sealed class HeadEndpoint(PublicProjection projection, PublicNotice notices)
{
    public async Task<IResult> Handle(HttpContext http)
    {
        var notice = await notices.Make(http);
        var head = await projection.Root(http.RequestAborted);
        return EntityTags.IsHeld(http, EntityTags.Weak(head.Sequence, head.Root, notice.Source))
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified) : new HeadAnswer(notice, head);
    }

    private sealed class HeadAnswer(ReuseNotice notice, PublicHead head) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.ContentType = "application/json; charset=utf-8";
            await using var json = new Utf8JsonWriter(httpContext.Response.BodyWriter);
            json.WriteStartObject();
            NoticeJson.Write(json, notice);
            json.WriteNumber("sequence", head.Sequence);
            if (head.At is { } at) json.WriteString("at", at);
            json.WriteNumber("decisions", head.Decisions);
            json.WriteString("root", head.Root);
            json.WriteString("algorithm", "sha256 sur les lignes « identifiant contentHash\\n » par identifiant croissant");
            json.WriteEndObject();
            await json.FlushAsync(httpContext.RequestAborted);
        }
    }
}
