namespace Greffe.Host.Web;

/// <summary>
/// An answer that does not say how long it may be kept is asked for again each time: a copy kept on the way would outlive a withdrawal.
/// </summary>
internal static class CacheRules
{
    public static IApplicationBuilder UseCacheRules(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(static state =>
        {
            var headers = ((HttpContext)state).Response.Headers;
            if (headers.CacheControl.Count == 0) headers.CacheControl = "no-cache";
            return Task.CompletedTask;
        }, context);
        return next(context);
    });
}
