using System.Globalization;
using System.Net;
using Dapper;
using Greffe.Decisions.People;
using Greffe.Governance.AnswerQuestions;
using Greffe.Look;
using Microsoft.Data.Sqlite;

namespace Greffe.Tests.People;

public class ContactDeskTests
{
    private const string Ask = "Que compte exactement le délai moyen ? Zéphyrin demande.";

    [Fact]
    public async Task A_question_is_sent_without_an_account_answered_and_closed()
    {
        await using var site = await PeopleSite.Start();
        using var asker = site.As(null);
        using var correspondent = site.As(PeopleSite.Correspondent);
        var follow = await Send(asker);

        Assert.Contains("En attente d’une réponse", await asker.Page(follow), StringComparison.Ordinal);
        Assert.Contains("Bureau des statistiques", await asker.Page(follow), StringComparison.Ordinal); // the subject's entity
        var sheet = await Sheet(correspondent);
        Assert.Contains("zephyrin@exemple.fr", await correspondent.Page(sheet), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.SeeOther, (await correspondent.Send($"{sheet}/note", ("texte", "à voir avec le bureau"))).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await correspondent.Send($"{sheet}/reponse", ("texte", "La durée entre saisine et décision."), ("clore", "oui"))).StatusCode);
        var read = await asker.Page(follow);
        Assert.Contains("La durée entre saisine et décision.", read, StringComparison.Ordinal);
        Assert.Contains("avec une réponse", read, StringComparison.Ordinal);
        Assert.DoesNotContain("à voir avec le bureau", read, StringComparison.Ordinal);
        Assert.DoesNotContain("Odile", read, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_comes_back_with_the_reason_beside_the_field()
    {
        await using var site = await PeopleSite.Start();
        using var asker = site.As(null);
        using var answer = await asker.Send("/contact", ("sujet", "rien"), ("question", "court"), ("entite", "XX"), ("nom", "Zoé Inventée"));
        var page = await answer.Text();
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("href=\"#sujet\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"#entite\"", page, StringComparison.Ordinal);
        Assert.Contains("La question est trop courte", page, StringComparison.Ordinal);
        Assert.Contains("Zoé Inventée", page, StringComparison.Ordinal);
        using var robot = await asker.Send("/contact", ("sujet", "autre"), ("question", "Une question assez longue."), ("site", "http://spam.example"));
        Assert.Equal(HttpStatusCode.BadRequest, robot.StatusCode);
    }

    [Fact]
    public async Task The_eleventh_question_of_an_hour_is_refused_with_its_words_kept()
    {
        await using var site = await PeopleSite.Start();
        using var asker = site.As(null);
        for (var at = 0; at < 10; at++) await Send(asker);
        using var eleventh = await asker.Send("/contact", ("sujet", "chiffres"), ("question", Ask));
        Assert.Equal(HttpStatusCode.TooManyRequests, eleventh.StatusCode);
        Assert.Contains("Zéphyrin demande", await eleventh.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AAAA-AAAA-AAAA-AAAA", HttpStatusCode.NotFound)]
    [InlineData("nimporte-quoi", HttpStatusCode.NotFound)]
    [InlineData("", HttpStatusCode.OK)]
    public async Task A_number_that_nobody_has_opens_nothing(string number, HttpStatusCode status)
    {
        await using var site = await PeopleSite.Start();
        using var asker = site.As(null);
        Assert.Equal(status, (await asker.GetAsync(new Uri($"/contact/suivi?numero={number}", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task The_number_is_kept_nowhere_and_read_however_it_is_typed()
    {
        await using var site = await PeopleSite.Start();
        using var asker = site.As(null);
        var number = (await Send(asker)).Split('/')[^1];
        Assert.Contains("Question reçue", await asker.Page($"/contact/suivi?numero={number.Replace("-", "%20", StringComparison.Ordinal).ToLowerInvariant()}"), StringComparison.Ordinal);
        Assert.Empty(WhereIs(site, number.Replace("-", "", StringComparison.Ordinal)));
        Assert.Empty(WhereIs(site, number));
    }

    [Fact]
    public async Task Ninety_days_after_the_closing_every_word_is_gone_and_the_figures_stay()
    {
        await using var site = await PeopleSite.Start();
        using var asker = site.As(null);
        using var correspondent = site.As(PeopleSite.Correspondent);
        var follow = await Send(asker);
        await correspondent.Send($"{await Sheet(correspondent)}/reponse", ("texte", "Réponse à Zéphyrin."), ("clore", "oui"));
        var figures = await asker.Csv("/contact/chiffres.csv");
        Assert.NotEmpty(WhereIs(site, "Zéphyrin"));
        site.Time.Advance(TimeSpan.FromDays(89));
        site.Get<EraseQuestions>().Now();
        Assert.NotEmpty(WhereIs(site, "Zéphyrin"));
        site.Time.Advance(TimeSpan.FromDays(2));
        Assert.NotEqual(0, site.Get<EraseQuestions>().Now());
        Assert.Empty(WhereIs(site, "Zéphyrin"));
        Assert.Empty(WhereIs(site, "zephyrin@exemple.fr"));
        Assert.Equal(0, site.Get<EraseQuestions>().Now());
        var after = await asker.Csv("/contact/chiffres.csv");
        Assert.Equal(figures.Select(line => line[1]), after.Select(line => line[1])); // received
        Assert.Equal(figures.Select(line => line[6]), after.Select(line => line[6])); // median of first answers
        Assert.Contains("effacé", await asker.Page(follow), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_that_nobody_closes_is_erased_after_a_year()
    {
        await using var site = await PeopleSite.Start();
        using var asker = site.As(null);
        await Send(asker);
        site.Time.Advance(TimeSpan.FromDays(366));
        site.Get<EraseQuestions>().Now();
        Assert.Empty(WhereIs(site, "Zéphyrin"));
    }

    [Fact]
    public async Task A_question_is_handed_over_to_who_answers_for_the_entity_and_only_they_see_it()
    {
        await using var site = await PeopleSite.Start();
        using var asker = site.As(null);
        using var first = site.As(PeopleSite.Correspondent);
        using var other = site.As(SignedIn.As("demo-dac", "No%C3%A9", "DAC", Role.Correspondent));
        await Send(asker);
        var sheet = await Sheet(first);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(new Uri(sheet, UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
        await first.Send($"{sheet}/reattribution", ("entite", "DAC"), ("texte", "relève des affaires civiles"));
        Assert.Contains("relève des affaires civiles", await other.Page(sheet), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await first.GetAsync(new Uri(sheet, UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task A_question_is_not_closed_as_answered_without_an_answer()
    {
        await using var site = await PeopleSite.Start();
        using var asker = site.As(null);
        using var correspondent = site.As(PeopleSite.Correspondent);
        await Send(asker);
        var sheet = await Sheet(correspondent);
        using var refused = await correspondent.Send($"{sheet}/cloture", ("issue", "answered"), ("texte", "fini"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("répondez d’abord", await refused.Text(), StringComparison.Ordinal);
        using var closed = await correspondent.Send($"{sheet}/cloture", ("issue", "referred"), ("texte", "hors du champ"));
        Assert.Equal(HttpStatusCode.SeeOther, closed.StatusCode);
    }

    [Fact]
    public async Task Published_figures_are_those_of_the_list()
    {
        await using var site = await PeopleSite.Start();
        using var chief = site.As(PeopleSite.Chief);
        var list = await chief.Csv("/gouvernance/questions.csv?liste=toutes");
        var figures = await chief.Csv("/contact/chiffres.csv");
        Assert.Equal(40, list.Count);
        foreach (var (line, questions) in figures.Skip(1).Zip((string[])["decisions", "interfaces", "chiffres", "donnees-personnelles", "reutilisation", "autre"], (line, code) => (line, list.Where(row => row[1] == code).ToList())).Append((figures[0], list)))
        {
            Assert.Equal(Number(questions.Count), line[1]);
            Assert.Equal(Number(questions.Count(row => row[6].Length == 0 && row[9].Length == 0)), line[2]);
            Assert.Equal(Number(questions.Count(row => row[6].Length > 0 && row[9].Length == 0)), line[3]);
            Assert.Equal(Number(questions.Count(row => row[9].Length > 0)), line[4]);
            Assert.Equal(Number(questions.Count(row => row[13] == "oui")), line[5]);
            Assert.Equal(Middle(questions.Select(row => row[7])), line[6]);
            Assert.Equal(Middle(questions.Select(row => row[10])), line[7]);
            Assert.Equal(Number(questions.Count(row => row[6].Length > 0 && string.CompareOrdinal(row[6][..10], row[5]) <= 0)), line[8]);
        }
    }

    [Fact]
    public async Task The_chief_data_officer_says_what_the_desk_takes_and_who_answers()
    {
        await using var site = await PeopleSite.Start();
        using var chief = site.As(PeopleSite.Chief);
        using var visitor = site.As(null);
        using var wrong = await chief.Send("/gouvernance/questions/sujets", ("sujets", "cartes ; Cartes ; XX\nCARTES ; Cartes ; DAC\ncartes ; Cartes"));
        var page = await wrong.Text();
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.Contains("Ligne 1 : aucune entité n’a ce code.", page, StringComparison.Ordinal);
        Assert.Contains("Ligne 2 : le code", page, StringComparison.Ordinal);
        Assert.Contains("Ligne 3 : trois parties", page, StringComparison.Ordinal);
        using var right = await chief.Send("/gouvernance/questions/sujets", ("sujets", "cartes ; Cartes et plans ; DAC"));
        Assert.Equal(HttpStatusCode.SeeOther, right.StatusCode);
        using var asked = await visitor.Send("/contact", ("sujet", "cartes"), ("question", "Où sont les cartes des ressorts ?"));
        Assert.Contains("Direction des affaires civiles", await visitor.Page(asked.Headers.Location!.ToString()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", null, false, false)]
    [InlineData("nobody", Role.Agent, true, false)]
    [InlineData("demo-dac", Role.Correspondent, true, false)] // answers for another entity
    [InlineData("demo-stat", Role.Correspondent, true, true)]
    [InlineData("demo-dsj", Role.Correspondent, true, true)] // answers for the entity above
    [InlineData("chief", Role.ChiefDataOfficer, true, true)]
    public async Task Search_finds_what_its_reader_may_read(string id, Role? role, bool findsPeople, bool findsQuestions)
    {
        await using var site = await PeopleSite.Start();
        using var asker = site.As(null);
        await Send(asker);
        var agent = role is { } held ? new Agent(id, "", null, new HashSet<Role> { held }) : Agent.Visitor;
        string[] audiences = ["public", .. role is null ? (string[])[] : ["agents"], .. site.GetAll<RecordAddress>().SelectMany(address => address.Audiences?.Invoke(agent) ?? [])];
        Assert.Equal(findsPeople, site.Store.Read(reader => reader.Find("inventé python", audiences, null, 10)).Count > 0);
        Assert.Equal(findsQuestions, site.Store.Read(reader => reader.Find("Zéphyrin demande", audiences, null, 10)).Count > 0);
    }

    [Fact]
    public async Task What_waits_for_a_correspondent_stands_on_their_home()
    {
        await using var site = await PeopleSite.Start();
        var work = site.GetAll<IWaitingWork>().OfType<WaitingQuestions>().Single();
        var waiting = await work.For(new("demo-stat", "", "DSJ-STAT", new HashSet<Role> { Role.Correspondent }), TestContext.Current.CancellationToken);
        Assert.NotEmpty(waiting);
        Assert.Equal(waiting.Select(item => item.Due).Order(), waiting.Select(item => item.Due));
        Assert.Empty(await work.For(new("nobody", "", "DSJ-STAT", new HashSet<Role> { Role.Agent }), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("DSJ-STAT", "Bureau des statistiques")] // its code
    [InlineData("bureau des statistiques (invente)", "Bureau des statistiques")] // its name, as people write it
    [InlineData("DAP", "Ministère inventé")] // nobody holds it: whoever answers above
    [InlineData("Une entité que personne ne connaît", "Service du numérique")] // the subject's
    public async Task A_question_about_a_data_set_goes_to_the_correspondent_of_its_entity(string owner, string with)
    {
        await using var site = await PeopleSite.Start(owners: new OneOwner(owner));
        using var asker = site.As(null);
        using var answer = await asker.Send("/contact", ("sujet", "interfaces"), ("jeu", "inv-audiences"), ("question", Ask));
        Assert.Contains(with, await asker.Page(answer.Headers.Location!.ToString()), StringComparison.Ordinal);
    }

    private sealed class OneOwner(string entity) : IDatasetEntities
    {
        public IReadOnlyList<string> EntitiesOf(string dataset) => dataset == "inv-audiences" ? [entity] : [];
    }

    /// <summary>Every cell of every table of the store that holds a text: what an attacker with the file would read.</summary>
    internal static List<string> WhereIs(PeopleSite site, string text)
    {
        using var connection = new SqliteConnection(site.Store.Read(reader => reader.First<string>("SELECT 'Data Source=' || file FROM pragma_database_list WHERE name = 'main'")));
        connection.Open();
        List<string> found = [];
        foreach (var table in connection.Query<string>("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'found_data' AND name NOT LIKE 'found_idx'"))
            foreach (var column in connection.Query<string>("SELECT name FROM pragma_table_info(@table)", new { table }))
                if (connection.ExecuteScalar<long>($"SELECT count(*) FROM \"{table}\" WHERE CAST(\"{column}\" AS TEXT) LIKE @like", new { like = $"%{text}%" }) > 0) found.Add($"{table}.{column}");
        return found;
    }

    private static async Task<string> Send(HttpClient asker)
    {
        using var answer = await asker.Send("/contact", ("sujet", "chiffres"), ("question", Ask), ("nom", "Zéphyrin"), ("contact", "zephyrin@exemple.fr"));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }

    private static async Task<string> Sheet(HttpClient agent)
    {
        var last = (await agent.Csv("/gouvernance/questions.csv?liste=toutes"))[0][0];
        return $"/gouvernance/questions/{int.Parse(last[2..], CultureInfo.InvariantCulture)}";
    }

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Middle(IEnumerable<string> days)
    {
        var sorted = days.Where(day => day.Length > 0).Select(day => int.Parse(day, CultureInfo.InvariantCulture)).Order().ToList();
        return sorted.Count == 0 ? "" : ((sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2.0).ToString(CultureInfo.InvariantCulture);
    }
}
