using System.Text;

namespace Greffe.Mirror.Tests;

/// <summary>A copy follows, erases, repairs, and says that it is equal only when it is.</summary>
public sealed class MirrorCopyTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("greffe-mirror-");
    private readonly FakeSource source = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Target => Path.Combine(folder.FullName, "copy");

    public void Dispose()
    {
        source.Dispose();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_first_copy_is_equal_and_holds_the_very_bytes()
    {
        for (var i = 1; i <= 600; i++) source.Publish(i, $"Texte {i}");
        var proof = await Poll();
        Assert.True(proof.IsEqual);
        Assert.Equal((600, 600, 600), (proof.Decisions, proof.Written, proof.Position));
        Assert.Contains("Texte 7\"", File.ReadAllText(FileOf(7)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_next_poll_brings_only_what_changed_and_erases_what_was_withdrawn()
    {
        source.Publish(1, "Un");
        source.Publish(2, "Deux");
        await Poll();
        source.Publish(1, "Un, corrigé");
        source.Withdraw(2);
        var proof = await Poll();
        Assert.True(proof.IsEqual);
        Assert.Equal((1, 1, 0), (proof.Written, proof.Erased, proof.Repaired));
        Assert.False(File.Exists(FileOf(2)));
        Assert.Contains("after=2", source.Asked[^2], StringComparison.Ordinal);
        Assert.Equal(0, (await Poll()).Written);
    }

    [Fact]
    public async Task What_was_withdrawn_and_came_back_is_held_again()
    {
        source.Publish(1, "Un");
        await Poll();
        source.Withdraw(1);
        source.Publish(1, "Un");
        Assert.True((await Poll()).IsEqual);
        Assert.True(File.Exists(FileOf(1)));
    }

    [Fact]
    public async Task A_file_changed_added_or_lost_here_is_found_and_repaired()
    {
        for (var i = 1; i <= 5; i++) source.Publish(i, $"Texte {i}");
        await Poll();
        File.WriteAllText(FileOf(1), "{\"changed\":true}");
        File.Delete(FileOf(2));
        File.WriteAllText(FileOf(9), "{}");
        File.WriteAllText(FileOf(3) + ".part", "left by a kill");
        var proof = await Poll();
        Assert.True(proof.IsEqual);
        Assert.Equal(3, proof.Repaired);
        Assert.Equal(5, Directory.EnumerateFiles(Path.Combine(Target, "decisions"), "*", SearchOption.AllDirectories).Count());
    }

    [Fact]
    public async Task A_content_that_is_not_what_its_hash_says_is_refused_and_not_kept()
    {
        source.Publish(1, "Un");
        source.Lies = true;
        var refused = await Assert.ThrowsAsync<MirrorRefusedException>(async () => await Poll());
        Assert.Contains("empreinte", refused.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(FileOf(1)));
    }

    [Fact]
    public async Task A_source_that_went_back_to_an_older_backup_is_followed_back()
    {
        for (var i = 1; i <= 4; i++) source.Publish(i, $"Texte {i}");
        source.Withdraw(1);
        await Poll();
        source.GoBackTo(2);
        Assert.True((await Poll()).IsEqual);
        Assert.True(File.Exists(FileOf(1)));
        Assert.False(File.Exists(FileOf(4)));
    }

    [Theory]
    [InlineData(50)]
    [InlineData(4_000)]
    [InlineData(90_000)]
    public async Task A_feed_cut_anywhere_is_taken_up_again(int length)
    {
        for (var i = 1; i <= 700; i++) source.Publish(i, $"Texte {i}");
        source.Cuts.Enqueue(length);
        source.Cuts.Enqueue(length);
        Assert.True((await Poll()).IsEqual);
    }

    [Fact]
    public async Task A_busy_source_is_given_time()
    {
        source.Publish(1, "Un");
        source.Busy = 2;
        Assert.True((await Poll()).IsEqual);
    }

    [Fact]
    public async Task A_folder_of_something_else_or_of_another_source_is_left_alone()
    {
        Directory.CreateDirectory(Target);
        File.WriteAllText(Path.Combine(Target, "mine.txt"), "mine");
        await Assert.ThrowsAsync<MirrorRefusedException>(async () => await Poll());
        File.Delete(Path.Combine(Target, "mine.txt"));
        await Poll();
        await Assert.ThrowsAsync<MirrorRefusedException>(async () => await Poll("http://other.example/"));
        Assert.True((await Poll("http://source.example")).IsEqual); // with or without the slash
    }

    [Fact]
    public async Task Two_copies_into_one_folder_are_refused()
    {
        using var http = new HttpClient(source, disposeHandler: false);
        using var first = new MirrorCopy(http, new("http://source.example/"), Target, TimeProvider.System);
        var refused = await Assert.ThrowsAsync<MirrorRefusedException>(async () => await Poll());
        Assert.Contains("déjà", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_source_is_said_plainly()
    {
        using var http = new HttpClient(new Nothing());
        using var copy = new MirrorCopy(http, new("http://source.example/"), Target, TimeProvider.System);
        var refused = await Assert.ThrowsAsync<MirrorRefusedException>(async () => await copy.Poll(null, Cancellation));
        Assert.Contains("ne répond pas comme une source Greffe", refused.Message, StringComparison.Ordinal);
    }

    private async Task<MirrorProof> Poll(string address = "http://source.example/")
    {
        using var http = new HttpClient(source, disposeHandler: false);
        using var copy = new MirrorCopy(http, new(address), Target, TimeProvider.System);
        return await copy.Poll(null, Cancellation);
    }

    private string FileOf(int number) => Path.Combine(Target, "decisions", FakeSource.Id(number).Value[..2], FakeSource.Id(number) + ".json");

    private sealed class Nothing : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(System.Net.HttpStatusCode.OK) { Content = new StringContent("<html>", Encoding.UTF8, "text/html") });
    }
}
