using System.Text;
using Greffe.Decisions.Publication;

namespace Greffe.Search.Tests;

public sealed class FollowTests
{
    [Fact]
    public async Task An_index_follows_publication_correction_withdrawal_and_restoration()
    {
        using var index = new TestIndex(Sample.Decision(1, "premier texte"), Sample.Decision(2, "second texte"));
        var first = Assert.IsType<FollowOutcome.CaughtUp>(await index.CatchUp());
        Assert.Equal((2L, 0L), (first.Written, first.Removed));
        Assert.Equal(await index.Collection.Head(TestIndex.Cancellation), index.Index.Position);

        index.Collection.Publish(Sample.Decision(1, "corrigé autrement"));
        index.Collection.Withdraw(Sample.Id(2));
        await index.CatchUp();
        Assert.Equal("", await index.Found("premier"));
        Assert.Equal("1", await index.Found("corrigé"));
        Assert.Equal([Sample.Id(1)], await index.AllIds());

        index.Collection.Publish(Sample.Decision(2, "second texte"));
        Assert.Equal("2", await index.Found("second"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nothing_of_a_withdrawn_or_replaced_text_is_left_in_the_folder(bool replaced)
    {
        const string secret = "xylophoniquement";
        using var index = new TestIndex(Enumerable.Range(1, 50).Select(number => Sample.Decision(number, $"texte commun {number} {(number == 7 ? secret : "")}")));
        await index.CatchUp();
        Assert.True(FilesHold(index.Folder, secret));

        if (replaced) index.Collection.Publish(Sample.Decision(7, "texte commun"));
        else index.Collection.Withdraw(Sample.Id(7));
        await index.CatchUp();

        Assert.False(FilesHold(index.Folder, secret));
        Assert.False(FilesHold(index.Folder, secret[..8]));
        Assert.Equal(replaced ? 50 : 49, (await index.Search("commun")).Total);
    }

    [Fact]
    public async Task A_purge_that_a_stop_prevented_is_done_at_the_next_start()
    {
        const string secret = "xylophoniquement";
        using var index = new TestIndex(Sample.Decision(1, secret), Sample.Decision(2, "texte"));
        await index.CatchUp();
        index.Restart();
        // As a stop between the commit of a removal and its purge leaves the folder.
        using (var files = Following.IndexFiles.TryOpen(index.Folder, _ => { }))
        {
            files!.Remove(Sample.Id(1));
            files.Commit(files.Position, DateTimeOffset.UnixEpoch);
        }

        index.Collection.WithdrawSilently(Sample.Id(1));
        await index.CatchUp();
        Assert.False(FilesHold(index.Folder, secret));
    }

    [Fact]
    public async Task A_decision_withdrawn_before_the_index_followed_is_not_shown()
    {
        using var index = new TestIndex(Sample.Decision(1, "texte"), Sample.Decision(2, "texte"));
        await index.CatchUp();
        index.Collection.WithdrawSilently(Sample.Id(1));
        var page = await index.Search("texte");
        Assert.Equal(1, page.Total);
        Assert.Equal(Sample.Id(2), Assert.Single(page.Hits).Decision.Id);
    }

    [Fact]
    public async Task A_failure_loses_nothing_and_doubles_nothing()
    {
        using var index = new TestIndex(Enumerable.Range(1, 30).Select(number => Sample.Decision(number, "texte")));
        index.Collection.FailAtRead = 12;
        await Assert.ThrowsAnyAsync<Exception>(index.CatchUp);
        Assert.Equal(0, index.Index.Position);
        await index.CatchUp();
        Assert.Equal(30, (await index.Search("texte")).Total);
        Assert.Equal(30, (await index.AllIds()).Count);
    }

    [Fact]
    public async Task A_second_writer_is_told_that_the_index_is_held()
    {
        using var index = new TestIndex(Sample.Decision(1, "texte"));
        await index.CatchUp();
        using (var second = index.NewFollower()) Assert.IsType<FollowOutcome.HeldElsewhere>(await second.CatchUp(TestIndex.Cancellation));
        index.Restart();
        Assert.IsType<FollowOutcome.CaughtUp>(await index.CatchUp());
    }

    [Fact]
    public async Task A_damaged_index_is_made_anew()
    {
        using var index = new TestIndex(Sample.Decision(1, "texte"));
        await index.CatchUp();
        index.Restart();
        foreach (var file in Directory.GetFiles(index.Folder).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)))
            File.WriteAllBytes(file, [1, 2, 3]);
        using var reader = new LuceneDecisions(index.Folder, index.Collection, TimeProvider.System);
        Assert.Equal(1, Assert.IsType<FollowOutcome.CaughtUp>(await index.Follower.CatchUp(TestIndex.Cancellation)).Written);
        reader.Refresh();
        Assert.Equal(1, (await reader.Search(new() { Text = "texte" }, TestIndex.Cancellation)).Total);
    }

    [Fact]
    public async Task An_index_ahead_of_its_collection_is_made_anew()
    {
        using var index = new TestIndex(Sample.Decision(1, "texte"), Sample.Decision(2, "texte"));
        await index.CatchUp();
        index.Restart();
        var other = new PublicCollection();
        other.Publish(Sample.Decision(9, "autre"));
        using var follower = new IndexFollower(index.Folder, other, Microsoft.Extensions.Logging.Abstractions.NullLogger<IndexFollower>.Instance);
        await follower.CatchUp(TestIndex.Cancellation);
        index.Index.Refresh();
        Assert.Equal([Sample.Id(9)], await index.AllIds());
    }

    [Fact]
    public async Task Without_index_nothing_is_found_and_nothing_fails()
    {
        using var index = new TestIndex();
        Assert.Equal(0, index.Index.Position);
        Assert.Equal(0, (await index.Index.Search(new() { Text = "texte" }, TestIndex.Cancellation)).Total);
        Assert.Empty(await index.AllIds());
    }

    [Fact]
    public async Task The_same_collection_gives_the_same_order_whatever_way_it_came()
    {
        PublicDecision[] decisions = [.. Enumerable.Range(1, 40).Select(number => Sample.Decision(number, "même texte", date: $"2020-01-{1 + number % 5:00}"))];
        using var straight = new TestIndex(decisions);
        using var crooked = new TestIndex(decisions.Reverse());
        crooked.Collection.Publish(decisions[..10]);
        Assert.Equal(await straight.Found("texte"), await crooked.Found("texte"));
    }

    private static bool FilesHold(string folder, string word)
    {
        var bytes = Encoding.UTF8.GetBytes(word);
        return Directory.GetFiles(folder).Any(file => File.ReadAllBytes(file).AsSpan().IndexOf(bytes) >= 0);
    }
}
