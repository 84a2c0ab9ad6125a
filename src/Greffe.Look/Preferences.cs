using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Greffe.Look;

/// <summary>What a reader chose, kept in two cookies that say nothing else: no identifier, no trace.</summary>
/// <param name="accessor">The request in progress.</param>
public sealed class Preferences(IHttpContextAccessor accessor)
{
    /// <summary>Cookie of the theme.</summary>
    public const string ThemeCookie = "apparence";
    /// <summary>Cookie of the language.</summary>
    public const string LanguageCookie = "langue";

    /// <summary><c>clair</c>, <c>sombre</c>, or <c>auto</c> for the setting of the device.</summary>
    public string Theme => Chosen(ThemeCookie, "auto", "clair", "sombre");

    /// <summary>Language of the interface words: <c>fr</c> or <c>en</c>.</summary>
    public string Language => Chosen(LanguageCookie, "fr", "en");

    /// <summary>Address of the page in progress, on this site.</summary>
    public string Here => accessor.HttpContext is { } http ? http.Request.Path + http.Request.QueryString : "/";

    /// <summary>Whether an address is a path of this site: never <c>//elsewhere</c> or <c>/\\elsewhere</c>. Whatever goes back where a reader came from asks it.</summary>
    public static bool IsLocal(string address) =>
        address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal)
        && !address.StartsWith("/\\", StringComparison.Ordinal) && address.All(c => c is > ' ' and < (char)127);

    private string Chosen(string cookie, params ReadOnlySpan<string> values) =>
        accessor.HttpContext?.Request.Cookies[cookie] is { } value && values.Contains(value) ? value : values[0];
}

/// <summary><c>POST /apparence</c> and <c>/langue</c>: keep the choice for a year, go back to the page.</summary>
internal static class PreferenceEndpoints
{
    extension(IEndpointRouteBuilder routes)
    {
        public void MapPreferences()
        {
            routes.MapPost("/apparence", (HttpContext http, CancellationToken cancellation) =>
                Keep(http, Preferences.ThemeCookie, ["auto", "clair", "sombre"], cancellation));
            routes.MapPost("/langue", (HttpContext http, CancellationToken cancellation) =>
                Keep(http, Preferences.LanguageCookie, ["fr", "en"], cancellation));
        }
    }

    private static async Task<IResult> Keep(HttpContext http, string cookie, string[] values, CancellationToken cancellation)
    {
        if (!http.Request.HasFormContentType) return TypedResults.BadRequest();
        var form = await http.Request.ReadFormAsync(cancellation);
        string value = form["valeur"].ToString(), back = form["retour"].ToString();
        if (!values.Contains(value)) return TypedResults.BadRequest();
        http.Response.Cookies.Append(cookie, value, new()
        {
            MaxAge = TimeSpan.FromDays(365), HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, Path = "/",
        });
        http.Response.Headers.Location = Preferences.IsLocal(back) ? back : "/";
        return TypedResults.StatusCode(StatusCodes.Status303SeeOther);
    }
}
