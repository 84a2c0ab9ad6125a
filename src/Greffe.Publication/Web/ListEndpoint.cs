using Greffe.Decisions;
using Greffe.Decisions.Publication;

using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Greffe.Publication.Web;

/// <summary><c>GET /v1/decisions</c>: keyset pages over the whole collection, without ceiling.</summary>
internal sealed class ListEndpoint(IPublicDecisions decisions, KeptCounts counts, PublicNotice notices, IOptions<PublicationOptions> options)
{
    public async Task<IResult> Handle(ListDecisionsQuery query, HttpContext http)
    {
        var read = new FilterQuery();
        var filter = read.Filter(query);
        var limit = (int)read.Number("limit", query.Limit, 20, 1, 100);
        var descending = read.Choice("order", query.Order, "asc", "desc") == "desc";
        var withText = read.Choice("text", query.Text, "false", "true") == "true";
        (DateOnly, DecisionId)? after = null;
        if (!string.IsNullOrEmpty(query.Cursor))
        {
            if (!Cursor.TryParse(query.Cursor, out var place))
                return PublicationProblems.BadParameter("cursor", "reprenez tel quel le champ « next » de la réponse précédente");
            after = place;
        }

        if (read.Problem is { } problem) return problem;
        var cancellation = http.RequestAborted;
        // The answer follows from the address and from what is public, and nothing else.
        if (EntityTags.IsHeld(http, EntityTags.Weak(await decisions.Head(cancellation), http.Request.QueryString.Value, options.Value.SourceName)))
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        if (!string.IsNullOrEmpty(query.Number)) return await ByNumber(query, filter, withText, http);
        List<PublicDecision> page = [];
        await foreach (var decision in decisions.Read(filter, after, descending, cancellation))
        {
            page.Add(decision);
            if (page.Count > limit) break;
        }

        var next = page.Count > limit ? Cursor.Of(page[limit - 1]) : null;
        var notice = await notices.Make(http);
        return new DecisionPage(notice, await counts.Of(filter, cancellation), next, page[..Math.Min(limit, page.Count)], withText);
    }

    private async Task<IResult> ByNumber(ListDecisionsQuery query, PublicDecisionFilter filter, bool withText, HttpContext http)
    {
        var cancellation = http.RequestAborted;
        CourtCode? court = filter.Courts is [var only] ? only : null;
        List<PublicDecision> found = [];
        if (await decisions.FindByNumber(court, query.Number!, cancellation) is { } id // checked by the caller
            && await decisions.Find(id, cancellation) is PublicationState.Published(var decision) && filter.Admits(decision))
            found.Add(decision);
        return new DecisionPage(await notices.Make(http), found.Count, null, found, withText);
    }
}
