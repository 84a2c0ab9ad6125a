using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace Greffe.Governance;

/// <summary>What is wrong with a field.</summary>
/// <param name="Field">Identifier of the field.</param>
/// <param name="Key">Key of the words that say why.</param>
/// <param name="Places">What fills their places.</param>
public sealed record FormError(string Field, string Key, params object[] Places);

/// <summary>Reading of forms and answers to them.</summary>
internal static class PostedForm
{
    private static readonly FormOptions Limits = new() { ValueCountLimit = 400, KeyLengthLimit = 100, ValueLengthLimit = 131_072, MultipartBodyLengthLimit = 6_000_000 };

    /// <summary>The largest body of a form without a file.</summary>
    public static IRequestSizeLimitMetadata SmallBody { get; } = new BodyLimit(262_144);

    /// <summary>The largest body of a form with a file.</summary>
    public static IRequestSizeLimitMetadata FileBody { get; } = new BodyLimit(6_000_000);

    /// <summary>The fields; null when the body is no form or larger than the route takes.</summary>
    public static async ValueTask<IFormCollection?> Read(HttpContext http, CancellationToken cancellation)
    {
        if (!http.Request.HasFormContentType) return null;
        try
        {
            return await http.Request.ReadFormAsync(Limits, cancellation);
        }
        catch (Exception tooMuch) when (tooMuch is BadHttpRequestException or InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>A field as it was typed. A browser sends line ends as CR LF, which its own count of characters takes as one.</summary>
    public static string Text(this IFormCollection form, string name) => form[name].ToString().ReplaceLineEndings("\n").Trim();

    /// <summary>Whether a box is ticked.</summary>
    public static bool Ticked(this IFormCollection form, string name) => form[name].Count > 0;

    /// <summary>The page to read next.</summary>
    public static IResult SeeOther(HttpContext http, string address)
    {
        http.Response.Headers.Location = address;
        return TypedResults.StatusCode(StatusCodes.Status303SeeOther);
    }

    /// <summary>An answer that no cache keeps and whose address is told to nobody.</summary>
    public static IResult Private(HttpContext http, IResult result)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        return result;
    }

    private sealed record BodyLimit(long? MaxRequestBodySize) : IRequestSizeLimitMetadata;
}
