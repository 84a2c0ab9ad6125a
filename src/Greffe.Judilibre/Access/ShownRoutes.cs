using Microsoft.AspNetCore.Http;

namespace Greffe.Judilibre.Access;

/// <summary>Routes as refusals show them: from the root of the API, wherever it stands.</summary>
internal static class ShownRoutes
{
    /// <summary>For example <c>GET /search</c>.</summary>
    public static string ShownRoute(this HttpRequest request)
    {
        var path = (request.Path.Value ?? "").TrimEnd('/');
        return $"{request.Method} {path[Math.Max(0, path.LastIndexOf('/'))..]}";
    }
}
