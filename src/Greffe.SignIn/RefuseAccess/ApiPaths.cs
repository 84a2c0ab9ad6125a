using Microsoft.AspNetCore.Http;

namespace Greffe.SignIn.RefuseAccess;

/// <summary>Addresses that programs call: they are answered by problem documents, never by pages.</summary>
internal static class ApiPaths
{
    private static readonly PathString[] Prefixes = ["/v1", "/api", "/cassation", "/mcp"];

    public static bool Has(HttpRequest request) => Prefixes.Any(prefix => request.Path.StartsWithSegments(prefix, StringComparison.Ordinal));
}
