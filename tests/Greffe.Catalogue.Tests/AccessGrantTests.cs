using System.Net;
using System.Text.Json;
using Greffe.Catalogue.AskAccess;
using Greffe.Catalogue.Describe;
using Greffe.Catalogue.ReadRecord;
using Greffe.Decisions.People;
using Microsoft.Extensions.DependencyInjection;

namespace Greffe.Tests;

/// <summary>What a grant opens: the parts it names, to its holder, while it holds, and nothing else to anybody.</summary>
public sealed class AccessGrantTests(CatalogueSite site) : IClassFixture<CatalogueSite>, IDisposable
{
    private static readonly Agent Holder = Of("a1", Role.Agent), Other = Of("a2", Role.Agent), Decider = Of("s1", Role.Steward);

    private readonly CatalogueFixture _catalogue = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _catalogue.Dispose();

    [Fact]
    public void A_grant_opens_what_it_names_to_its_holder_from_the_decision_to_its_last_hour()
    {
        _catalogue.Put(Closed("clos"));
        _catalogue.Put(Closed("voisin"));
        var desk = new AccessDesk(_catalogue.Store);
        Assert.Equal([Fields.Keywords, Fields.Location, Fields.Notes, AccessParts.Distributions], _catalogue.Store.Read(records => AccessParts.Offered(records, "clos", Holder)));
        Assert.Equal("parts", Assert.Single(desk.Ask(Holder, "clos", "Étude", "Mission", 30, Fields.Location, Fields.Owner)).Field); // what is open already is not asked for
        Assert.Empty(desk.Ask(Holder, "clos", "Étude", "Mission", 30, Fields.Location, AccessParts.Distributions, Fields.Notes));
        Assert.Equal("", Sees(Holder)); // before
        var id = _catalogue.Store.Read(records => records.First<string>("SELECT id FROM catalogue_access"))!;
        Assert.Null(desk.Decide(Decider, id, true, "", [Fields.Location, AccessParts.Distributions, Fields.Keywords])); // notes refused; keywords were never asked for
        Assert.Equal("distributions location", Sees(Holder)); // during
        Assert.Equal("", Sees(Other)); // another person
        Assert.Equal("", Sees(Holder with { Roles = new HashSet<Role>() })); // who left the ministry
        Assert.Equal("", Sees(Holder, "voisin")); // another record
        _catalogue.Clock.Now = _catalogue.Clock.Now.AddDays(30).AddSeconds(-1);
        Assert.Equal("distributions location", Sees(Holder));
        _catalogue.Clock.Now = _catalogue.Clock.Now.AddSeconds(1);
        Assert.Equal("", Sees(Holder)); // after, before anything wrote that it is over
        desk.Expire();
        Assert.Equal("", Sees(Holder));
        var trail = _catalogue.Store.Read(records => records.Audit("access", id));
        Assert.Equal(["ask", "grant", "expire"], trail.Select(entry => entry.Verb));
        Assert.Equal(["state", Fields.Location, AccessParts.Distributions], trail[1].Fields);
    }

    [Fact]
    public void A_grant_that_is_ended_opens_nothing_more()
    {
        _catalogue.Put(Closed("clos"));
        var desk = new AccessDesk(_catalogue.Store);
        desk.Ask(Holder, "clos", "Étude", "Mission", 30, Fields.Notes);
        var id = _catalogue.Store.Read(records => records.First<string>("SELECT id FROM catalogue_access"))!;
        desk.Decide(Decider, id, true, "");
        Assert.Equal("notes", Sees(Holder));
        Assert.Null(desk.End(Decider, id));
        Assert.Equal("", Sees(Holder));
    }

    [Fact]
    public void Whoever_sees_all_is_offered_nothing_and_a_request_without_parts_opens_nothing()
    {
        _catalogue.Put(Closed("clos"));
        Assert.Empty(_catalogue.Store.Read(records => AccessParts.Offered(records, "clos", Decider)));
        var desk = new AccessDesk(_catalogue.Store);
        Assert.Empty(desk.Ask(Holder, "clos", "Étude", "Mission", 30));
        desk.Decide(Decider, _catalogue.Store.Read(records => records.First<string>("SELECT id FROM catalogue_access"))!, true, "");
        Assert.Equal("", Sees(Holder));
    }

