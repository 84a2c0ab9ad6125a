using System.Net;
using System.Text;
using Greffe.Catalogue.Describe;
using Greffe.Catalogue.Store;
using Greffe.Decisions.DataProducts;
using Greffe.Decisions.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Greffe.Tests;

/// <summary>Every route with everybody, then what forms, files and the API do.</summary>
public sealed class RouteTests(CatalogueSite site) : IClassFixture<CatalogueSite>
{
    private static readonly Role[] Steward = [Role.Steward];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_route_that_writes_is_closed_to_whoever_may_not_write()
    {
        site.Put(CatalogueFixture.DataSet("route", "Route"));
        var asked = 0;
        foreach (var route in site.Routes.Where(route => route.RoutePattern.RawText!.Contains("catalogue", StringComparison.Ordinal)))
            foreach (var method in route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [])
                foreach (var (name, _, roles) in CatalogueSite.People)
                {
                    using var http = site.As(roles, "personne");
                    var path = route.RoutePattern.RawText!.Replace("{id}", "route", StringComparison.Ordinal).Replace("{version}", "1.0.0", StringComparison.Ordinal).Replace("{message}", "m", StringComparison.Ordinal);
                    path = path.Contains(".{suffix", StringComparison.Ordinal) ? path[..path.IndexOf(".{suffix", StringComparison.Ordinal)] + ".csv" : path;
                    using var request = new HttpRequestMessage(new HttpMethod(method), path.StartsWith('/') ? path : "/" + path);
                    var rule = route.Metadata.GetMetadata<IAuthorizeData>();
                    var isOpen = rule is null || (roles is not null && (rule.Roles is null || roles.Any(role => rule.Roles.Split(',').Contains(role.ToString()))));
                    if (isOpen) continue;
                    var answer = await http.SendAsync(request, Cancellation);
                    Assert.True(answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden, $"{method} {path} : {name} reçoit {(int)answer.StatusCode}.");
                    asked++;
                }

        Assert.True(asked > 90, $"Only {asked} closed doors were tried.");
        Assert.All(site.Routes.Where(route => route.RoutePattern.RawText!.Contains("catalogue", StringComparison.Ordinal) && route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is [not "GET"]),
            route => Assert.NotNull(route.Metadata.GetMetadata<IAuthorizeData>()));
    }

