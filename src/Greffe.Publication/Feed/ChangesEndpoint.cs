using Greffe.Decisions.Journalling;
using Greffe.Publication.Projection;
using Greffe.Publication.Web;

using Microsoft.AspNetCore.Http;

namespace Greffe.Publication.Feed;

/// <summary>
/// <c>GET /v1/changes</c>: the append-only feed as a page of JSON, as lines (NDJSON) to the end, or as Atom; by suffix, by
/// <c>format</c>, or by what the client accepts.
/// </summary>
internal sealed class ChangesEndpoint(PublicProjection projection, IPublicBlobs blobs, PublicNotice notices, PublicAddress address)
{
    private static readonly (string Key, string MediaType)[] Forms =
        [("json", "application/json"), ("ndjson", "application/x-ndjson"), ("atom", "application/atom+xml")];

    public async Task<IResult> Handle(ListChangesQuery query, string? suffix, HttpContext http)
    {
        http.Response.Headers.Vary = "Accept";
        var read = new FilterQuery();
        if (Form(suffix ?? query.Format, http.Request.Headers.Accept, read) is not { } form)
            return PublicationProblems.NoSuchFormat(Forms.Select(known => known.MediaType));
        var lines = form == "ndjson";
        var withContent = read.Choice("content", query.Content, "false", "true") == "true";
        if (withContent && !lines) return PublicationProblems.BadParameter("content", "le contenu ne vient qu'avec la forme ndjson");
        var after = read.Number("after", query.After, 0, 0, long.MaxValue);
        var before = read.Number("before", query.Before, long.MaxValue, 1, long.MaxValue);
        var limit = read.Number("limit", query.Limit, lines ? long.MaxValue : 100, 1, lines ? long.MaxValue : 1000);
        if (read.Problem is { } problem) return problem;
        if (form == "atom" ? query.After is not null : query.Before is not null)
            return PublicationProblems.BadParameter(form == "atom" ? "after" : "before", "Atom se lit avec « before », les autres formes avec « after »");

        var notice = await notices.Make(http);
        var head = await projection.Head(http.RequestAborted);
        var tag = EntityTags.Weak(form, head, after, before, limit, withContent, notice.Source, address.Of(http));
        if (EntityTags.IsHeld(http, tag)) return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        return form switch
        {
            "ndjson" => new ChangeLines(projection, blobs, after, limit, withContent),
            "atom" => Atom(notice, address.Of(http), before, (int)limit),
            _ => new ChangePage(notice, projection, after, limit),
        };
    }

    private AtomPage Atom(ReuseNotice notice, string site, long before, int limit) => new(
        notice, site, projection.ChangesBefore(before, limit + 1), before,
        before == long.MaxValue ? null : projection.NewerPage(before, limit), limit);

    /// <summary>The form asked for; null when none of those that the client accepts is offered.</summary>
    private static string? Form(string? named, string? accept, FilterQuery read)
    {
        if (named is not null) return read.Choice("format", named, [.. Forms.Select(form => form.Key)]);
        foreach (var type in Accepted.Types(accept))
        {
            if (type is "*/*" or "application/*") return "json";
            if (Forms.FirstOrDefault(form => form.MediaType == type).Key is { } key) return key;
        }

        return null;
    }
}

/// <summary>The address under which the public reads this site, for links in what people copy elsewhere.</summary>
internal sealed class PublicAddress(Microsoft.Extensions.Options.IOptions<PublicationOptions> options)
{
    /// <summary>Address without a final slash: that of the settings, or that of the request.</summary>
    public string Of(HttpContext http) =>
        options.Value.PublicAddress?.ToString().TrimEnd('/') ?? $"{http.Request.Scheme}://{http.Request.Host}";
}
