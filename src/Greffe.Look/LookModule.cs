using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.WebEncoders;

namespace Greffe.Look;

/// <summary>What all pages share: shell, words, style, script, fonts, and the reader's choices. Every module with pages registers it; once is enough.</summary>
public static class LookModule
{
    /// <summary>
    /// Value of the <c>Content-Security-Policy</c> header under which every page works: nothing inline, nothing from elsewhere.
    /// </summary>
    public const string ContentSecurityPolicy =
        "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; "
        + "base-uri 'none'; frame-ancestors 'none'";

    extension(IServiceCollection services)
    {
        /// <summary>Registers what pages share; settings come from the <c>Portal</c> section, then from <paramref name="configure"/>.</summary>
        public IServiceCollection AddLook(Action<LookOptions>? configure = null)
        {
            if (configure is not null) services.Configure(configure);
            if (services.Any(known => known.ServiceType == typeof(Words))) return services;
            services.AddOptions<LookOptions>().BindConfiguration(LookOptions.Section).ValidateDataAnnotations().ValidateOnStart();
            services.AddRazorComponents();
            services.AddHttpContextAccessor();
            services.TryAddSingleton(TimeProvider.System);
            // French is not ASCII: without it every accented letter would leave as a character reference.
            services.Configure<WebEncoderOptions>(web => web.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
            services.TryAddSingleton<Decisions.People.ICurrentAgent, SignedInAgent>();
            return services.AddScoped<Preferences>().AddScoped<Words>().AddSingleton(WordFile.Beside(typeof(LookModule)));
        }
    }

    extension(IEndpointRouteBuilder routes)
    {
        /// <summary>Maps style, script, icon and fonts under <c>/_content/Greffe.Look</c>, and the reader's choices.</summary>
        public void MapLook()
        {
            var pages = routes.MapGroup("").ExcludeFromDescription();
            pages.MapPreferences();
            pages.MapAssets();
        }
    }
}
