using System.Net;
using System.Text.Json;

namespace Greffe.Tests.Uses;

public class DraftTests
{
    [Fact]
    public async Task Two_windows_never_overwrite_one_another_silently()
    {
        await using var site = await UsesSite.Start();
        using var agent = site.As(UsesSite.Agent);
        var draft = await agent.Send($"{await site.Campaign()}/reponses").Next();
        await agent.Send(draft, ("version", "1"), ("titre", "De la première fenêtre"), ("geste", "enregistrer")).Next();

        var refused = await agent.Send(draft, ("version", "1"), ("titre", "De la seconde fenêtre"), ("geste", "enregistrer"));
        var page = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains("De la première fenêtre", page, StringComparison.Ordinal);
        Assert.Contains("value=\"De la seconde fenêtre\"", page, StringComparison.Ordinal);
        Assert.Contains("name=\"version\" value=\"2\"", page, StringComparison.Ordinal);
        Assert.Contains("De la première fenêtre", await agent.Get(draft).Text(), StringComparison.Ordinal); // the store did not change

        await agent.Send(draft, ("version", "2"), ("titre", "De la seconde fenêtre"), ("geste", "enregistrer")).Next(); // chosen knowingly
        Assert.Contains("value=\"De la seconde fenêtre\"", await agent.Get(draft).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_script_is_told_the_new_version_or_that_another_window_saved()
    {
        await using var site = await UsesSite.Start();
        using var agent = site.As(UsesSite.Agent);
        agent.DefaultRequestHeaders.Accept.ParseAdd("application/json");
        var draft = await agent.Send($"{await site.Campaign()}/reponses").Next();
        using var saved = JsonDocument.Parse(await agent.Send(draft, ("version", "1"), ("titre", "Un titre"), ("geste", "enregistrer")).Text());
        Assert.Equal(2, saved.RootElement.GetProperty("version").GetInt32());
        var older = await agent.Send(draft, ("version", "1"), ("titre", "Un autre"), ("geste", "enregistrer"));
        Assert.Equal(HttpStatusCode.Conflict, older.StatusCode);
    }

    [Fact]
    public async Task A_refused_proposal_keeps_every_word_and_says_why_beside_the_field()
    {
        await using var site = await UsesSite.Start();
        using var agent = site.As(UsesSite.Agent);
        var draft = await agent.Send($"{await site.Campaign()}/reponses").Next();
        var refused = await agent.Send(draft, ("version", "1"), ("titre", "Court mais gardé"), ("description", "trop court"), ("geste", "proposer"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("Choisissez une nature.", await Task.FromResult(refused).Text(), StringComparison.Ordinal);
        Assert.Contains("Court mais gardé", await agent.Get(draft).Text(), StringComparison.Ordinal);
        Assert.Empty(site.Get<Governance.RankPortfolio.Uses>().Standing());
    }

    [Fact]
    public async Task A_text_over_the_limit_is_refused_and_comes_back_whole()
    {
        await using var site = await UsesSite.Start();
        using var agent = site.As(UsesSite.Agent);
        var draft = await agent.Send($"{await site.Campaign()}/reponses").Next();
        var text = new string('é', 6001);
        var refused = await agent.Send(draft, ("version", "1"), ("description", text), ("geste", "enregistrer"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains(text, await Task.FromResult(refused).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_reads_a_draft_not_even_the_chief_data_officer()
    {
        await using var site = await UsesSite.Start();
        using var agent = site.As(UsesSite.Agent);
        using var chief = site.As(UsesSite.Chief);
        var draft = await agent.Send($"{await site.Campaign()}/reponses").Next();
        Assert.Equal(HttpStatusCode.NotFound, (await chief.Get(draft)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await chief.Send(draft, ("version", "1"), ("titre", "x"), ("geste", "enregistrer"))).StatusCode);
    }

    [Fact]
    public async Task Its_author_deletes_a_draft_and_the_trail_keeps_that_there_was_one()
    {
        await using var site = await UsesSite.Start();
        using var agent = site.As(UsesSite.Agent);
        using var chief = site.As(UsesSite.Chief);
        var draft = await agent.Send($"{await site.Campaign()}/reponses").Next();
        await agent.Send(draft, ("version", "1"), ("titre", "À oublier"), ("geste", "enregistrer")).Next();
        Assert.Equal(HttpStatusCode.NotFound, (await chief.Send($"{draft}/retrait")).StatusCode);
        Assert.Equal("/gouvernance/campagnes/1", await agent.Send($"{draft}/retrait").Next());
        Assert.Equal(HttpStatusCode.NotFound, (await agent.Get(draft)).StatusCode);
        Assert.Equal(["create", "change", "remove"], site.Get<Records.RecordStore>().Read(reader => reader.Audit("draft", "1")).Select(trace => trace.Verb));
    }

    [Fact]
    public async Task A_proposed_draft_is_no_longer_its_author_s_to_delete()
    {
        await using var site = await UsesSite.Start();
        using var agent = site.As(UsesSite.Agent);
        await site.Proposed(await site.Campaign(), "Un usage proposé");
        Assert.Equal(HttpStatusCode.Conflict, (await agent.Send("/gouvernance/campagnes/1/reponses/1/retrait")).StatusCode);
        Assert.Single(site.Get<Governance.RankPortfolio.Uses>().Standing());
    }

    [Fact]
    public async Task After_the_last_day_a_draft_is_kept_but_not_proposed()
    {
        await using var site = await UsesSite.Start();
        using var agent = site.As(UsesSite.Agent);
        var campaign = await site.Campaign();
        var draft = await agent.Send($"{campaign}/reponses").Next();
        site.Time.Advance(TimeSpan.FromDays(60));
        var refused = await agent.Send(draft, ("version", "1"), ("nature", "api"), ("titre", "Un usage tardif"), ("description", "Une description assez longue pour être proposée."), ("geste", "proposer"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("Un usage tardif", await agent.Get(draft).Text(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await agent.Send($"{campaign}/reponses")).StatusCode);
    }
}
