using Greffe.Judilibre.Wire;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Greffe.Judilibre.Access;

/// <summary>What breaks is answered in the shape that clients know, and tells nothing of the inside; any web page may read the answers.</summary>
internal sealed partial class AnswerFaults(ILogger<AnswerFaults> logger) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        http.Response.Headers.AccessControlAllowOrigin = "*";
        try
        {
            return await next(context);
        }
        catch (BadHttpRequestException bad)
        {
            return Errors.Write(http.Request.ShownRoute(), bad.StatusCode, "body", [new(null, bad.StatusCode == StatusCodes.Status413PayloadTooLarge ? "Payload Too Large" : "Bad request.", "")]);
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !http.RequestAborted.IsCancellationRequested)
        {
            LogFault(fault.GetType().Name, http.Request.ShownRoute());
            return Errors.Write(http.Request.ShownRoute(), StatusCodes.Status500InternalServerError, "query", [new(null, "Internal Server Error", "")]);
        }
    }

    /// <summary>The answer to a browser that asks whether a page of another site may ask.</summary>
    public static IResult Preflight(HttpResponse response)
    {
        response.Headers.AccessControlAllowMethods = "GET,HEAD,POST";
        response.Headers.AccessControlAllowHeaders = "KeyId, Authorization, Content-Type";
        return TypedResults.NoContent();
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Route} failed ({Fault})")]
    private partial void LogFault(string fault, string route);
}
