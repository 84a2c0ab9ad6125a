using Greffe.Decisions;
using Greffe.Decisions.Publication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Greffe.Portal.ReadDecision;

/// <summary><c>GET /decision/{id}</c>: the decision, 404 for what was never public, 410 for what was taken back.</summary>
internal static class DecisionEndpoint
{
    public static void MapDecision(this IEndpointRouteBuilder routes) => routes.MapPage("/decision/{id}", Answer);

    private static async Task<RazorComponentResult> Answer(string id, IPublicDecisions decisions, CancellationToken cancellation)
    {
        var state = DecisionId.TryParse(id, out var known)
            ? await decisions.Find(known, cancellation) : new PublicationState.Unknown();
        return state switch
        {
            PublicationState.Published(var decision) => SitePages.Page<DecisionPage>(new { Decision = decision }),
            PublicationState.Withdrawn(var at) => SitePages.Page<WithdrawnPage>(new { At = at }, StatusCodes.Status410Gone),
            _ => SitePages.Page<UnknownDecisionPage>(status: StatusCodes.Status404NotFound),
        };
    }
}