    [Fact]
    public async Task A_form_writes_what_was_typed_and_shows_it_again_when_it_is_refused()
    {
        using var http = site.As(Steward);
        (string, string)[] typed = [("id", "par-formulaire"), ("visibility", "public"), ("f.title", "Par formulaire"), ("f.description", "Ligne un\r\nLigne deux"), ("f.owner", "DSJ"), ("f.keywords", "un\ndeux"), ("a.keywords", "restricted"), ("f.theme", "JUST"), ("f.theme", "GOVE"),
            ("d0.id", "csv"), ("d0.visibility", "public"), ("d0.f.accessUrl", "https://example.org/a.csv"), ("d0.f.format", "csv")];
        var refused = await http.PostAsync("/catalogue/nouvelle?type=dataset", CatalogueSite.Form([.. typed, ("f.modified", "hier")]), Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var page = await refused.Content.ReadAsStringAsync(Cancellation);
        Assert.Contains("value=\"Par formulaire\"", page, StringComparison.Ordinal);
        Assert.Equal(2, System.Text.RegularExpressions.Regex.Count(page, "name=\"f.theme\" value=\"(JUST|GOVE)\" checked"));
        Assert.Contains("AAAA-MM-JJ est attendu", page, StringComparison.Ordinal);
        Assert.Null(site.Store.Read(records => records.Find("par-formulaire", Reader.Everything)));

        var saved = await http.PostAsync("/catalogue/nouvelle?type=dataset", CatalogueSite.Form([.. typed, ("f.modified", "2026-11-20")]), Cancellation);
        Assert.Equal((HttpStatusCode.SeeOther, "/catalogue/jeux/par-formulaire"), (saved.StatusCode, saved.Headers.Location!.OriginalString));
        var record = site.Store.Read(records => records.Find("par-formulaire", Reader.Everything))!;
        Assert.Equal(["un", "deux"], record.Values.All(Fields.Keywords));
        Assert.Equal(["JUST", "GOVE"], record.Values.All(Fields.Theme).OrderDescending(StringComparer.Ordinal));
        Assert.Equal(Visibility.Restricted, record.Access[Fields.Keywords]);
        Assert.Equal("Ligne un\nLigne deux", record.Values[Fields.Description]);
        Assert.Equal("csv", Assert.Single(record.Distributions).Id);
        Assert.Equal(HttpStatusCode.BadRequest, (await http.PostAsync("/catalogue/nouvelle?type=dataset", CatalogueSite.Form([.. typed]), Cancellation)).StatusCode); // its identifier is taken
    }

    [Fact]
    public async Task What_is_not_a_form_is_refused_plainly()
    {
        using var http = site.As(Steward);
        using var json = new StringContent("{}", Encoding.UTF8, "application/json");
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await http.PostAsync("/catalogue/fiches/route/messages", json, Cancellation)).StatusCode);
    }

    [Fact]
    public async Task Two_people_on_one_record_do_not_undo_each_other()
    {
        site.Put(CatalogueFixture.DataSet("a-deux", "À deux"));
        using var http = site.As(Steward);
        var seen = Greffe.Records.RecordStore.Text(site.Store.Read(records => records.Find("a-deux", Reader.Everything))!.ChangedAt);
        (string, string)[] form = [("seen", seen), ("visibility", "public"), ("f.description", "x"), ("f.owner", "DSJ")];
        await Task.Delay(5, Cancellation);
        Assert.Equal(HttpStatusCode.SeeOther, (await http.PostAsync("/catalogue/fiches/a-deux/modifier", CatalogueSite.Form([.. form, ("f.title", "Premier")]), Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await http.PostAsync("/catalogue/fiches/a-deux/modifier", CatalogueSite.Form([.. form, ("f.title", "Second")]), Cancellation)).StatusCode);
        Assert.Equal("Premier", site.Store.Read(records => records.Find("a-deux", Reader.Everything))!.Title);
    }

    [Fact]
    public async Task What_is_exported_comes_back_unchanged_and_errors_have_their_line_and_column()
    {
        site.Put(CatalogueFixture.DataSet("feuille", "=1+1", (Fields.Keywords, "-un"), (Fields.Keywords, "@deux"), (Fields.Modified, "2026-01-02")) with { Distributions = [CatalogueFixture.Distribution("csv", "csv")] });
        using var http = site.As(Steward);
        foreach (var suffix in new[] { "csv", "xlsx" })
        {
            var bytes = await http.GetByteArrayAsync($"/catalogue/export.{suffix}?q=feuille", Cancellation);
            if (suffix == "csv") Assert.DoesNotContain(";=1+1", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
            var back = await http.PostAsync("/catalogue/importer", CatalogueSite.File($"a.{suffix}", bytes), Cancellation);
            Assert.Equal("/catalogue/importer?ecrites=0&inchangees=1", back.Headers.Location?.OriginalString);
        }

        const string Wrong = "type;id;visibility;title;description;owner;modified\ndataset;bonne;internal;Bonne;d;o;\ndataset;Mauvaise;internal;t;d;o;\nchat;x1;internal;t;d;o;\ndataset;x2;internal;;d;o;hier\n";
        var refused = await http.PostAsync("/catalogue/importer", CatalogueSite.File("a.csv", Encoding.UTF8.GetBytes(Wrong)), Cancellation);
        var page = await refused.Content.ReadAsStringAsync(Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("4 erreurs", page, StringComparison.Ordinal);
        foreach (var place in new[] { "Ligne\">3</td><td data-label=\"Colonne\"><code>id", "Ligne\">4</td><td data-label=\"Colonne\"><code>type", "Ligne\">5</td><td data-label=\"Colonne\"><code>title", "Ligne\">5</td><td data-label=\"Colonne\"><code>modified" })
            Assert.Contains(place, page, StringComparison.Ordinal);
        Assert.Null(site.Store.Read(records => records.Find("bonne", Reader.Everything)));
        await http.PostAsync("/catalogue/importer", CatalogueSite.File("a.csv", Encoding.UTF8.GetBytes(Wrong), ("bonnes", "oui")), Cancellation);
        Assert.NotNull(site.Store.Read(records => records.Find("bonne", Reader.Everything)));
    }

    [Fact]
    public async Task A_record_put_by_the_api_is_read_back_and_the_counts_move()
    {
        var facts = site.Services.GetRequiredService<ICatalogueFacts>();
        var before = facts.Counts;
        using var http = site.As(Steward);
        const string Body = """{"id":"par-api","kind":"dataset","visibility":"public","fields":{"title":["Par l'API"],"description":["d"],"owner":["DSJ"]}}""";
        var put = await http.PutAsync("/v1/catalogue/records/par-api", new StringContent(Body, Encoding.UTF8, "application/json"), Cancellation);
        Assert.Contains("\"result\":\"created\"", await put.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        put = await http.PutAsync("/v1/catalogue/records/par-api", new StringContent(Body, Encoding.UTF8, "application/json"), Cancellation);
        Assert.Contains("\"result\":\"unchanged\"", await put.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.Equal((before["datasets"] + 1, before["datasets.public"] + 1), (facts.Counts["datasets"], facts.Counts["datasets.public"]));
        Assert.Equal("/catalogue/jeux/par-api", facts.Named("par-api", agents: false)!.Address);
        var wrong = await http.PutAsync("/v1/catalogue/records/par-api", new StringContent(Body.Replace("\"d\"", "\"d\"],\"domain\":[\"rien\"", StringComparison.Ordinal), Encoding.UTF8, "application/json"), Cancellation);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Contains("« rien » n'existe pas", (await wrong.Content.ReadAsStringAsync(Cancellation)).Replace("\\u00AB", "«", StringComparison.Ordinal).Replace("\\u00BB", "»", StringComparison.Ordinal).Replace("\\u0027", "'", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reuse_and_a_message_are_shown_as_they_should()
    {
        site.Put(CatalogueFixture.DataSet("montre", "Montré"));
        using var agent = site.As([Role.Agent], "agent1");
        using var steward = site.As(Steward, "s1");
        using var visitor = site.As(null);
        await agent.PostAsync("/catalogue/fiches/montre/reutilisation", CatalogueSite.Form(("title", "Carte essai"), ("description", "d"), ("address", "https://example.org"), ("author", "Association")), Cancellation);
        await agent.PostAsync("/catalogue/fiches/montre/messages", CatalogueSite.Form(("texte", "Une question <b>")), Cancellation);
        var page = await visitor.GetStringAsync("/catalogue/jeux/montre", Cancellation);
        Assert.DoesNotContain("Carte essai", page, StringComparison.Ordinal);
        Assert.Contains("Une question &lt;b&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Camille Exemple", page, StringComparison.Ordinal);
        Assert.Contains("Camille Exemple", await steward.GetStringAsync("/catalogue/jeux/montre", Cancellation), StringComparison.Ordinal);
        var id = site.Store.Read(records => records.First<string>("SELECT id FROM catalogue_reuses WHERE title = 'Carte essai'"))!;
        Assert.Equal(HttpStatusCode.SeeOther, (await steward.PostAsync($"/catalogue/reutilisations/{id}", CatalogueSite.Form(("decision", "accept")), Cancellation)).StatusCode);
        Assert.Contains("Carte essai", await visitor.GetStringAsync("/catalogue/jeux/montre", Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_of_a_thousand_runs_as_many_statements_as_a_page_of_ten()
    {
        using var catalogue = new CatalogueFixture();
        var counts = new List<int>();
        foreach (var size in new[] { 10, 1000 })
        {
            catalogue.Store.Write("tester", writer => Enumerable.Range(0, size).Select(at => writer.Put(CatalogueFixture.DataSet($"jeu-{at}", $"Jeu {at}") with { Distributions = [CatalogueFixture.Distribution("csv", "csv"), CatalogueFixture.Distribution("json", "json")] })).ToList());
            counts.Add(catalogue.Store.Read(records =>
            {
                var page = catalogue.Search.Handle(records, new() { Words = "jeu", Limit = 1000 }, Reader.Visitor);
                Assert.Equal(size, page.Records.Count);
                Assert.All(page.Records, record => Assert.Equal(2, record.Distributions.Count));
                return records.Statements;
            }));
        }

        Assert.Equal(counts[0], counts[1]);
        Assert.InRange(counts[0], 1, 9);
    }

    [Fact]
    public void The_demonstration_is_written_once()
    {
        using var catalogue = new CatalogueFixture();
        var demonstration = new Greffe.Catalogue.Demonstrate.CatalogueDemonstration(catalogue.Store);
        Assert.True(demonstration.Seed() > 20);
        Assert.Equal(0, demonstration.Seed());
        Assert.All(catalogue.Store.Read(records => records.Page(null, null, 1000, Reader.Everything)).Records, record => Assert.Contains("invent", record.Title, StringComparison.OrdinalIgnoreCase));
    }
}
