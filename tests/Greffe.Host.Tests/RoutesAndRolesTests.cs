using System.Net;
using System.Text;
using Greffe.Decisions.People;
using Greffe.Host;
using Greffe.Host.CommandLine;
using Greffe.Host.Web;
using Greffe.Look;
using Greffe.SignIn.KeepPeople;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Greffe.Tests;

/// <summary>
/// Every route of the running host, with every role and as a visitor: what the route says, what it does and what the committed table says are one.
/// <c>GREFFE_REWRITE=1</c> writes the table anew; a new route shows in it.
/// </summary>
public sealed class RoutesAndRolesTests : IAsyncLifetime
{
    private const string SignInFirst = "sign-in";
    private const string RoleNeeded = "403";
    private const string Allowed = "yes";
    private static readonly string[] Callers = ["visitor", "nobody yet", .. Enum.GetNames<Role>()];

    private readonly string _folder = Directory.CreateTempSubdirectory("greffe-routes").FullName;
    private Installation? _installation;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _installation = Installation.Open(DataFolder.At(_folder), createKeys: true, demonstration: true, settings: new Dictionary<string, string?>
        {
            ["Server:RequestsPerSecond"] = "100000", ["Judilibre:RequestsPerSecond"] = "100000", ["Judilibre:AdminRequestsPerSecond"] = "100000",
        });
        _installation.App.MapServer();
        await _installation.App.StartAsync(Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        if (_installation is not null)
        {
            await _installation.App.StopAsync(CancellationToken.None);
            await _installation.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void Each_route_says_who_may_call_it_and_no_route_says_two_things()
    {
        Assert.NotEmpty(Routes());
        Assert.All(Routes(), route => Assert.True(RouteChoices.Fault(route) is null, $"{Name(route)} {RouteChoices.Fault(route)}."));
    }

    [Fact]
    public async Task A_server_with_a_route_for_which_nobody_chose_does_not_start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddAuthorization().AddHostedService<RouteChoices>();
        await using var app = builder.Build();
        app.MapGet("/dit", () => "").ForEveryone();
        app.MapGet("/oublie", () => "");
        app.MapGroup("").OnlyFor(Role.Steward).MapGet("/deux-fois", () => "").OnlyFor(Role.Agent);
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => app.StartAsync(Cancellation));
        Assert.Contains("/oublie does not say who may call it", fault.Message, StringComparison.Ordinal);
        Assert.Contains("/deux-fois says 2 times", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("/dit", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_route_does_for_each_role_what_it_says_and_what_the_table_says()
    {
        var table = new StringBuilder("# Who may call each route: GREFFE_REWRITE=1 writes this file anew, a reviewer reads what changed.\n");
        List<string> wrong = [];
        var sessions = await Sessions();
        foreach (var route in Routes().OrderBy(Name, StringComparer.Ordinal))
        {
            table.Append(Name(route)).Append(" | ").AppendLine(Says(route));
            foreach (var caller in Callers)
            {
                var (expected, actual) = (Expected(route, caller), await Does(route, sessions[caller]));
                if (expected != actual) wrong.Add($"{Name(route)} as {caller}: says {expected}, does {actual}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        var golden = Path.Combine(Shared.Checkout, "tests", "Greffe.Host.Tests", "routes.txt");
        var text = table.ToString().ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("GREFFE_REWRITE") == "1") await File.WriteAllTextAsync(golden, text, Cancellation);
        Assert.Equal(File.Exists(golden) ? await File.ReadAllTextAsync(golden, Cancellation) : "", text);
    }

    /// <summary>A session for each caller, by the demonstration's own door; roles by the register. None is shared: a sign-out among the routes ends one.</summary>
    private async Task<Dictionary<string, Func<Task<string?>>>> Sessions()
    {
        var people = _installation!.App.Services.GetRequiredService<PeopleRegister>(); // started before each test
        var accounts = new[] { "agent", "agent-2", "agent-3", "correspondant", "gestionnaire", "amdac", "administrateur" };
        Dictionary<string, Func<Task<string?>>> sessions = new() { ["visitor"] = () => Task.FromResult<string?>(null) };
        await Enter("administrateur");
        foreach (var (caller, account) in Callers.Skip(1).Zip(accounts))
        {
            await Enter(account);
            if (account != "administrateur") people.SetRoles(Last(people, account), Enum.TryParse<Role>(caller, out var role) ? new HashSet<Role> { role } : new HashSet<Role>(), "tests");
            string? kept = null;
            sessions[caller] = async () => kept is not null && await IsOpen(kept) ? kept : kept = await Enter(account);
        }

        return sessions;
    }

    private async Task<bool> IsOpen(string session)
    {
        using var response = await Send(HttpMethod.Get, "/espace", session);
        return response.StatusCode == HttpStatusCode.OK;
    }

    private static string Last(PeopleRegister people, string account) => people.List("", 100).Single(person => person.Id == PersonOf(account)).Id;

    private static string PersonOf(string account) => "p" + Convert.ToHexStringLower(
        System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes($"urn:greffe:demonstration\n{account}")).AsSpan(0, 12));

    private async Task<string?> Enter(string account)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Address("/connexion/demonstration"))
        {
            Content = new FormUrlEncodedContent([KeyValuePair.Create("compte", account)]), Headers = { { "Sec-Fetch-Site", "same-origin" } },
        };
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });
        using var response = await http.SendAsync(request, Cancellation);
        return response.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("greffe=", StringComparison.Ordinal)).Split(';')[0];
    }

    /// <summary>The routes that the host maps, as the code has them: each verb of a pattern is a route of its own.</summary>
    private List<RouteEndpoint> Routes() => [.. _installation!.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()]; // started before each test

    private static string Verb(RouteEndpoint route) => route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is { Count: > 0 } verbs ? verbs[0] : "ANY";

    private static string Name(RouteEndpoint route) => $"{Verb(route),-6} /{route.RoutePattern.RawText?.TrimStart('/')}";

    private static string Says(RouteEndpoint route) => route.Metadata.GetMetadata<IAllowAnonymous>() is not null ? "everyone"
        : route.Metadata.GetMetadata<IAuthorizeData>()?.Roles is { } roles ? roles : "signed in";

    private static string Expected(RouteEndpoint route, string caller)
    {
        var says = Says(route);
        return says == "everyone" ? Allowed : caller == "visitor" ? SignInFirst : says == "signed in" || says.Split(',').Contains(caller) ? Allowed : RoleNeeded;
    }

    /// <summary>Calls the route with made-up values: whatever it answers but a refusal of ours means that the caller got in.</summary>
    private async Task<string> Does(RouteEndpoint route, Func<Task<string?>> session)
    {
        var verb = Verb(route) == "ANY" ? "GET" : Verb(route);
        using var response = await Send(new(verb), "/" + string.Join('/', route.RoutePattern.PathSegments.Select(Fill)), await session(),
            route.Metadata.GetMetadata<IAcceptsMetadata>()?.ContentTypes is [var accepted, ..] ? accepted : "application/x-www-form-urlencoded");
        if (response.Headers.Location is { } location && location.ToString().StartsWith("/connexion?retour=", StringComparison.Ordinal)) return SignInFirst;
        if (response.StatusCode is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)) return Allowed;
        var body = await response.Content.ReadAsStringAsync(Cancellation);
        return body.Contains("urn:greffe:problem:sign-in-needed", StringComparison.Ordinal) ? SignInFirst
            : body.Contains("urn:greffe:problem:role-needed", StringComparison.Ordinal) || body.Contains("Vous n’avez pas accès", StringComparison.Ordinal) ? RoleNeeded : Allowed;
    }

    private async Task<HttpResponseMessage> Send(HttpMethod method, string path, string? session, string contentType = "text/plain")
    {
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });
        using var request = new HttpRequestMessage(method, Address(path)) { Headers = { { "Sec-Fetch-Site", "same-origin" } } };
        if (session is not null) request.Headers.Add("Cookie", session);
        if (method != HttpMethod.Get && method != HttpMethod.Head) request.Content = new StringContent("", null, contentType);
        return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancellation);
    }

    private Uri Address(string path) => new(new Uri(_installation!.App.Addresses().First()), path);

    private static string Fill(RoutePatternPathSegment segment) => string.Concat(segment.Parts.Select(part => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart { Name: "status" } => "404",
        RoutePatternParameterPart { Name: "format" or "form" or "suffix" } => "csv",
        _ => "1",
    }));
}
