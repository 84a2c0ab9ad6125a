using Microsoft.Net.Http.Headers;

namespace Greffe.Host.Web;

/// <summary>
/// The permanent link of a decision answers a page to people and a document to programs: by suffix (<c>/decision/ID.json</c>) or by what
/// the client accepts. The document is that of <c>/v1/decisions/ID</c>, from the same code.
/// </summary>
internal static class PermanentLinks
{
    private const string Page = "/decision/";
    private const string Document = "/v1/decisions/";
    private static readonly string[] Documents =
        ["application/json", "application/ld+json", "application/akn+xml", "application/xml", "text/plain", "application/vnd.greffe.content+json"];

    public static IApplicationBuilder UsePermanentLinks(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var path = context.Request.Path.Value ?? "";
        if (!path.StartsWith(Page, StringComparison.Ordinal) || path.IndexOf('/', Page.Length) >= 0) return next(context);
        if (path.Contains('.', StringComparison.Ordinal) || PrefersDocument(context.Request)) context.Request.Path = Document + path[Page.Length..];
        else context.Response.OnStarting(static state =>
        {
            ((HttpContext)state).Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
            return Task.CompletedTask;
        }, context);
        return next(context);
    });

    /// <summary>Whether the first type that the client likes best and that is offered is a document and not a page.</summary>
    private static bool PrefersDocument(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted)) return false;
        foreach (var type in accepted.Where(type => type.Quality is not 0).OrderByDescending(type => type.Quality ?? 1).Select(type => type.MediaType.Value))
        {
            if (type is "text/html" or "application/xhtml+xml" or "text/*" or "*/*") return false;
            if (Documents.Contains(type)) return true;
        }

        return false;
    }
}
