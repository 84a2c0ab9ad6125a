namespace Greffe.Host.Web;

/// <summary>What is answered when something is not there or breaks: a page to people, a problem document to programs.</summary>
internal static class FaultAnswers
{
    private static readonly PathString[] Apis = ["/v1", "/cassation", "/openapi", "/healthz", "/mcp"];

    public static void UseFaultAnswers(this WebApplication app)
    {
        app.UseWhen(IsApi, api => api.UseExceptionHandler().UseStatusCodePages());
        app.UseWhen(context => !IsApi(context), pages => pages.UseExceptionHandler("/erreur/500").UseStatusCodePagesWithReExecute("/erreur/{0}"));
    }

    private static bool IsApi(HttpContext context) => Apis.Any(api => context.Request.Path.StartsWithSegments(api, StringComparison.Ordinal));
}
