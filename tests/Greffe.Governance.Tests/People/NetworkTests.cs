using System.Net;
using System.Text;
using Greffe.Governance.AnswerQuestions;
using Greffe.Governance.ExchangeTables;
using Greffe.Governance.KeepNetwork;
using Greffe.Governance.SendReminders;

namespace Greffe.Tests.People;

public class NetworkTests
{
    private static readonly DateOnly Day = new(2026, 11, 23);

    private static readonly EntityTree Tree = new([new() { Code = "M", Name = "M", Seat = true }, new() { Code = "A", Name = "A", Parent = "M", Seat = true }, new() { Code = "A1", Name = "A1", Parent = "A" }]);

    [Theory]
    [InlineData("A1", "ha")] // nobody at A1: the holder of A
    [InlineData("A", "ha")]
    [InlineData("M", "dm")] // no holder: the deputy
    [InlineData("?", null)]
    public void The_nearest_person_in_office_answers(string entity, string? agent) =>
        Assert.Equal(agent, new Coverage(Tree, [Made("A", "ha", Term.Holder), Made("A", "da", Term.Deputy), Made("M", "dm", Term.Deputy)], Day).Responsible(entity)?.Agent);

    [Theory]
    [InlineData("2026-11-23", "2026-12-01", null, true)] // its first day
    [InlineData("2026-01-01", "2026-11-23", null, true)] // its last day
    [InlineData("2026-01-01", "2026-11-22", null, false)]
    [InlineData("2026-11-24", "2027-01-01", null, false)]
    [InlineData("2026-01-01", "2027-01-01", "2026-11-23", false)] // ended that day
    [InlineData("2026-01-01", "2027-01-01", "2026-11-24", true)]
    public void A_term_holds_from_its_first_to_its_last_day(string started, string ends, string? ended, bool holds) =>
        Assert.Equal(holds, new Term { Started = started, Ends = ends, Ended = ended }.IsInForce(Day));

    [Fact]
    public void A_vacancy_begins_the_day_after_the_last_holder()
    {
        Coverage coverage = new(Tree, [new() { Entity = "A", Agent = "x", Duty = Term.Holder, Started = "2026-01-01", Ends = "2026-10-31" }], Day);
        Assert.Equal((true, new DateOnly(2026, 11, 1)), coverage.Vacancy(Tree.Find("A")!));
        Assert.Equal((true, null), coverage.Vacancy(Tree.Find("M")!));
        Assert.Equal((false, null), coverage.Vacancy(Tree.Find("A1")!)); // none is expected
    }

    [Fact]
    public void Reminders_are_late_and_unassigned_questions_vacancies_and_terms_that_end_unfollowed()
    {
        List<Term> terms = [Made("A", "soon", Term.Holder, "2026-12-20"), Made("A", "next", Term.Deputy, "2026-12-20"), new() { Id = "f", Entity = "A", Agent = "f", Duty = Term.Deputy, Started = "2026-12-21", Ends = "2027-12-01" }];
        List<Question> open = [Waiting(1, "2026-11-20", "ha"), Waiting(2, "2026-11-23", "ha"), Waiting(3, "2026-11-30", "")];
        var reminders = Reminder.Of(new(Tree, terms, Day), terms, open);
        Assert.Equal([("late", "Q-00001"), ("unassigned", "Q-00003"), ("vacant", "M"), ("ends", "A")], reminders.Select(reminder => (reminder.Kind, reminder.Subject)));
        Assert.Equal(["ha", OutgoingMessage.ChiefDataOfficer, OutgoingMessage.ChiefDataOfficer, "soon"], reminders.Select(reminder => reminder.Message.Recipient));
    }

    [Fact]
    public async Task A_reminder_is_sent_once()
    {
        await using var site = await PeopleSite.Start();
        var reminders = site.Get<RemindPeople>();
        var due = reminders.Now();
        Assert.Contains(due, reminder => reminder is { Kind: "vacant", Subject: "DAP" });
        Assert.Contains(due, reminder => reminder is { Kind: "ends", Subject: "DSJ" });
        Assert.Equal(due.Count, reminders.Send());
        Assert.Equal(due.Count, Sent(site));
        Assert.Equal(0, reminders.Send());
    }

    [Fact]
    public async Task The_clocks_run_by_themselves_while_the_server_runs()
    {
        await using var site = await PeopleSite.Start(clocks: true);
        for (var wait = 0; wait < 200 && Sent(site) == 0; wait++) await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.NotEqual(0, Sent(site));
    }

