using Microsoft.AspNetCore.Authorization;

namespace Greffe.Host.Web;

/// <summary>
/// Keeps the server from running with a route for which nobody said who may call it (<c>OnlyFor</c>, <c>ForWhoeverSignedIn</c>, <c>ForEveryone</c>), or of
/// which two things are said. Such a route is closed to visitors even before.
/// </summary>
internal sealed class RouteChoices(EndpointDataSource routes) : IHostedLifecycleService
{
    /// <summary>What is wrong with a route; null when nothing is.</summary>
    public static string? Fault(Endpoint route)
    {
        var (open, rules) = (route.Metadata.GetMetadata<IAllowAnonymous>() is not null, route.Metadata.GetOrderedMetadata<IAuthorizeData>().Count);
        return open ? rules == 0 ? null : "says both ForEveryone and who may call it"
            : rules switch { 0 => "does not say who may call it: OnlyFor, ForWhoeverSignedIn or ForEveryone", 1 => null, _ => $"says {rules} times who may call it: a caller would need all of them" };
    }

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        var faults = routes.Endpoints.OfType<RouteEndpoint>().Select(route => (route, Fault: Fault(route))).Where(pair => pair.Fault is not null)
            .Select(pair => $"{pair.route.DisplayName ?? pair.route.RoutePattern.RawText} {pair.Fault}.").ToList();
        return faults.Count == 0 ? Task.CompletedTask : throw new InvalidOperationException(string.Join(Environment.NewLine, faults));
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
