using System.Globalization;
using System.Threading.RateLimiting;

namespace Greffe.Host.Web;

/// <summary>How often one address may ask; the limit protects other readers and is written in the answer (429, <c>Retry-After</c>).</summary>
internal static class RateLimits
{
    public static IServiceCollection AddRateLimits(this IServiceCollection services, ServerOptions options) => services.AddRateLimiter(limiter =>
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
            RateLimitPartition.GetTokenBucketLimiter(context.Connection.RemoteIpAddress?.ToString() ?? "local", _ => new()
            {
                TokenLimit = options.RequestsPerSecond * 10,
                TokensPerPeriod = options.RequestsPerSecond,
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                QueueLimit = 0,
            }));
        limiter.OnRejected = async (context, cancellation) =>
        {
            var response = context.HttpContext.Response;
            response.Headers.RetryAfter = "1";
            await TypedResults.Problem(
                type: "urn:greffe:problem:too-many-requests", statusCode: StatusCodes.Status429TooManyRequests, title: "Trop de requêtes",
                detail: string.Create(CultureInfo.InvariantCulture,
                    $"Cette adresse dépasse {options.RequestsPerSecond} requêtes par seconde. Réessayez dans une seconde."))
                .ExecuteAsync(context.HttpContext);
        };
    });
}
