using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Greffe.Portal.TryHiding;

/// <summary><c>/essayer</c>: words or a file brought by a visitor, shown without their names. Nothing is stored: the form itself is held in memory only.</summary>
internal static class TryEndpoints
{
    /// <summary>Largest form, in bytes.</summary>
    public const int MaxBytes = 8 * 1024 * 1024;

    public static void MapTry(this IEndpointRouteBuilder routes)
    {
        if (routes.ServiceProvider.GetService<ITryHiding>() is null) return;
        routes.MapPage("/essayer", (HttpContext http) => Page(http, new { IsExample = http.Request.Query.ContainsKey("exemple") }));
        routes.MapPost("/essayer", Answer);
    }

    private static async Task<RazorComponentResult> Answer(HttpContext http, ITryHiding hiding, CancellationToken cancellation)
    {
        if (await Brought(http, cancellation) is not { } brought) return Page(http, new { IsTooLarge = true }, StatusCodes.Status413PayloadTooLarge);
        if (brought.Content.IsEmpty) return Page(http, new { IsEmpty = true }, StatusCodes.Status400BadRequest);
        return await hiding.Hide(brought, cancellation) switch
        {
            TryOutcome.Done done => Page(http, new { Tried = new Tried(done) }),
            TryOutcome.Refused refused => Page(http, new { Typed = brought.FileName is null ? Encoding.UTF8.GetString(brought.Content.Span) : null, refused.Reason }, StatusCodes.Status400BadRequest),
            _ => throw new InvalidOperationException("TryOutcome is a closed set."),
        };
    }

    /// <summary>What came; null when it is over the limit. A file larger than the usual threshold would be written to disk: the threshold is the limit itself.</summary>
    private static async Task<BroughtText?> Brought(HttpContext http, CancellationToken cancellation)
    {
        if (!http.Request.HasFormContentType) return new(null, default);
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = 4L * MaxBytes; // Somewhat more than is taken, so that what is over comes in and is answered.
        http.Features.Set<IFormFeature>(new FormFeature(http.Request, new FormOptions
        {
            MemoryBufferThreshold = MaxBytes, MultipartBodyLengthLimit = MaxBytes, ValueLengthLimit = MaxBytes, BufferBodyLengthLimit = MaxBytes,
        }));
        try
        {
            var form = await http.Request.ReadFormAsync(cancellation);
            if (form.Files.GetFile("fichier") is not { Length: > 0 } file) return new(null, Encoding.UTF8.GetBytes(form["texte"].ToString().ReplaceLineEndings("\n").Trim()));
            using var held = new MemoryStream((int)file.Length);
            await file.CopyToAsync(held, cancellation);
            return new(file.FileName, held.GetBuffer().AsMemory(0, (int)held.Length));
        }
        catch (Exception tooLarge) when (tooLarge is InvalidDataException or BadHttpRequestException)
        {
            return null;
        }
    }

    private static RazorComponentResult Page(HttpContext http, object parameters, int status = StatusCodes.Status200OK)
    {
        http.Response.Headers.CacheControl = "no-store";
        return SitePages.Page<TryPage>(parameters, status);
    }
}