    [Fact]
    public async Task Through_the_pages_a_holder_sees_what_was_opened_and_search_files_and_others_do_not()
    {
        site.Put(Closed("clos-pages"));
        using var holder = site.As([Role.Agent], "titulaire");
        using var other = site.As([Role.Agent], "autre");
        using var decider = site.As([Role.Steward], "decideur");
        var form = await holder.GetStringAsync("/catalogue/fiches/clos-pages/acces", Cancellation);
        Assert.Contains("value=\"location\"", form, StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET", form, StringComparison.Ordinal);
        var refused = await holder.PostAsync("/catalogue/fiches/clos-pages/acces", CatalogueSite.Form(("purpose", ""), ("basis", "b"), ("days", "30"), ("parts", "location")), Cancellation);
        Assert.Matches("value=\"location\"[^>]*checked", await refused.Content.ReadAsStringAsync(Cancellation));
        await holder.PostAsync("/catalogue/fiches/clos-pages/acces", CatalogueSite.Form(("purpose", "p"), ("basis", "b"), ("days", "30"), ("parts", "location"), ("parts", "distributions")), Cancellation);
        Assert.DoesNotContain("SECRET", await Told(holder), StringComparison.Ordinal);
        await decider.PostAsync($"/catalogue/acces/{Request("titulaire")}", CatalogueSite.Form(("decision", "grant"), ("parts", "location"), ("parts", "distributions")), Cancellation);
        var page = await holder.GetStringAsync("/catalogue/jeux/clos-pages", Cancellation);
        Assert.Contains("SECRET-lieu", page, StringComparison.Ordinal);
        Assert.Contains("https://example.org/SECRET-forme", page, StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET-notes", page, StringComparison.Ordinal);
        var answer = JsonDocument.Parse(await holder.GetStringAsync("/v1/catalogue/records/clos-pages", Cancellation)).RootElement.GetProperty("fields");
        Assert.Equal("SECRET-lieu", answer.GetProperty("location")[0].GetString());
        Assert.False(answer.TryGetProperty("notes", out _));
        Assert.DoesNotContain("SECRET", await Told(other), StringComparison.Ordinal);
        foreach (var elsewhere in new[] { "/v1/catalogue?limit=1000", "/v1/catalogue?q=SECRET", "/catalogue?q=clos", "/catalogue/export.csv" })
            Assert.DoesNotContain("SECRET-", await holder.GetStringAsync(elsewhere, Cancellation), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await holder.PostAsync($"/catalogue/acces/{Request("titulaire")}", CatalogueSite.Form(("decision", "end")), Cancellation)).StatusCode);
        Assert.DoesNotContain("SECRET", await Told(holder), StringComparison.Ordinal);

        async Task<string> Told(HttpClient http) => await http.GetStringAsync("/catalogue/jeux/clos-pages", Cancellation) + await http.GetStringAsync("/v1/catalogue/records/clos-pages", Cancellation);
    }

    [Fact]
    public async Task What_waits_is_told_to_who_decides_and_an_end_that_nears_to_its_holder()
    {
        site.Put(Closed("attente"));
        using var holder = site.As([Role.Agent], "attend");
        await holder.PostAsync("/catalogue/fiches/attente/acces", CatalogueSite.Form(("purpose", "p"), ("basis", "b"), ("days", "10")), Cancellation);
        await holder.PostAsync("/catalogue/fiches/attente/reutilisation", CatalogueSite.Form(("title", "Carte"), ("description", "d"), ("address", "https://example.org"), ("author", "Association")), Cancellation);
        Assert.Contains(await Waiting(Decider), item => item is { Title: "Décider d'une demande d'accès : Titre attente", Address: "/catalogue/acces", Due: null });
        Assert.Contains(await Waiting(Decider), item => item.Address == "/catalogue/reutilisations");
        foreach (var nothing in new[] { Agent.Visitor, Of("attend", Role.Agent), Of("x", Role.Administrator), Decider with { Id = "s9", Roles = new HashSet<Role>() } }) Assert.Empty(await Waiting(nothing));
        using var decider = site.As([Role.Steward], "decideur");
        await decider.PostAsync($"/catalogue/acces/{Request("attend")}", CatalogueSite.Form(("decision", "grant")), Cancellation);
        Assert.NotNull(Assert.Single(await Waiting(Of("attend", Role.Agent))).Due);
        Assert.DoesNotContain(await Waiting(Decider), item => item.Title.EndsWith("Titre attente", StringComparison.Ordinal));
    }

    private static Agent Of(string id, Role role) => new(id, "Camille Exemple", "DSJ", new HashSet<Role> { role });

    private static CatalogueRecord Closed(string id) =>
        CatalogueFixture.DataSet(id, $"Titre {id}", (Fields.Location, "SECRET-lieu"), (Fields.Notes, "SECRET-notes"), (Fields.Keywords, "SECRET-mot")) with
        {
            Access = new Dictionary<string, Visibility> { [Fields.Keywords] = Visibility.Restricted },
            Distributions = [CatalogueFixture.Distribution("SECRET-forme", "csv", Visibility.Restricted)],
        };

    private async Task<IReadOnlyList<WaitingItem>> Waiting(Agent agent)
    {
        using var scope = site.Services.CreateScope();
        return await Assert.IsType<WaitingAccess>(scope.ServiceProvider.GetRequiredService<IWaitingWork>()).For(agent, Cancellation);
    }

    private string Request(string agent) => site.Store.Read(records => records.First<string>("SELECT id FROM catalogue_access WHERE agent = @agent ORDER BY asked DESC", new { agent }))!;

    // Every part that is closed to the level of an agent, as the record's page has it.
    private string Sees(Agent agent, string id = "clos")
    {
        var record = _catalogue.Store.Read(records => RecordSheet.Of(records, RecordKind.DataSet, id, agent, _catalogue.Clock.Now))!.Record;
        return string.Join(' ', new[] { Fields.Keywords, Fields.Location, Fields.Notes }.Where(field => record.Values[field] is not null)
            .Concat(record.Distributions.Select(_ => AccessParts.Distributions)).Order(StringComparer.Ordinal));
    }
}
