using System.Net;
using System.Text.Json;
using Greffe.Decisions.People;

namespace Greffe.Tests;

/// <summary>Who gets where, without a sign-in set, in the demonstration, and after roles change.</summary>
public sealed class AccessTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_a_provider_nobody_enters_and_public_pages_are_as_before()
    {
        await using var site = await TestSite.Start();
        using var visitor = new Visitor(site.Address);
        Assert.Equal("public for «»", await visitor.Text("/public"));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get("/connexion")).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await visitor.Get("/espace")).StatusCode);
        // In no place that nobody mapped: refused like any address that is not there, session or not.
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Enter("administrateur")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get("/connexion/fournisseur")).StatusCode);
        Assert.DoesNotContain("/connexion", await visitor.Text("/deconnexion/fin"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_setting_opens_the_demonstration_accounts()
    {
        await using var site = await TestSite.Start(settings: new() { ["SignIn:Demonstration"] = "true", ["Demonstration"] = "true", ["SignIn:Means:Demonstration"] = "true" });
        using var visitor = new Visitor(site.Address);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Enter("administrateur")).StatusCode);
    }

    [Fact]
    public async Task A_session_of_the_demonstration_opens_nothing_on_a_real_site_over_the_same_folder()
    {
        var folder = Directory.CreateTempSubdirectory("greffe-signin").FullName;
        try
        {
            Cookie session;
            await using (var demonstration = await TestSite.Start(demonstration: true, folder: folder))
            {
                using var visitor = new Visitor(demonstration.Address);
                await visitor.Enter("administrateur");
                Assert.Equal(HttpStatusCode.OK, (await visitor.Get("/espace/roles")).StatusCode);
                session = new("greffe", visitor.Session);
            }

            await using (var demonstration = await TestSite.Start(demonstration: true, folder: folder))
                Assert.Equal(HttpStatusCode.OK, await Roles(demonstration, session)); // the cookie itself outlives a restart
            await using var real = await TestSite.Start(folder: folder);
            Assert.Equal(HttpStatusCode.Found, await Roles(real, session));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_route_without_a_choice_is_closed_to_visitors()
    {
        await using var site = await TestSite.Start(demonstration: true);
        using var visitor = new Visitor(site.Address);
        var answer = await visitor.Get("/oubli");
        Assert.Equal("/connexion?retour=%2Foubli", answer.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get("/nowhere")).StatusCode);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await visitor.Post("/public")).StatusCode);
        await visitor.Enter("agent");
        Assert.Equal("nobody chose", await visitor.Text("/oubli"));
    }

    [Fact]
    public async Task Who_signed_in_and_has_no_role_sees_their_own_page_and_nothing_of_agents()
    {
        await using var site = await TestSite.Start(demonstration: true);
        using var visitor = new Visitor(site.Address);
        await visitor.Enter("agent");
        site.People.SetRoles(site.People.List("", 1)[0].Id, new HashSet<Role>(), "cli");
        Assert.Contains("vous n’avez encore aucun rôle", await visitor.Text("/espace"), StringComparison.Ordinal);
        foreach (var address in (string[])["/espace/recherche", "/gestion", "/oubli", "/espace/journal", "/espace/roles"])
            Assert.Equal(HttpStatusCode.Forbidden, (await visitor.Get(address)).StatusCode);
    }

    [Fact]
    public async Task A_role_that_is_missing_is_told_in_French_with_the_role_and_to_programs_as_a_problem()
    {
        await using var site = await TestSite.Start(demonstration: true);
        using var visitor = new Visitor(site.Address);
        var unknown = await visitor.Get("/v1/gestion");
        Assert.Equal(HttpStatusCode.Unauthorized, unknown.StatusCode);
        Assert.Equal("urn:greffe:problem:sign-in-needed", await TypeOf(unknown));
        await visitor.Enter("agent");
        var page = await visitor.Get("/gestion");
        var words = await page.Content.ReadAsStringAsync(Cancellation);
        Assert.Equal(HttpStatusCode.Forbidden, page.StatusCode);
        Assert.Contains("<h1>Vous n’avez pas accès à cette page</h1>", words, StringComparison.Ordinal);
        Assert.Contains("gestionnaire de données", words, StringComparison.Ordinal);
        Assert.Equal("no-store", page.Headers.CacheControl!.ToString());
        var refused = await visitor.Get("/v1/gestion");
        Assert.Equal((HttpStatusCode.Forbidden, "urn:greffe:problem:role-needed"), (refused.StatusCode, await TypeOf(refused)));
    }

    [Fact]
    public async Task A_form_sent_without_a_session_leads_to_the_sign_in_and_to_no_form_again()
    {
        await using var site = await TestSite.Start(demonstration: true);
        using var visitor = new Visitor(site.Address);
        var answer = await visitor.Post("/gestion");
        Assert.Equal((HttpStatusCode.SeeOther, "/connexion?retour=%2Fespace"), (answer.StatusCode, answer.Headers.Location!.ToString()));
    }

    [Fact]
    public async Task A_role_given_or_taken_holds_at_the_next_page()
    {
        await using var site = await TestSite.Start(demonstration: true);
        using var administrator = new Visitor(site.Address);
        using var agent = new Visitor(site.Address);
        await administrator.Enter("administrateur");
        await agent.Enter("agent");
        var id = site.People.List("Alix", 1)[0].Id;
        Assert.Equal(HttpStatusCode.Forbidden, (await agent.Get("/gestion")).StatusCode);
        var given = await Ticked(administrator, id, "Agent", "Steward");
        Assert.Equal((HttpStatusCode.SeeOther, $"/espace/roles/{id}?fait=oui"), (given.StatusCode, given.Headers.Location!.ToString()));
        Assert.Equal("for stewards", await agent.Text("/gestion"));
        await Ticked(administrator, id, "Agent");
        Assert.Equal(HttpStatusCode.Forbidden, (await agent.Get("/gestion")).StatusCode);
        var trail = site.Store.Read(reader => reader.Audit("person", id)).Where(line => line.Verb is "grant" or "revoke").Select(line => (line.Verb, string.Join(',', line.Fields)));
        Assert.Equal([("grant", "role.Agent"), ("grant", "role.Steward"), ("revoke", "role.Steward")], trail);
    }

    [Fact]
    public async Task The_last_administrator_stays_and_the_form_keeps_what_was_ticked()
    {
        await using var site = await TestSite.Start(demonstration: true);
        using var administrator = new Visitor(site.Address);
        await administrator.Enter("administrateur");
        var id = site.People.List("", 1)[0].Id;
        var refused = await Ticked(administrator, id, "Steward");
        var page = await refused.Content.ReadAsStringAsync(Cancellation);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("dernier administrateur", page, StringComparison.Ordinal);
        Assert.Matches("value=\"Steward\" checked", page);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await administrator.Post($"/espace/roles/{id}/effacer")).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Ticked(administrator, id, "Administrator", "Emperor")).StatusCode);
        Assert.Equal([Role.Administrator], site.People.Find(id)!.Roles);
        Assert.Equal(HttpStatusCode.NotFound, (await Ticked(administrator, "p000000000000000000000000", "Agent")).StatusCode);
    }

    [Fact]
    public async Task A_person_who_is_erased_is_out_at_once_and_leaves_neither_name_nor_address()
    {
        await using var site = await TestSite.Start(demonstration: true);
        using var administrator = new Visitor(site.Address);
        using var agent = new Visitor(site.Address);
        await administrator.Enter("administrateur");
        await agent.Enter("agent");
        var id = site.People.List("Alix", 1)[0].Id;
        await administrator.Post($"/espace/roles/{id}/effacer");
        Assert.Equal("public for «»", await agent.Text("/public"));
        Assert.Null(site.People.Find(id));
        Assert.Equal(0, site.Store.Read(reader => reader.First<int>("SELECT count(*) FROM signin_people WHERE name LIKE '%Alix%'")));
        Assert.DoesNotContain("Alix", await administrator.Text("/espace/journal"), StringComparison.Ordinal);
    }

    private static async Task<HttpStatusCode> Roles(TestSite site, Cookie session)
    {
        using var visitor = new Visitor(site.Address);
        visitor.Cookies.Add(site.Address, new Cookie(session.Name, session.Value));
        return (await visitor.Get("/espace/roles")).StatusCode;
    }

    /// <summary>Sends the form of roles as a browser does: one pair for each box ticked.</summary>
    private static Task<HttpResponseMessage> Ticked(Visitor visitor, string id, params string[] roles) => visitor.PostPairs($"/espace/roles/{id}", roles.Select(role => KeyValuePair.Create("role", role)));

    private static async Task<string?> TypeOf(HttpResponseMessage answer)
    {
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancellation));
        return problem.RootElement.GetProperty("type").GetString();
    }
}
