using System.Net;
using Greffe.Decisions.People;
using Greffe.SignIn.KeepPeople;
using Greffe.Tests.Provider;
using Microsoft.Extensions.Time.Testing;

namespace Greffe.Tests;

/// <summary>Signing in at a strict provider, and everything that may go wrong on the way.</summary>
public sealed class ProviderTests(ProviderAndSite shared) : IClassFixture<ProviderAndSite>
{
    private readonly StrictProvider _provider = shared.Fresh();
    private readonly TestSite _site = shared.Site;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private Person? Known => _site.People.Find(PersonId.Of(_provider.Address.ToString(), _provider.Subject));

    [Fact]
    public async Task A_person_signs_in_and_is_known_by_name_and_by_an_identifier_without_meaning()
    {
        using var visitor = new Visitor(_site.Address);
        var home = await visitor.SignIn();
        var page = await home.Content.ReadAsStringAsync(Cancellation);
        Assert.Equal(HttpStatusCode.OK, home.StatusCode);
        Assert.Contains("Bonjour Inès Inventée", page, StringComparison.Ordinal);
        var person = Assert.IsType<Person>(Known);
        Assert.Equal(("Inès Inventée", "ines@example.test"), (person.Name, person.Mail));
        Assert.Matches("^p[0-9a-f]{24}$", person.Id);
        Assert.Empty(person.Roles);
        Assert.Empty(_provider.Refused);
    }

    [Fact]
    public async Task The_same_person_has_the_same_identifier_at_each_sign_in()
    {
        using (var first = new Visitor(_site.Address)) await first.SignIn();
        _provider.Information["usual_name"] = "Mariée";
        using var again = new Visitor(_site.Address);
        await again.SignIn();
        Assert.Equal("Inès Mariée", Known!.Name);
        var trail = _site.Store.Read(reader => reader.Audit("person", Known!.Id));
        Assert.Equal(["create", "sign-in", "change", "sign-in"], trail.Select(line => line.Verb));
        Assert.Equal(["name"], trail[2].Fields);
    }

