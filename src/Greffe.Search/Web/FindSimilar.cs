using Greffe.Decisions;
using Greffe.Decisions.Publication;
using Greffe.Decisions.Searching;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Greffe.Search.Web;

/// <summary><c>GET /v1/decisions/{id}/similar</c>: a decision in, those that speak of the same things out.</summary>
internal sealed class FindSimilar(ISearchDecisions index, IPublicDecisions decisions)
{
    private const int Default = 5;

    public async Task<Results<Ok<FindSimilarResponse>, ProblemHttpResult>> Handle(FindSimilarRequest request, CancellationToken cancellation)
    {
        if (!DecisionId.TryParse(request.Id, out var id)) return SearchProblems.Unknown(request.Id.Length <= 40 ? request.Id : request.Id[..40] + "…");
        if (await index.Similar(id, request.Limit ?? Default, cancellation) is { } hits)
            return TypedResults.Ok(new FindSimilarResponse([.. hits.Select(SearchDecisions.Found)], SearchDecisions.Source, SearchDecisions.Licence));
        return await decisions.Find(id, cancellation) is PublicationState.Withdrawn ? SearchProblems.Withdrawn() : SearchProblems.Unknown(id.Value);
    }
}
