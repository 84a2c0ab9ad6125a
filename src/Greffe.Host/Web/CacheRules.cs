namespace Greffe.Host.Web;

/// <summary>
/// An answer that does not say how long it may be kept is asked for again each time: a copy kept on the way would outlive a withdrawal. What is
/// answered to someone who has signed in carries their name or what their roles open: no copy of it is kept anywhere, the site's own files apart.
/// </summary>
internal static class CacheRules
{
    public static IApplicationBuilder UseCacheRules(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(static state =>
        {
            var context = (HttpContext)state;
            var headers = context.Response.Headers;
            if (context.User.Identity?.IsAuthenticated == true && !context.Request.Path.StartsWithSegments("/_content", StringComparison.Ordinal)) Forget(headers);
            else if (headers.CacheControl.Count == 0) headers.CacheControl = "no-cache";
            return Task.CompletedTask;
        }, context);
        return next(context);
    });

    private static void Forget(IHeaderDictionary headers)
    {
        headers.CacheControl = "no-store";
        headers.Remove(Microsoft.Net.Http.Headers.HeaderNames.ETag);
        headers.Remove(Microsoft.Net.Http.Headers.HeaderNames.LastModified);
    }
}
