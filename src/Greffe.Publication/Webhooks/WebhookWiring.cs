using System.Net;

using Greffe.Publication.Projection;

using Greffe.Decisions.Reaching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;

using Polly;

namespace Greffe.Publication.Webhooks;

/// <summary>Registration of webhooks.</summary>
internal static class WebhookWiring
{
    /// <summary>Time for one call, its own short retries included.</summary>
    private static readonly TimeSpan CallLimit = TimeSpan.FromSeconds(30);

    public static void AddWebhooks(this IServiceCollection services)
    {
        services.AddSingleton(provider => new WebhookStore(provider.GetRequiredService<IOptions<PublicationOptions>>().Value.WebhooksDatabase));
        services.AddSingleton(provider => new Subscriptions(
            provider.GetRequiredService<WebhookStore>(), provider.GetRequiredService<WebhookSender>(), provider.GetRequiredService<PublicProjection>(),
            provider.GetRequiredService<IOptions<PublicationOptions>>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<WebhookSender>().AddSingleton<WebhookDispatch>().AddSingleton<WebhookEndpoint>()
            .AddSingleton<IPublicSurface, WebhookSurface>();
        services.AddHttpClient(WebhookSender.Client).RemoveAllLoggers() // addresses of subscribers are theirs
            .ConfigurePrimaryHttpMessageHandler(provider => Handler(provider.GetRequiredService<IOptions<PublicationOptions>>().Value.AllowPrivateWebhooks))
            .AddResilienceHandler("webhooks", pipeline => pipeline
                .AddTimeout(CallLimit)
                .AddRetry(new HttpRetryStrategyOptions { MaxRetryAttempts = 2, BackoffType = DelayBackoffType.Exponential, UseJitter = true, Delay = TimeSpan.FromMilliseconds(300) })
                .AddTimeout(TimeSpan.FromSeconds(10)));
    }

    private static SocketsHttpHandler Handler(bool allowPrivate) => new()
    {
        AllowAutoRedirect = false, UseProxy = false, UseCookies = false, AutomaticDecompression = DecompressionMethods.None,
        MaxResponseHeadersLength = 16, ConnectTimeout = TimeSpan.FromSeconds(5),
        ConnectCallback = (context, cancellation) => PublicInternet.Connect(context, allowPrivate, cancellation),
    };
}
