using Greffe.Decisions.People;
using Greffe.Look;
using Greffe.SignIn.KeepPeople;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Greffe.SignIn.ShowHome;

/// <summary><c>/espace</c>: the home of whoever signed in.</summary>
internal static class SpaceEndpoint
{
    public static void MapSpace(this IEndpointRouteBuilder routes) => routes.MapPage("/espace", Page).ForWhoeverSignedIn();

    private static async Task<IResult> Page(ICurrentAgent current, PeopleRegister people, IEnumerable<IWaitingWork> work, CancellationToken cancellation)
    {
        List<WaitingItem> waiting = [];
        foreach (var source in work) waiting.AddRange(await source.For(current.Agent, cancellation));
        return SitePages.Page<SpacePage>(new
        {
            Agent = current.Agent, Person = people.Find(current.Agent.Id), Waiting = waiting.OrderBy(item => item.Due ?? DateOnly.MaxValue).ToList(),
        });
    }
}
