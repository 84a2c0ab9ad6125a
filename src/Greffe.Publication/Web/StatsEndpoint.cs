using System.Text.Json;

using Greffe.Decisions.Publication;
using Greffe.Publication.Projection;

using Microsoft.AspNetCore.Http;

namespace Greffe.Publication.Web;

/// <summary><c>GET /v1/stats</c>: how many decisions are public, and how many became so after the legal time limit.</summary>
internal sealed class StatsEndpoint(IPublicDecisions decisions, PublicProjection projection, PublicNotice notices)
{
    private static readonly string[] Names = [.. Enum.GetNames<PublicDimension>().Select(name => name.ToLowerInvariant())];

    public async Task<IResult> Handle(StatsQuery query, HttpContext http)
    {
        var read = new FilterQuery();
        var filter = new PublicDecisionFilter
        {
            Jurisdictions = read.Kinds(query.Jurisdiction), Courts = read.Courts(query.Court),
            From = read.Day("from", query.From), To = read.Day("to", query.To),
        };
        var keys = FilterQuery.Keys(query.By is null or [] ? ["jurisdiction"] : query.By).Distinct().ToList();
        foreach (var key in keys) _ = read.Choice("by", key, Names);
        if (keys.Count > 3) return PublicationProblems.BadParameter("by", "trois dimensions au plus sont attendues");
        if (read.Problem is { } problem) return problem;
        var cancellation = http.RequestAborted;
        List<PublicDimension> dimensions = [.. keys.Select(key => Enum.Parse<PublicDimension>(key, ignoreCase: true))];
        return new StatsPage(
            await notices.Make(http), await decisions.Count(filter, cancellation), projection.TimeLimits(filter), keys,
            await decisions.CountBy(filter, dimensions, cancellation));
    }
}

/// <summary>Counts written as JSON.</summary>
internal sealed class StatsPage(
    ReuseNotice notice, long total, TimeLimitCounts limits, List<string> keys, IReadOnlyList<PublicCount> counts) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = "application/json; charset=utf-8";
        httpContext.Response.Headers.CacheControl = "no-cache";
        await using var json = new Utf8JsonWriter(httpContext.Response.BodyWriter);
        json.WriteStartObject();
        NoticeJson.Write(json, notice);
        json.WriteNumber("total", total);
        json.WriteStartObject("timeLimits");
        json.WriteNumber("inTime", limits.InTime);
        json.WriteNumber("late", limits.Late);
        json.WriteNumber("withoutLimit", limits.WithoutLimit);
        json.WriteEndObject();
        json.WriteStartArray("counts");
        foreach (var count in counts)
        {
            json.WriteStartObject();
            for (var i = 0; i < keys.Count; i++) json.WriteString(keys[i], count.Keys[i]);
            json.WriteNumber("count", count.Count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        await json.FlushAsync(httpContext.RequestAborted);
    }
}
