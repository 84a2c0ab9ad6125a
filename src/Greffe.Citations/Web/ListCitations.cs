using Greffe.Decisions;
using Greffe.Decisions.Citing;
using Greffe.Decisions.Publication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Greffe.Citations.Web;

/// <summary><c>GET /v1/decisions/{id}/citations</c> and <c>GET /v1/citations/{canonical}</c>: pages of the network.</summary>
internal sealed class ListCitations(ICitationNetwork network, IPublicDecisions decisions)
{
    private const int DefaultLimit = 50;
    private const int MaxLimit = 200;
    private const int MaxCanonical = 400;

    public async Task<Results<Ok<DecisionCitationsResponse>, ProblemHttpResult>> Of(string id, int? after, int? limit, CancellationToken cancellation)
    {
        if (Check(after, limit) is { } problem) return problem;
        if (!DecisionId.TryParse(id, out var known)) return CitationsProblems.NotFound();
        switch (await decisions.Find(known, cancellation))
        {
            case PublicationState.Withdrawn(var at): return CitationsProblems.Withdrawn(known, at);
            case PublicationState.Unknown: return CitationsProblems.NotFound();
        }

        var (from, size) = (after ?? 0, limit ?? DefaultLimit);
        return TypedResults.Ok(new DecisionCitationsResponse(known.Value,
            List(await network.Cites(known, from, size, cancellation), from), List(await network.CitedBy(known, from, size, cancellation), from)));
    }

    public async Task<Results<Ok<CitingResponse>, ProblemHttpResult>> Citing(string canonical, int? after, int? limit, CancellationToken cancellation)
    {
        if (Check(after, limit) is { } problem) return problem;
        if (canonical.Length > MaxCanonical || !canonical.Contains(':', StringComparison.Ordinal))
            return CitationsProblems.BadParameter("canonical", "un identifiant canonique est attendu, par exemple art:code-civil%231240 ou cass:civ2:2021-05-12:20-12.345");
        var (from, size) = (after ?? 0, limit ?? DefaultLimit);
        var held = await network.Resolve(canonical, cancellation);
        return TypedResults.Ok(new CitingResponse(canonical, held?.Value, List(await network.Citing(canonical, from, size, cancellation), from)));
    }

    private static ProblemHttpResult? Check(int? after, int? limit) =>
        after is < 0 ? CitationsProblems.BadParameter("after", "un nombre positif ou nul est attendu")
        : limit is < 1 or > MaxLimit ? CitationsProblems.BadParameter("limit", $"un nombre de 1 à {MaxLimit} est attendu") : null;

    private static CitationList List(CitationPage page, int after)
    {
        var shown = after + page.Edges.Count;
        return new(page.Total, page.Edges.Count > 0 && shown < page.Total ? shown : null, [.. page.Edges.Select(Item)]);
    }

    private static CitationItem Item(CitationEdge edge) => new(
        edge.Source.Value, edge.Canonical, edge.Kind.Key, edge.Target is not null, edge.Target?.Value, edge.Span.Start, edge.Span.End,
        edge.Times, edge.Treatment.Key);
}
