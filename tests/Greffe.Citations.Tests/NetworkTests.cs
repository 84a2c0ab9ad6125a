using Greffe.Citations.Network;
using Greffe.Decisions;
using Greffe.Decisions.Citing;
using Microsoft.Extensions.Logging.Abstractions;
using static Greffe.Citations.Tests.CollectionInMemory;

namespace Greffe.Citations.Tests;

/// <summary>Who cites what, followed from a collection to a file and back.</summary>
public sealed class NetworkTests : IDisposable
{
    private const string Rejection = "La société a formé le pourvoi n° 20-12.345 contre l'arrêt rendu le 5 mai 2019 par la cour d'appel de Paris.\n"
        + "Vu l'article 1240 du code civil, l'article 1240, alinéa 2, du code civil et Soc., 4 mars 2020, pourvoi n° 18-26.218.\nPAR CES MOTIFS, la Cour : REJETTE le pourvoi ;";

    private readonly string folder = Directory.CreateTempSubdirectory("greffe-citations").FullName;
    private readonly string file;
    private readonly CollectionInMemory collection = new();
    private readonly CitationFollower follower;
    private readonly CitationNetwork network;

    public NetworkTests()
    {
        file = Path.Combine(folder, "citations.db");
        follower = new(file, collection, NullLogger<CitationFollower>.Instance);
        network = new(file);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_decision_cites_what_is_held_by_number_court_and_date_and_says_plainly_what_is_not()
    {
        var (citing, appeal, _) = await Three();
        var page = await network.Cites(citing, 0, 50, Cancellation);
        Assert.Equal(4, page.Total);
        Assert.Equal(["ca:paris:2019-05-05:", "art:code-civil#1240", "art:code-civil#1240;al=2", "cass:soc:2020-03-04:18-26.218"], page.Edges.Select(edge => edge.Canonical));
        Assert.Equal(appeal, page.Edges[0].Target);
        Assert.Equal(CitationTreatment.Rejects, page.Edges[0].Treatment);
        Assert.Null(page.Edges[3].Target);
        Assert.All(page.Edges.Skip(1), edge => Assert.Equal(CitationTreatment.Cites, edge.Treatment));
    }

    [Fact]
    public async Task A_decision_published_later_is_found_by_those_that_cited_it_before()
    {
        var (citing, appeal, _) = await Three();
        var cited = collection.Publish(Decision("late", "…", "cc", "2020-03-04", "18-26.218"));
        await follower.CatchUp(Cancellation);
        Assert.Equal(cited, (await network.Cites(citing, 0, 50, Cancellation)).Edges[3].Target);
        Assert.Equal(citing, Assert.Single((await network.CitedBy(cited, 0, 50, Cancellation)).Edges).Source);
        Assert.Equal(citing, Assert.Single((await network.CitedBy(appeal, 0, 50, Cancellation)).Edges).Source);
    }

    [Fact]
    public async Task An_article_gives_those_that_cite_one_of_its_paragraphs()
    {
        var (citing, _, other) = await Three();
        Assert.Equal([citing, other], (await network.Citing("art:code-civil#1240", 0, 50, Cancellation)).Edges.Select(edge => edge.Source));
        Assert.Equal(citing, Assert.Single((await network.Citing("art:code-civil#1240;al=2", 0, 50, Cancellation)).Edges).Source);
        var second = await network.Citing("art:code-civil#1240", 1, 1, Cancellation);
        Assert.Equal((2, other), (second.Total, Assert.Single(second.Edges).Source));
    }

    [Fact]
    public async Task A_withdrawal_removes_every_row_as_source_and_as_target_and_its_bytes()
    {
        var (citing, appeal, _) = await Three();
        collection.Withdraw(citing);
        collection.Withdraw(appeal);
        await follower.CatchUp(Cancellation);
        Assert.Equal(0, (await network.Cites(citing, 0, 50, Cancellation)).Total);
        Assert.Empty((await network.CitedBy(appeal, 0, 50, Cancellation)).Edges);
        Assert.Null(await network.Resolve("ca:paris:2019-05-05:", Cancellation));
        follower.Dispose();
        Assert.DoesNotContain(citing.Value, Everything(), StringComparison.Ordinal);
        Assert.DoesNotContain("18-26.218", Everything(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_replaces_what_the_decision_cited()
    {
        var (citing, _, _) = await Three();
        collection.Publish(Decision("citing", "Vu l'article 9 du code civil.", "cc", "2021-05-12", "20-12.345"));
        await follower.CatchUp(Cancellation);
        Assert.Equal("art:code-civil#9", Assert.Single((await network.Cites(citing, 0, 50, Cancellation)).Edges).Canonical);
    }

    [Fact]
    public async Task Two_held_decisions_of_one_court_and_day_are_not_told_apart_by_them()
    {
        collection.Publish(Decision("a", "…", "ca_paris", "2019-05-05", "17/00001"));
        collection.Publish(Decision("b", "…", "ca_paris", "2019-05-05", "17/00002"));
        await follower.CatchUp(Cancellation);
        Assert.Null(await network.Resolve("ca:paris:2019-05-05:", Cancellation));
        Assert.Equal(DecisionId.From("test", "b"), await network.Resolve("ca:paris:2019-05-05:17/00002", Cancellation));
        Assert.Null(await network.Resolve("ca:paris:2018-05-05:17/00002", Cancellation));
    }

    [Fact]
    public async Task An_ECLI_is_resolved_and_a_decision_never_cites_itself()
    {
        var id = collection.Publish(Decision("self", "ECLI:FR:CCASS:2021:C200435, pourvoi n° 20-12.345, Cass. 2e civ., 12 mai 2021", "cc", "2021-05-12", "20-12.345", "ECLI:FR:CCASS:2021:C200435"));
        await follower.CatchUp(Cancellation);
        Assert.Equal(id, await network.Resolve("ecli:ECLI:FR:CCASS:2021:C200435", Cancellation));
        Assert.Equal(0, (await network.Cites(id, 0, 50, Cancellation)).Total);
    }

    [Fact]
    public async Task A_file_made_anew_gives_the_same_answers()
    {
        var (citing, _, _) = await Three();
        var before = await network.Cites(citing, 0, 50, Cancellation);
        var again = Path.ChangeExtension(file, "again.db");
        using (var other = new CitationFollower(again, collection, NullLogger<CitationFollower>.Instance)) await other.CatchUp(Cancellation);
        Assert.Equal(before.Edges, (await new CitationNetwork(again).Cites(citing, 0, 50, Cancellation)).Edges);
    }

    public void Dispose()
    {
        follower.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools(); // the network's own readings
        Directory.Delete(folder, recursive: true);
    }

    private async Task<(DecisionId Citing, DecisionId Appeal, DecisionId Other)> Three()
    {
        var citing = collection.Publish(Decision("citing", Rejection, "cc", "2021-05-12", "20-12.345"));
        var appeal = collection.Publish(Decision("appeal", "Confirme.", "ca_paris", "2019-05-05", "17/04321"));
        var other = collection.Publish(Decision("other", "Vu l'article 1240 du code civil.", "cc", "2001-01-01", "99-10.001"));
        await follower.CatchUp(Cancellation);
        return (citing, appeal, other);
    }

    private string Everything() => string.Concat(Directory.GetFiles(Path.GetDirectoryName(file)!, Path.GetFileName(file) + "*").Select(path =>
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
        return reader.ReadToEnd();
    }));
}
