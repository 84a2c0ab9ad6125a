using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Greffe.Portal.ReuseData;

/// <summary>Address of the site for commands that readers copy: the public one when it is set, otherwise that of the request.</summary>
internal static class SiteAddress
{
    public static string Of(IServiceProvider ports, HttpContext? http) =>
        (ports.GetRequiredService<IOptions<PortalOptions>>().Value.PublicAddress?.ToString() ?? (http is null ? "" : $"{http.Request.Scheme}://{http.Request.Host}")).TrimEnd('/');
}