    [Theory]
    [InlineData(ProviderFault.OtherNonce, "token")]
    [InlineData(ProviderFault.NoNonce, "token")]
    [InlineData(ProviderFault.OtherAudience, "token")]
    [InlineData(ProviderFault.OtherIssuer, "token")]
    [InlineData(ProviderFault.Expired, "token")]
    [InlineData(ProviderFault.NotSigned, "token")]
    [InlineData(ProviderFault.ForeignKey, "token")]
    [InlineData(ProviderFault.InformationOfAnother, "token")]
    [InlineData(ProviderFault.InformationForeignKey, "token")]
    [InlineData(ProviderFault.InformationOtherAudience, "token")]
    [InlineData(ProviderFault.InformationMissing, "token")]
    [InlineData(ProviderFault.SaysNo, "denied")]
    public async Task What_does_not_hold_lets_nobody_in_and_leaves_nothing_behind(ProviderFault fault, string refusal)
    {
        _provider.Fault = fault;
        using var visitor = new Visitor(_site.Address);
        var end = await visitor.SignIn();
        Assert.Equal($"/connexion?refus={refusal}", visitor.Path[^1].PathAndQuery);
        Assert.Contains("role=\"alert\"", await end.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.Null(visitor.Session);
        Assert.Null(Known);
        Assert.Equal("public for «»", await visitor.Text("/public"));
    }

    [Fact]
    public async Task An_unsigned_answer_about_the_person_is_taken_from_a_standard_provider_and_refused_where_the_settings_say_so()
    {
        _provider.Fault = ProviderFault.InformationNotSigned;
        using var visitor = new Visitor(_site.Address);
        await visitor.SignIn();
        Assert.NotNull(visitor.Session);
        await using var stricter = await TestSite.Start(_provider, settings: new() { ["SignIn:RequireSignedUserInformation"] = "true" });
        using var other = new Visitor(stricter.Address);
        await other.SignIn();
        Assert.Equal("/connexion?refus=token", other.Path[^1].PathAndQuery);
    }

    [Fact]
    public async Task A_level_of_assurance_that_was_asked_for_is_required()
    {
        await using var site = await TestSite.Start(_provider, settings: new() { ["SignIn:AcrValues"] = "eidas1 eidas2" });
        using (var visitor = new Visitor(site.Address))
        {
            await visitor.SignIn();
            Assert.Contains("acr_values=eidas1%20eidas2", visitor.Path[1].Query, StringComparison.Ordinal);
            Assert.NotNull(visitor.Session);
        }

        _provider.Fault = ProviderFault.LowAssurance;
        using var weak = new Visitor(site.Address);
        await weak.SignIn();
        Assert.Equal("/connexion?refus=assurance", weak.Path[^1].PathAndQuery);
        Assert.Null(weak.Session);
    }

    [Fact]
    public async Task A_state_that_this_browser_was_not_given_opens_nothing()
    {
        using var victim = new Visitor(_site.Address);
        using var attacker = new Visitor(_site.Address);
        var toProvider = (await attacker.Get("/connexion/fournisseur")).Headers.Location!;
        var back = (await attacker.Get(toProvider.ToString())).Headers.Location!;
        var end = await victim.Get(back.PathAndQuery, follow: true);
        Assert.Equal("/connexion?refus=token", victim.Path[^1].PathAndQuery);
        Assert.Equal(HttpStatusCode.OK, end.StatusCode);
        Assert.Null(victim.Session);
    }

    [Theory]
    [InlineData("state=")]
    [InlineData("state=forged")]
    public async Task A_state_that_is_not_ours_opens_nothing(string forged)
    {
        using var visitor = new Visitor(_site.Address);
        var back = (await visitor.Get((await visitor.Get("/connexion/fournisseur")).Headers.Location!.ToString())).Headers.Location!;
        await visitor.Get(System.Text.RegularExpressions.Regex.Replace(back.PathAndQuery, "state=[^&]*", forged), follow: true);
        Assert.Equal("/connexion?refus=token", visitor.Path[^1].PathAndQuery);
        Assert.Null(visitor.Session);
    }

    [Fact]
    public async Task The_way_back_works_once()
    {
        using var visitor = new Visitor(_site.Address);
        await visitor.SignIn();
        var back = visitor.Path.Single(step => step.AbsolutePath == "/connexion/retour").PathAndQuery;
        await visitor.Post("/deconnexion");
        await visitor.Get(back, follow: true);
        Assert.Equal("/connexion?refus=token", visitor.Path[^1].PathAndQuery);
        Assert.Null(visitor.Session);
    }

    [Theory]
    [InlineData("/public?page=2", "/public?page=2")]
    [InlineData("https://evil.example/", "/espace")]
    [InlineData("//evil.example/", "/espace")]
    [InlineData("/\\evil.example/", "/espace")]
    [InlineData("\t//evil.example/", "/espace")]
    [InlineData("/connexion/fournisseur", "/espace")] // would go round for ever
    [InlineData("/deconnexion/fournisseur", "/espace")]
    public async Task A_person_goes_back_to_a_page_of_this_site_and_nowhere_else(string asked, string expected)
    {
        using var visitor = new Visitor(_site.Address);
        await visitor.SignIn(asked);
        Assert.Equal(new Uri(_site.Address, expected), visitor.Path[^1]);
    }

    [Fact]
    public async Task Keys_that_the_provider_rotates_are_followed_in_the_same_sign_in()
    {
        await using var provider = await StrictProvider.Start();
        await using var site = await TestSite.Start(provider);
        for (var rotation = 0; rotation < 2; rotation++)
        {
            using (var before = new Visitor(site.Address)) await before.SignIn();
            provider.RotateKeys();
            provider.Reset();
            using var after = new Visitor(site.Address);
            await after.SignIn();
            Assert.NotNull(after.Session);
            await Task.Delay(TimeSpan.FromSeconds(5.2), Cancellation); // keys are not asked for more often than every five seconds
        }
    }

    [Fact]
    public async Task Signing_out_closes_our_session_then_the_providers_with_the_parameters_it_lists()
    {
        using var visitor = new Visitor(_site.Address);
        var before = _provider.SignOuts;
        await visitor.SignIn();
        var stolen = visitor.Session!;
        var ended = await visitor.Post("/deconnexion");
        Assert.Equal((HttpStatusCode.SeeOther, "/deconnexion/fin"), (ended.StatusCode, ended.Headers.Location!.ToString()));
        var page = await visitor.Get("/deconnexion/fin");
        Assert.Equal("0; url=/deconnexion/fournisseur", Assert.Single(page.Headers.GetValues("Refresh")));
        await visitor.Get("/deconnexion/fournisseur", follow: true);
        Assert.Equal(new Uri(_site.Address, "/deconnexion/fin"), visitor.Path[^1]);
        Assert.Contains(visitor.Path, step => step.AbsolutePath == "/session/end" && step.Query.Contains("id_token_hint=", StringComparison.Ordinal));
        Assert.Equal(before + 1, _provider.SignOuts);
        Assert.Empty(_provider.Refused);
        Assert.False((await visitor.Get("/deconnexion/fin")).Headers.Contains("Refresh"));

        visitor.Cookies.Add(_site.Address, new Cookie("greffe", stolen));
        Assert.Equal("public for «»", await visitor.Text("/public"));
    }

    [Fact]
    public async Task A_session_that_somebody_planted_is_not_the_one_that_a_sign_in_opens()
    {
        using var attacker = new Visitor(_site.Address);
        await attacker.SignIn();
        var planted = attacker.Session!;
        _provider.Subject = "the-victim";
        using var victim = new Visitor(_site.Address);
        victim.Cookies.Add(_site.Address, new Cookie("greffe", planted));
        await victim.SignIn();
        Assert.NotEqual(planted, victim.Session);
        Assert.Equal("public for «»", await attacker.Text("/public")); // the planted session was closed, it did not become the victim's
    }

    [Fact]
    public async Task The_cookie_is_out_of_reach_of_scripts_and_of_other_sites_forms()
    {
        using var visitor = new Visitor(_site.Address);
        var toProvider = (await visitor.Get("/connexion/fournisseur")).Headers.Location!;
        var back = (await visitor.Get(toProvider.ToString())).Headers.Location!;
        var cookie = (await visitor.Get(back.PathAndQuery)).Headers.GetValues("Set-Cookie").Single(header => header.StartsWith("greffe=", StringComparison.Ordinal));
        Assert.Contains("; httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("; samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("expires", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.True(cookie.Length < 3000, $"The cookie has {cookie.Length} characters.");
    }

    [Fact]
    public async Task A_session_ends_when_idle_and_ends_for_good_after_its_hours_however_busy()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var site = await TestSite.Start(_provider, time: clock, settings: new() { ["SignIn:IdleMinutes"] = "60", ["SignIn:SessionHours"] = "2" });
        using var idle = new Visitor(site.Address);
        using var busy = new Visitor(site.Address);
        await idle.SignIn();
        await busy.SignIn();
        for (var minutes = 0; minutes < 110; minutes += 10)
        {
            clock.Advance(TimeSpan.FromMinutes(10));
            Assert.DoesNotContain("«»", await busy.Text("/public"), StringComparison.Ordinal);
        }

        Assert.Equal("public for «»", await idle.Text("/public"));
        clock.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal("public for «»", await busy.Text("/public"));
    }

    [Theory]
    [InlineData("110010014", true)] // its SIREN
    [InlineData("11001001400014", true)] // its SIRET
    [InlineData("130025265", false)] // another organisation, whose people ProConnect lets in too
    public async Task Only_people_of_the_organisations_named_are_agents_by_signing_in(string organisation, bool agent)
    {
        await using var site = await TestSite.Start(_provider, settings: new() { ["SignIn:AgentOrganisations:0"] = organisation });
        using var visitor = new Visitor(site.Address);
        await visitor.SignIn();
        Assert.Equal(agent, Assert.Single(site.People.List("", 2)).Roles.Contains(Role.Agent));
    }

    [Fact]
    public async Task The_first_administrator_is_the_one_of_the_settings_and_only_while_there_is_none()
    {
        Dictionary<string, string?> settings = new() { ["SignIn:FirstAdministrator"] = _provider.Subject };
        await using var site = await TestSite.Start(_provider, settings: settings);
        using var visitor = new Visitor(site.Address);
        await visitor.SignIn();
        var first = Assert.Single(site.People.List("", 2));
        Assert.Equal([Role.Administrator], first.Roles);
        _provider.Subject = "second";
        using var other = new Visitor(site.Address);
        await other.SignIn();
        var second = site.People.List("", 3).Single(person => person.Id != first.Id);
        site.People.SetRoles(second.Id, new HashSet<Role> { Role.Administrator }, "cli");
        site.People.SetRoles(first.Id, new HashSet<Role>(), "cli");
        _provider.Subject = settings["SignIn:FirstAdministrator"]!;
        using var again = new Visitor(site.Address);
        await again.SignIn();
        Assert.Empty(site.People.Find(first.Id)!.Roles);
    }
}
