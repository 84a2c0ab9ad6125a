using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Greffe.Look;

/// <summary>Marks an endpoint that answers with a page: the tests walk through all of them.</summary>
public sealed record SitePage;

/// <summary>Mapping and answering of pages.</summary>
public static class SitePages
{
    extension(IEndpointRouteBuilder routes)
    {
        /// <summary>Maps a page that needs nothing but its address.</summary>
        public RouteHandlerBuilder MapPage<TPage>(string pattern) where TPage : Microsoft.AspNetCore.Components.IComponent =>
            routes.MapPage(pattern, () => Page<TPage>());

        /// <summary>A group of pages whose posts take forms and nothing else: another body is refused (415) before the route runs.</summary>
        public RouteGroupBuilder MapForms()
        {
            var pages = routes.MapGroup("");
            pages.AddEndpointFilter(static async (call, next) => HttpMethods.IsPost(call.HttpContext.Request.Method) && !call.HttpContext.Request.HasFormContentType
                ? TypedResults.StatusCode(StatusCodes.Status415UnsupportedMediaType) : await next(call));
            return pages;
        }

        /// <summary>Maps a page whose answer depends on the request.</summary>
        public RouteHandlerBuilder MapPage(string pattern, Delegate answer) => routes.MapGet(pattern, answer).WithMetadata(new SitePage());
    }

    /// <summary>The page as HTML, with that status.</summary>
    public static RazorComponentResult Page<TPage>(object? parameters = null, int status = StatusCodes.Status200OK)
        where TPage : Microsoft.AspNetCore.Components.IComponent => new(typeof(TPage), parameters ?? new { })
        {
            StatusCode = status,
            ContentType = "text/html; charset=utf-8",
        };
}
