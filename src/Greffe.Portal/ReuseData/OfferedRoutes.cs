using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Greffe.Portal.ReuseData;

/// <summary>What the host answers at: pages name only what is really there.</summary>
internal sealed class OfferedRoutes
{
    private readonly HashSet<string> patterns;

    private OfferedRoutes(HashSet<string> patterns) => this.patterns = patterns;

    public static OfferedRoutes Of(HttpContext? http) => new(
        [.. http?.RequestServices.GetService<EndpointDataSource>()?.Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText?.Trim('/')) ?? []]);

    /// <summary>Whether something answers under that pattern, for example <c>/v1/decisions/{id}</c>.</summary>
    public bool Has(string pattern) => patterns.Contains(pattern);
}
