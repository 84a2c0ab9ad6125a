using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace Greffe.Pseudonymisation.HideTexts;

/// <summary><c>POST /v1/pseudonymise</c>: one text as JSON, or many as JSON Lines. Nothing is kept, and no text is logged.</summary>
internal sealed class HideTextEndpoint(HideText slice, HideLines lines, WorkSlots slots, IOptions<HideTextsOptions> options)
{
    public const string Address = "/v1/pseudonymise";
    public const string Ndjson = "application/x-ndjson";

    public async Task<Results<Ok<PseudonymiseResponse>, ProblemHttpResult>> One(PseudonymiseRequest request, HttpResponse response, CancellationToken cancellation)
    {
        response.Headers.CacheControl = "no-store";
        var limit = options.Value.MaxTextLength;
        if (request.Text.Length > limit) return PseudonymisationProblems.TextTooLong(request.Text.Length, limit);
        using var turn = await slots.Enter(cancellation);
        if (turn is null) return Busy(response);
        return TypedResults.Ok(await Task.Run(() => slice.Handle(request), cancellation));
    }

    /// <summary>Answers as it reads: the first answers leave while the last texts come. The whole stream holds one turn.</summary>
    public async Task<Results<EmptyHttpResult, ProblemHttpResult>> Many(HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        using var turn = await slots.Enter(http.RequestAborted);
        if (turn is null) return Busy(http.Response);
        // A stream has no length to limit; each line has one, and what is held at once is bounded.
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = null;
        http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        http.Response.ContentType = Ndjson;
        await lines.Run(http.Request.BodyReader, http.Response.Body, http.RequestAborted);
        return TypedResults.Empty;
    }

    private static ProblemHttpResult Busy(HttpResponse response)
    {
        response.Headers.RetryAfter = "1";
        return PseudonymisationProblems.TooBusy();
    }
}
