using System.Net;
using Greffe.Governance.LearnData;

namespace Greffe.Tests.People;

public class LearningTests
{
    public static TheoryData<string> Paths => [.. Learning.Paths.Select(path => path.Id)];

    [Fact]
    public void There_are_five_paths_with_names_of_their_own() => Assert.Equal(5, Learning.Paths.Select(path => path.Id).Distinct().Count());

    [Theory, MemberData(nameof(Paths))]
    public void Each_path_is_whole(string id)
    {
        var path = Learning.Find(id)!;
        Assert.InRange(path.Minutes, 5, 20);
        Assert.All(path.Steps, step =>
        {
            Assert.NotNull(Learning.Term(step.Term));
            Assert.StartsWith("/", step.Link, StringComparison.Ordinal);
            Assert.NotEmpty(step.Text);
            Assert.NotEmpty(step.LinkText);
        });
        Assert.All(path.Questions, question =>
        {
            Assert.InRange(question.Answer, 1, question.Choices.Count);
            Assert.NotEmpty(question.Why);
        });
    }

    [Fact]
    public void Every_term_is_used_and_says_where_it_comes_from()
    {
        Assert.All(Learning.Terms, term => Assert.NotEmpty(term.Source));
        Assert.Equal(Learning.Terms.Select(term => term.Id).Order(), Learning.Paths.SelectMany(path => path.Steps).Select(step => step.Term).Distinct().Order());
    }

    [Theory]
    [InlineData(new[] { 3, 2, 2 }, 3, 2)]
    [InlineData(new[] { 3, 2, 1 }, 2, 1)]
    [InlineData(new[] { 3, 0, 0 }, 1, 0)]
    [InlineData(new[] { 1, 1, 1 }, 0, 0)]
    public void A_score_speaks_for_a_level(int[] answers, int score, int level)
    {
        Assessment assessment = new(Learning.Find("lire-une-decision")!, answers);
        Assert.Equal((score, level), (assessment.Score, assessment.Level));
    }

    [Fact]
    public async Task Nothing_is_kept_unless_the_agent_asks_and_then_it_raises_their_level_and_never_lowers_it()
    {
        await using var site = await PeopleSite.Start();
        using var agent = site.As(PeopleSite.Agent);
        await agent.Send("/gouvernance/competences/ma-fiche", ("entite", "DSJ-STAT"), ("niveau-statistiques", "4"), ("garder", "oui"));
        Assert.Contains("3 sur 3", await agent.Page("/apprendre/lire-une-decision/evaluation?q1=3&q2=2&q3=2"), StringComparison.Ordinal);
        Assert.Equal(0, Count(site, "governance_assessments"));

        using var kept = await agent.Send("/apprendre/lire-une-decision/evaluation", ("q1", "3"), ("q2", "2"), ("q3", "2"));
        Assert.Equal(HttpStatusCode.SeeOther, kept.StatusCode);
        await agent.Send("/apprendre/lire-un-indicateur/evaluation", ("q1", "2"), ("q2", "2"), ("q3", "2"));
        Assert.Equal([("lecture-decisions", 2, "assessment"), ("statistiques", 4, "self")], Skills(site));
        await agent.Send("/apprendre/lire-une-decision/evaluation", ("q1", "1"), ("q2", "1"), ("q3", "1"));
        Assert.Equal(2, Skills(site)[0].Item2);

        await agent.Send("/gouvernance/competences/ma-fiche/retrait");
        Assert.Equal(0, Count(site, "governance_assessments"));
    }

    [Fact]
    public async Task A_score_does_not_make_a_record_of_somebody_who_has_none()
    {
        await using var site = await PeopleSite.Start();
        using var agent = site.As(PeopleSite.Agent);
        await agent.Send("/apprendre/lire-une-decision/evaluation", ("q1", "3"), ("q2", "2"), ("q3", "2"));
        Assert.Empty(Skills(site));
        Assert.Equal(1, Count(site, "governance_assessments"));
        site.Time.Advance(TimeSpan.FromDays(732));
        site.Get<KeepScores>().Purge();
        Assert.Equal(0, Count(site, "governance_assessments"));
    }

    private static List<(string, int, string)> Skills(PeopleSite site) =>
        [.. site.Store.Read(reader => Governance.MapSkills.PersonSkill.Of(reader, "demo-agent")).Select(skill => (skill.Skill, skill.Level, skill.Source))];

    private static long Count(PeopleSite site, string table) => site.Store.Read(reader => reader.First<long>($"SELECT count(*) FROM {table}"));
}
