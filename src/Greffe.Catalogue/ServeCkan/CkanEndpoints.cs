using Greffe.Catalogue.ExportDcat;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace Greffe.Catalogue.ServeCkan;

/// <summary><c>/api/3/action/…</c>: what harvesters of CKAN call, by GET or by POST.</summary>
internal static class CkanEndpoints
{
    public static void MapCkan(this IEndpointRouteBuilder routes)
    {
        foreach (var path in new[] { "/api/3/action/{name}", "/api/action/{name}" })
            routes.MapMethods(path, [HttpMethods.Get, HttpMethods.Post], Answer).ExcludeFromDescription();
    }

    private static async Task<IResult> Answer(string name, HttpRequest request, CkanActions actions, IOptions<ExchangeOptions> options, CancellationToken cancellation)
    {
        if (await CkanParameters.Of(request, cancellation) is not { } parameters)
            return TypedResults.Json("Bad request - JSON Error: Error decoding JSON data.", statusCode: StatusCodes.Status400BadRequest);
        // What CKAN itself says of an action that it does not have.
        return actions.Run(name, parameters)?.Http($"{options.Value.Address.TrimEnd('/')}/api/3/action/help_show?name={Uri.EscapeDataString(name)}")
            ?? TypedResults.Json("Bad request - Action name not known", statusCode: StatusCodes.Status400BadRequest);
    }
}
