using Microsoft.AspNetCore.Routing;

namespace Greffe.Portal.Home;

/// <summary><c>GET /</c>.</summary>
internal static class HomeEndpoint
{
    public static void MapHome(this IEndpointRouteBuilder routes) => routes.MapPage<HomePage>("/");
}
