using System.Net;
using System.Text;
using Greffe.Governance.ExchangeTables;
using Greffe.Governance.MapSkills;

namespace Greffe.Tests.People;

public class SkillsTests
{
    private const string Own = "/gouvernance/competences/ma-fiche";

    [Fact]
    public async Task An_agent_keeps_corrects_and_removes_their_record_and_nothing_is_left_of_it()
    {
        await using var site = await PeopleSite.Start();
        using var agent = site.As(PeopleSite.Agent);
        Assert.Equal(HttpStatusCode.SeeOther, (await Keep(agent, ("montrer", "oui"))).StatusCode);
        Assert.Contains("zéphyrologie", await agent.Page("/gouvernance/competences/aide?q=zephyrologie"), StringComparison.Ordinal);
        Assert.Contains("\"level\": 3", await agent.GetStringAsync(new Uri($"{Own}.json", UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.SeeOther, (await Keep(agent)).StatusCode); // no longer shown
        Assert.DoesNotContain("<h3>Paul", await agent.Page("/gouvernance/competences/aide?q=zephyrologie"), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.SeeOther, (await agent.Send($"{Own}/retrait")).StatusCode);
        Assert.Empty(ContactDeskTests.WhereIs(site, "zéphyrologie"));
        Assert.Equal(["audit.id", "audit.agent"], ContactDeskTests.WhereIs(site, "demo-agent").Where(place => site.Store.Read(reader =>
            reader.First<long>($"SELECT count(*) FROM {place.Split('.')[0]} WHERE {place.Split('.')[1]} = 'demo-agent'")) > 0).OrderDescending());
        Assert.Contains("suppression", await agent.Page(Own), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_consent_nothing_is_kept()
    {
        await using var site = await PeopleSite.Start();
        using var agent = site.As(PeopleSite.Agent);
        using var refused = await agent.Send(Own, ("entite", "DSJ-STAT"), ("apport", "zéphyrologie"), ("niveau-sql", "3"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("Sans votre accord", await refused.Text(), StringComparison.Ordinal);
        Assert.Empty(ContactDeskTests.WhereIs(site, "zéphyrologie"));
    }

    [Fact]
    public async Task A_record_that_its_person_does_not_confirm_is_purged_after_two_years()
    {
        await using var site = await PeopleSite.Start();
        using var agent = site.As(PeopleSite.Agent);
        await Keep(agent, ("montrer", "oui"));
        site.Time.Advance(TimeSpan.FromDays(729));
        site.Get<ForgetPeople>().Now();
        Assert.NotEmpty(ContactDeskTests.WhereIs(site, "zéphyrologie"));
        site.Time.Advance(TimeSpan.FromDays(3));
        Assert.Equal(61, site.Get<ForgetPeople>().Now());
        Assert.Empty(ContactDeskTests.WhereIs(site, "zéphyrologie"));
    }

    [Fact]
    public async Task What_is_imported_waits_for_consent_unseen_and_uncounted_and_goes_after_a_month()
    {
        await using var site = await PeopleSite.Start();
        using var chief = site.As(PeopleSite.Chief);
        using var agent = site.As(PeopleSite.Agent);
        var before = await chief.Csv("/gouvernance/competences/couverture.csv");
        var file = Encoding.UTF8.GetBytes("identifiant;nom;entite;lieu;apport;competence;niveau\ndemo-agent;Paul;DSJ-STAT;Nantes;zéphyrologie;sql;3\n");
        Assert.Equal(HttpStatusCode.SeeOther, (await chief.SendFile("/gouvernance/competences/fiches/import", file)).StatusCode);
        Assert.Equal(before, await chief.Csv("/gouvernance/competences/couverture.csv"));
        Assert.DoesNotContain("Paul", await chief.Page("/gouvernance/competences/aide?q=zephyrologie"), StringComparison.Ordinal);
        Assert.Contains("attend votre accord", await agent.Page(Own), StringComparison.Ordinal);
        Assert.Contains("demo-agent", await chief.Page("/gouvernance/reseau/rappels"), StringComparison.Ordinal); // the message went out
        site.Time.Advance(TimeSpan.FromDays(32));
        Assert.Equal(1, site.Get<ForgetPeople>().Now());
        Assert.Empty(ContactDeskTests.WhereIs(site, "zéphyrologie"));
    }

    [Fact]
    public async Task An_import_with_a_wrong_line_writes_nothing_or_the_good_lines_as_one_chooses()
    {
        await using var site = await PeopleSite.Start();
        using var chief = site.As(PeopleSite.Chief);
        await Keep(site.As(PeopleSite.Agent));
        var file = Encoding.UTF8.GetBytes("nom;identifiant;entite;lieu;apport;competence;niveau\nUn;un;DAC;Paris;;sql;2\nDeux;deux;XX;Paris;;sql;9\nPaul;demo-agent;DAC;;;sql;1\n");
        using var refused = await chief.SendFile("/gouvernance/competences/fiches/import", file);
        var page = await refused.Text();
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("entité inconnue", page, StringComparison.Ordinal);
        Assert.Contains("niveau absent du référentiel", page, StringComparison.Ordinal);
        Assert.Contains("la personne tient déjà sa propre fiche", page, StringComparison.Ordinal);
        Assert.Empty(site.Store.Read(reader => reader.Query<string>("SELECT agent FROM governance_people WHERE agent IN ('un', 'deux')")));
        using var some = await chief.SendFile("/gouvernance/competences/fiches/import", file, goodOnly: true);
        Assert.Equal(["un"], site.Store.Read(reader => reader.Query<string>("SELECT agent FROM governance_people WHERE agent IN ('un', 'deux')")));
    }

    [Fact]
    public async Task What_goes_out_comes_in_again_and_only_people_shown_go_out()
    {
        await using var site = await PeopleSite.Start();
        using var chief = site.As(PeopleSite.Chief);
        await Keep(site.As(PeopleSite.Agent)); // not shown
        var lines = await chief.Csv("/gouvernance/competences/fiches.csv");
        Assert.DoesNotContain(lines, line => line[0] == "demo-agent");
        Assert.Equal(site.Store.Read(reader => reader.First<long>("SELECT count(DISTINCT s.agent) FROM governance_people p JOIN governance_person_skills s ON s.agent = p.agent WHERE shown IS NOT NULL")), lines.Select(line => line[0]).Distinct().Count());
        var workbook = await chief.GetByteArrayAsync(new Uri("/gouvernance/competences/fiches.xlsx", UriKind.Relative), TestContext.Current.CancellationToken);
        var (read, error) = ReadTable.Of(workbook, ExchangePeople.Columns);
        Assert.Null(error);
        Assert.Equal(lines, read!.Select(line => line.Cells.ToArray()));
    }

    [Fact]
    public async Task The_public_picture_moves_only_when_five_records_changed()
    {
        await using var site = await PeopleSite.Start();
        using var visitor = site.As(null);
        var before = await visitor.Csv("/gouvernance/competences.csv");
        Assert.Contains(before, line => line[5] != "non publié");
        Assert.Contains(before, line => line[5] == "non publié");
        for (var at = 0; at < 4; at++) await Keep(site.As(SignedIn.As($"a{at}", "Nom", "DAC", Greffe.Decisions.People.Role.Agent)));
        Assert.Equal(before, await visitor.Csv("/gouvernance/competences.csv"));
        await Keep(site.As(SignedIn.As("a4", "Nom", "DAC", Greffe.Decisions.People.Role.Agent)));
        Assert.NotEqual(before, await visitor.Csv("/gouvernance/competences.csv"));
    }

    [Fact]
    public async Task Before_five_people_the_public_reads_no_figure()
    {
        await using var site = await PeopleSite.Start(seeded: false);
        using var visitor = site.As(null);
        Assert.Contains("Moins de 5 personnes", await visitor.Page("/gouvernance/competences"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_version_of_the_framework_leaves_the_one_before_as_it_was()
    {
        await using var site = await PeopleSite.Start();
        using var chief = site.As(PeopleSite.Chief);
        using var wrong = await chief.Send("/gouvernance/competences/referentiel", ("competences", "SQL ; Analyse ; SQL\nsql ; Analyse"), ("niveaux", "un\ndeux"), ("motif", "essai"));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.Contains("Ligne 1", await wrong.Text(), StringComparison.Ordinal);
        using var right = await chief.Send("/gouvernance/competences/referentiel", ("competences", "sql ; Analyse ; Interroger une base"), ("niveaux", "un\ndeux"), ("motif", "essai"));
        Assert.Equal(HttpStatusCode.SeeOther, right.StatusCode);
        Assert.Contains("Interroger une base", await chief.Page("/gouvernance/competences/referentiel"), StringComparison.Ordinal);
        Assert.Contains("Cartographie", await chief.Page("/gouvernance/competences/referentiel?version=1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_could_help_is_a_person_who_agreed_the_most_skilled_first()
    {
        await using var site = await PeopleSite.Start();
        var found = site.Store.Read(reader => FindHelp.With(reader, Framework.Current(reader), Governance.KeepNetwork.EntityTree.Read(reader), "python"));
        Assert.NotEmpty(found);
        Assert.All(found, person => Assert.True(person.Person.IsShown));
        Assert.Equal(found.Select(person => person.Level).OrderDescending(), found.Select(person => person.Level));
        Assert.Equal("Python", found[0].Skills[0].Title);
    }

    [Fact]
    public async Task What_rests_on_one_or_two_people_is_said()
    {
        await using var site = await PeopleSite.Start();
        using var chief = site.As(PeopleSite.Chief);
        var page = await chief.Page("/gouvernance/competences/couverture");
        Assert.Contains("<strong>Cartographie</strong>", page, StringComparison.Ordinal);
        Assert.Contains("Évaluation des algorithmes", page[page.IndexOf("Ce que personne ne tient", StringComparison.Ordinal)..page.IndexOf("Par direction", StringComparison.Ordinal)], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=1+2")]
    [InlineData("+33 1")]
    [InlineData("-5")]
    [InlineData("@somme")]
    [InlineData("'=1")]
    [InlineData("l'un")]
    [InlineData("")]
    public void A_cell_that_looks_like_a_formula_is_inert_and_comes_back_as_it_was(string cell)
    {
        Assert.DoesNotContain(TableFile.Inert(cell).FirstOrDefault(), "=+-@");
        TableFile table = new("t", ["a", "b"], [[cell, "x"]]);
        Assert.Equal(cell, ReadTable.Of(WriteTable.Csv(table), table.Columns).Lines![0]["a"]);
        Assert.Equal(cell, ReadTable.Of(WriteTable.Workbook(table), table.Columns).Lines![0]["a"]);
    }

    [Theory]
    [InlineData("a\n1\n", "table.error.column")]
    [InlineData("", "table.error.shape")]
    [InlineData("PK pas un classeur", "table.error.shape")]
    public void A_file_that_is_no_such_table_is_refused(string text, string key) => Assert.Equal(key, ReadTable.Of(Encoding.UTF8.GetBytes(text), ["a", "b"]).Error?.Key);

    private static Task<HttpResponseMessage> Keep(HttpClient agent, params (string, string)[] more) =>
        agent.Send(Own, [("entite", "DSJ-STAT"), ("lieu", "Nantes"), ("apport", "zéphyrologie"), ("niveau-sql", "3"), ("garder", "oui"), .. more]);
}
