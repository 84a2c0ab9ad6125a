using Greffe.Decisions.Journalling;

using Microsoft.AspNetCore.Http;

namespace Greffe.Publication.Web;

/// <summary>Conditional answers: a client that holds a good copy is told so and sent nothing.</summary>
internal static class EntityTags
{
    /// <summary>A weak tag for an answer that follows from these parts and nothing else.</summary>
    public static string Weak(params ReadOnlySpan<object?> parts) =>
        $"W/\"{BlobHash.Of(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', parts.ToArray()))).Value[..32]}\"";

    /// <summary>Puts the tag on the answer; true when the client's copy is good and 304 is the whole answer.</summary>
    public static bool IsHeld(HttpContext http, string tag)
    {
        http.Response.Headers.ETag = tag;
        http.Response.Headers.CacheControl = "no-cache"; // a withdrawal shows at once: copies are asked again
        return http.Request.Headers.IfNoneMatch.SelectMany(value => (value ?? "").Split(',')).Select(value => value.Trim())
            .Any(value => value is "*" || Bare(value) == Bare(tag));
    }

    private static string Bare(string tag) => tag.StartsWith("W/", StringComparison.Ordinal) ? tag[2..] : tag;
}
