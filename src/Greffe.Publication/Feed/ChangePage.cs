using System.Text.Json;

using Greffe.Decisions.Publication;
using Greffe.Publication.Web;

using Microsoft.AspNetCore.Http;

namespace Greffe.Publication.Feed;

/// <summary>A page of changes as JSON.</summary>
internal sealed class ChangePage(ReuseNotice notice, IPublicDecisions decisions, long after, long limit) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var cancellation = httpContext.RequestAborted;
        httpContext.Response.ContentType = "application/json; charset=utf-8";
        await using var json = new Utf8JsonWriter(httpContext.Response.BodyWriter);
        json.WriteStartObject();
        NoticeJson.Write(json, notice);
        json.WriteNumber("head", await decisions.Head(cancellation));
        json.WriteStartArray("changes");
        var (count, last) = (0L, after);
        await foreach (var change in decisions.Changes(after, cancellation))
        {
            if (count == limit) break;
            json.WriteStartObject();
            ChangeJson.WriteMembers(json, change);
            json.WriteEndObject();
            (count, last) = (count + 1, change.Sequence);
        }

        json.WriteEndArray();
        json.WriteNumber("next", last);
        json.WriteEndObject();
        await json.FlushAsync(cancellation);
    }
}