    [Fact]
    public async Task A_person_is_appointed_and_the_term_ended_and_the_history_stays()
    {
        await using var site = await PeopleSite.Start();
        using var chief = site.As(PeopleSite.Chief);
        using var overlap = await chief.Send("/gouvernance/reseau/DAC/mandats", ("agent", "x"), ("nom", "Xavier Inventé"), ("fonction", "holder"), ("debut", "2026-12-01"), ("fin", "2027-12-01"));
        Assert.Equal(HttpStatusCode.BadRequest, overlap.StatusCode);
        Assert.Contains("Noé Inventé tient déjà cette fonction", await overlap.Text(), StringComparison.Ordinal);
        using var right = await chief.Send("/gouvernance/reseau/DAP/mandats", ("agent", "x"), ("nom", "Xavier Inventé"), ("fonction", "holder"), ("debut", "2026-11-23"), ("fin", "2027-12-01"));
        Assert.Equal(HttpStatusCode.SeeOther, right.StatusCode);
        Assert.DoesNotContain(site.Get<RemindPeople>().Now(), reminder => reminder is { Kind: "vacant", Subject: "DAP" });
        var term = site.Store.Read(reader => reader.First<string>("SELECT id FROM governance_terms WHERE agent = 'x'"));
        site.Time.Advance(TimeSpan.FromDays(10));
        await chief.Send($"/gouvernance/reseau/DAP/mandats/{term}/fin");
        var page = await chief.Page("/gouvernance/reseau/DAP");
        Assert.Contains("Xavier Inventé", page, StringComparison.Ordinal);
        Assert.Contains("Mandat vacant", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_is_read_with_three_statements_however_long()
    {
        await using var site = await PeopleSite.Start();
        Assert.Equal(3, site.Store.Read(reader =>
        {
            Assert.Equal(10, NetworkLine.Read(reader, Day).Count);
            return reader.Statements;
        }));
    }

    [Fact]
    public async Task Load_and_reply_time_of_the_network_are_those_of_the_desk()
    {
        await using var site = await PeopleSite.Start();
        using var chief = site.As(PeopleSite.Chief);
        var questions = (await chief.Csv("/gouvernance/questions.csv?liste=toutes")).ToLookup(row => row[2]);
        foreach (var line in await chief.Csv("/gouvernance/reseau.csv"))
        {
            Assert.Equal($"{questions[line[0]].Count(row => row[9].Length == 0)}", line[10]);
            Assert.Equal(questions[line[0]].Any(row => row[7].Length > 0), line[12].Length > 0);
        }
    }

    [Fact]
    public async Task Entities_and_terms_come_from_a_spreadsheet_and_a_loop_is_refused()
    {
        await using var site = await PeopleSite.Start();
        using var chief = site.As(PeopleSite.Chief);
        using var loop = await chief.SendFile("/gouvernance/reseau/entites/import", Encoding.UTF8.GetBytes("code;nom;rattachement;lieu;mandat_attendu\nDSJ;Direction;DSJ-STAT;Paris;oui\nN1;Neuf;;Paris;peut-être\n"));
        var page = await loop.Text();
        Assert.Contains("rattachée à elle-même", page, StringComparison.Ordinal);
        Assert.Contains("« oui » ou « non »", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await chief.SendFile("/gouvernance/reseau/entites/import", Encoding.Latin1.GetBytes("code;nom;rattachement;lieu;mandat_attendu\nN1;Entité neuve;DSJ;Évry;oui\n"))).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await chief.SendFile("/gouvernance/reseau/mandats/import", Encoding.UTF8.GetBytes("entite;identifiant;nom;fonction;debut;fin\nN1;neuf;Neuf Inventé;titulaire;2026-01-01;2027-01-01\n"))).StatusCode);
        page = await chief.Page("/gouvernance/reseau/N1");
        Assert.Contains("Entité neuve", page, StringComparison.Ordinal);
        Assert.Contains("Évry", page, StringComparison.Ordinal);
        Assert.Contains("Neuf Inventé", page, StringComparison.Ordinal);
    }

    [Theory, InlineData("entites", "csv"), InlineData("entites", "xlsx"), InlineData("mandats", "csv"), InlineData("mandats", "xlsx")]
    public async Task What_goes_out_and_comes_back_unchanged_writes_nothing(string what, string form)
    {
        await using var site = await PeopleSite.Start();
        using var chief = site.As(PeopleSite.Chief);
        var before = site.Store.Read(reader => reader.First<long>("SELECT max(seq) FROM audit"));
        var file = await chief.GetByteArrayAsync(new Uri($"/gouvernance/reseau/{what}.{form}", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.True(ReadTable.Of(file, [what == "entites" ? "code" : "entite"]).Lines!.Count >= 9);
        Assert.Equal(HttpStatusCode.SeeOther, (await chief.SendFile($"/gouvernance/reseau/{what}/import", file)).StatusCode);
        Assert.Equal(before, site.Store.Read(reader => reader.First<long>("SELECT max(seq) FROM audit")));
    }

    private static long Sent(PeopleSite site) => site.Store.Read(reader => reader.First<long>("SELECT count(*) FROM governance_outbox"));

    private static Term Made(string entity, string agent, string duty, string ends = "2027-12-31") => new() { Id = agent, Entity = entity, Agent = agent, Name = agent, Duty = duty, Started = "2026-01-01", Ends = ends };

    private static Question Waiting(long id, string due, string agent) => new() { Id = id, FirstDue = due, CloseDue = due, Agent = agent, Received = "2026-11-10T10:00:00.000Z" };
}
