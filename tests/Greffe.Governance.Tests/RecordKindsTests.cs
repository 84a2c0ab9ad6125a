using System.Globalization;
using Greffe.Decisions.People;
using Greffe.Governance;
using Greffe.Governance.Demonstration;
using Greffe.Look;
using Greffe.Records;
using Greffe.Tests.Uses;
using Microsoft.Extensions.DependencyInjection;

namespace Greffe.Tests;

/// <summary>Every kind of record that the trail and the search speak of has a name and a page.</summary>
public class RecordKindsTests
{
    [Fact]
    public async Task Every_kind_in_the_trail_has_a_name_in_both_languages_and_no_two_capabilities_share_one()
    {
        await using var site = await UsesSite.Start();
        await UsesDemonstration.Seed(site.Services, TestContext.Current.CancellationToken);
        site.Get<SeedPeople>().Seed();
        using (var agent = site.As(UsesSite.Agent)) await agent.Send("/gouvernance/campagnes/1/reponses").Next();
        using (var chief = site.As(UsesSite.Chief)) await chief.Send("/gouvernance/usages/grille", ("version", "1"), ("echelle", "5"), ("nom-0", "Impact"), ("poids-0", "1")).Next();
        var addresses = site.Services.GetServices<RecordAddress>().ToDictionary(address => address.Kind); // two of one kind would throw
        var kinds = site.Get<RecordStore>().Read(reader => reader.TrailKinds());
        foreach (var kind in (string[])["campaign", "draft", "use", "grid", "action", "register", "entity", "mandate", "question", "skills-record"]) Assert.Contains(kind, kinds);
        Assert.DoesNotContain("term", kinds); // a word of the catalogue's
        var words = site.Services.GetServices<WordFile>().ToList();
        foreach (var kind in kinds)
        {
            Assert.True(addresses.TryGetValue(kind, out var address), $"No address for «{kind}».");
            foreach (var language in (string[])["fr", "en"])
                Assert.Contains(words, file => file.Resources.GetString(address.WordsKey, CultureInfo.GetCultureInfo(language)) is not null);
        }
    }

    [Fact]
    public async Task An_action_that_is_not_public_is_found_by_those_of_governance_alone_and_leads_to_the_page_that_they_may_read()
    {
        await using var site = await UsesSite.Start();
        using var chief = site.As(UsesSite.Chief);
        (string, string)[] fields = [("version", "1"), ("chantier", "Ouvrir"), ("verbe", "Publier"), ("titre", "les jugements"), ("entite", "Service"), ("echeance", "2027-01-31")];
        await chief.Send("/gouvernance/actions/interne/nouvelle", fields).Next();
        await chief.Send("/gouvernance/actions/interne/nouvelle", [.. fields, ("publique", "oui")]).Next();
        Assert.Equal(["/gouvernance/actions/2"], Found(site, Role.Agent));
        foreach (var role in (Role[])[Role.Correspondent, Role.Steward, Role.ChiefDataOfficer])
            Assert.Equal(["/gouvernance/actions/2", "/gouvernance/actions/interne/1"], Found(site, role).Order(StringComparer.Ordinal));
        foreach (var address in Found(site, Role.Steward))
        {
            using var steward = site.As(UsesSite.Steward);
            Assert.Equal(System.Net.HttpStatusCode.OK, (await steward.Get(address!)).StatusCode);
        }
    }

    private static List<string?> Found(UsesSite site, Role role)
    {
        var addresses = site.Services.GetServices<RecordAddress>().ToList();
        var agent = new Agent("a", "", null, new HashSet<Role> { role });
        string[] audiences = ["public", "agents", .. addresses.SelectMany(address => address.Audiences?.Invoke(agent) ?? [])];
        return [.. site.Get<RecordStore>().Read(reader => reader.Find("jugements", audiences, "action", 10)).Select(found => addresses.Single(address => address.Kind == found.Kind).Address(found.Id))];
    }
}
