using System.Globalization;
using System.Threading.RateLimiting;
using Greffe.Judilibre.Wire;
using Microsoft.AspNetCore.Http;

namespace Greffe.Judilibre.Access;

/// <summary>How often one address may ask; beyond, 429 in the shape that clients know, with the headers of the service.</summary>
internal sealed class RateLimit(int perSecond) : IEndpointFilter, IDisposable
{
    private readonly PartitionedRateLimiter<HttpContext> limiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
        RateLimitPartition.GetTokenBucketLimiter(context.Connection.RemoteIpAddress?.ToString() ?? "local", _ => new()
        {
            TokenLimit = perSecond * 10, TokensPerPeriod = perSecond, ReplenishmentPeriod = TimeSpan.FromSeconds(1), QueueLimit = 0,
        }));

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        using var lease = limiter.AttemptAcquire(http);
        http.Response.Headers["X-RateLimit-Limit"] = perSecond.ToString(CultureInfo.InvariantCulture);
        if (lease.IsAcquired) return await next(context);
        http.Response.Headers.RetryAfter = "1";
        return Errors.Write(http.Request.ShownRoute(), StatusCodes.Status429TooManyRequests, "headers", [new(null, "Too Many Requests", "")]);
    }

    public void Dispose() => limiter.Dispose();
}
