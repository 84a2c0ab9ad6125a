using System.Security.Claims;
using Greffe.Decisions.People;
using Greffe.Look;
using Greffe.Records;
using Greffe.SignIn.EndSession;
using Greffe.SignIn.GrantRoles;
using Greffe.SignIn.KeepPeople;
using Greffe.SignIn.OpenSession;
using Greffe.SignIn.ReadTrail;
using Greffe.SignIn.RefuseAccess;
using Greffe.SignIn.SearchRecords;
using Greffe.SignIn.ShowHome;
using Greffe.SignIn.UseProvider;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Greffe.SignIn;

/// <summary>Who is asking, and what they may do. Needs <c>IJournal</c> from the host; every other route may then say <c>OnlyFor</c> or <c>ForEveryone</c>.</summary>
public static class SignInModule
{
    private static readonly NavigationEntry[] Navigation =
    [
        new(NavigationPlace.Account, 10, "/connexion", "signin.link", services => services.GetRequiredService<SignInMeans>().Any),
        new(NavigationPlace.Agents, 0, "/espace", "space.link"),
        new(NavigationPlace.Agents, 5, "/espace/recherche", "space.search.link", services => Is(services, Enum.GetValues<Role>())),
        new(NavigationPlace.Agents, 900, "/espace/journal", "trail.link", services => Is(services, Role.ChiefDataOfficer, Role.Administrator)),
        new(NavigationPlace.Agents, 910, "/espace/roles", "roles.link", services => Is(services, Role.Administrator)),
    ];

    extension(IServiceCollection services)
    {
        /// <summary>Registers sign-in, roles, trail and the home of agents; settings come from the <c>SignIn</c> section.</summary>
        /// <param name="configuration">The settings.</param>
        /// <param name="demonstration">Whether the invented accounts are open to all: true under <c>greffe demo</c> alone.</param>
        public IServiceCollection AddSignIn(IConfiguration configuration, bool demonstration)
        {
            services.AddOptions<SignInOptions>().Bind(configuration.GetSection(SignInOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
            var means = new SignInMeans(!string.IsNullOrEmpty(configuration[$"{SignInOptions.Section}:{nameof(SignInOptions.Authority)}"]), demonstration);
            services.AddSingleton(means).AddSingleton<Sessions>().AddSingleton<SessionCookie>().AddSingleton<EndingSession>();
            services.AddSingleton<PeopleRegister>().AddSingleton<IAgentNames>(provider => provider.GetRequiredService<PeopleRegister>()).AddSingleton(PeopleRegister.Schema);
            services.AddSingleton<RecordTrails>().AddSingleton<IRecordTrails>(provider => provider.GetRequiredService<RecordTrails>());
            services.AddScoped<SearchRecordsEndpoint.Asked>();
            services.AddRecords().AddLook().AddSingleton(WordFile.Beside(typeof(SignInModule)));
            services.AddSingleton(new RecordAddress(PeopleRegister.Kind, "roles.kind", id => $"/espace/roles/{id}"));
            foreach (var entry in Navigation) services.AddSingleton(entry);
            services.AddKeys().AddSchemes(means);
            return services.AddAuthorization(rules => rules.FallbackPolicy = new(
                [new Microsoft.AspNetCore.Authorization.Infrastructure.AssertionRequirement(context => context.User.HasClaim(claim => claim.Type == ClaimTypes.Role) || IsNoRoute(context.Resource))], []));
        }

        private IServiceCollection AddKeys()
        {
            services.AddLogging(logs => logs.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)); // that the keys lie in a folder is our choice, told in docs/sign-in.md
            services.AddDataProtection().SetApplicationName("Greffe");
            services.AddOptions<Microsoft.AspNetCore.DataProtection.KeyManagement.KeyManagementOptions>().Configure<IOptions<SignInOptions>, ILoggerFactory>((keys, options, logs) =>
                keys.XmlRepository = new Microsoft.AspNetCore.DataProtection.Repositories.FileSystemXmlRepository(KeyFolder.Made(options.Value.KeysFolder), logs));
            return services;
        }

        private void AddSchemes(SignInMeans means)
        {
            var schemes = services.AddAuthentication(SessionCookie.Scheme).AddCookie(SessionCookie.Scheme, _ => { });
            services.AddOptions<CookieAuthenticationOptions>(SessionCookie.Scheme).Configure<IOptions<SignInOptions>>((cookie, options) => SessionCookie.Configure(cookie, options.Value));
            if (!means.Provider) return;
            schemes.AddOpenIdConnect(ProviderSetup.Scheme, _ => { });
            services.AddSingleton<UserInformation>().AddScoped<ProviderEvents>();
            services.AddOptions<OpenIdConnectOptions>(ProviderSetup.Scheme).Configure<IOptions<SignInOptions>>((oidc, options) => ProviderSetup.Configure(oidc, options.Value));
        }
    }

    extension(WebApplication app)
    {
        /// <summary>Says who asks, refuses forms of other sites, and lets through who may; after routing, before the routes.</summary>
        public void UseSignIn()
        {
            app.UseAuthentication();
            CrossSiteGuard.Use(app);
            app.UseAuthorization();
        }
    }

    extension(IEndpointRouteBuilder routes)
    {
        /// <summary>Maps <c>/connexion</c>, <c>/deconnexion</c> and <c>/espace</c>.</summary>
        public void MapSignIn()
        {
            var pages = routes.MapGroup("").ExcludeFromDescription();
            var means = routes.ServiceProvider.GetRequiredService<SignInMeans>();
            pages.MapConnect(means);
            pages.MapEndSession(means);
            pages.MapSpace();
            pages.MapSearchRecords();
            pages.MapTrail();
            pages.MapRoles();
        }
    }

    /// <summary>Whether nothing of ours answers there: what does not exist is told to everyone, and so is a wrong method.</summary>
    private static bool IsNoRoute(object? resource) => resource is HttpContext http && http.GetEndpoint() is not RouteEndpoint;

    private static bool Is(IServiceProvider services, params ReadOnlySpan<Role> roles) => services.GetRequiredService<ICurrentAgent>().Agent.Is(roles);
}
