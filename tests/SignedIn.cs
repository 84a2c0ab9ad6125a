using System.Text.Encodings.Web;
using Greffe.Decisions.People;
using Greffe.Look;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Greffe.Tests;

/// <summary>For tests of pages: whoever the header <c>X-Agent: id;name;entity;Role,Role</c> says is signed in. A test project that needs it compiles this file.</summary>
internal sealed class SignedIn(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Header = "X-Agent";

    public static string As(string id, string name, string entity, params Role[] roles) => $"{id};{name};{entity};{string.Join(',', roles)}";

    public static void Add(IServiceCollection services)
    {
        services.AddAuthentication("test").AddScheme<AuthenticationSchemeOptions, SignedIn>("test", null);
        services.AddAuthorization();
    }

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var words = Request.Headers[Header].ToString().Split(';');
        if (words.Length != 4) return Task.FromResult(AuthenticateResult.NoResult());
        HashSet<Role> roles = [.. words[3].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<Role>)];
        var principal = SignedInAgent.Principal(new(words[0], Uri.UnescapeDataString(words[1]), words[2].Length == 0 ? null : words[2], roles), "test");
        return Task.FromResult(AuthenticateResult.Success(new(principal, "test")));
    }
}
