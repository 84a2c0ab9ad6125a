using System.Security.Cryptography;
using System.Text;
using Greffe.Journal.Blobs;

namespace Greffe.Tests;

public sealed class SecretBlobsTests : IDisposable
{
    private readonly DataFolder data = new();

    public void Dispose() => data.Dispose();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_put_is_read_back_in_the_order_asked_and_after_reopening()
    {
        ReadOnlyMemory<byte>[] contents = [Encoding.UTF8.GetBytes("Jean Martin"), Array.Empty<byte>(), new byte[300_000]];
        var blobs = await data.Secrets.PutMany(contents, Cancellation);
        Assert.Equal(blobs[0], await data.Secrets.Put(contents[0], Cancellation));
        data.Reopen();
        var read = await data.Secrets.Read([blobs[2], blobs[0], blobs[1]], new("test", "check"), Cancellation);
        Assert.Equal([300_000, 11, 0], read.Select(bytes => bytes.Length));
        Assert.Equal("Jean Martin", Encoding.UTF8.GetString(read[1].Span));
    }

    [Fact]
    public async Task Nothing_on_the_disk_shows_the_words_or_their_hash()
    {
        var blob = await data.Secrets.Put(Encoding.UTF8.GetBytes("Jean Martin"), Cancellation);
        foreach (var file in Directory.GetFiles(Path.Combine(data.Path, "secret")))
        {
            var bytes = ReadShared(file);
            Assert.Equal(-1, bytes.AsSpan().IndexOf("Jean Martin"u8));
            Assert.Equal(-1, bytes.AsSpan().IndexOf(Convert.FromHexString(blob.Value)));
        }
    }

    [Fact]
    public async Task A_reading_is_journalled_with_every_hash_before_the_bytes_are_given()
    {
        var blobs = await data.Secrets.PutMany([.. Enumerable.Range(0, 2500).Select(n => (ReadOnlyMemory<byte>)BitConverter.GetBytes(n))], Cancellation);
        await data.Secrets.Read(blobs, new("pipeline/hide-names", "pseudonymise"), Cancellation);
        var entries = await data.Journal.Read(0, ["secret.read"], Cancellation).ToListAsync(Cancellation);
        Assert.Equal(3, entries.Count); // a thousand hashes at most in one entry
        var payloads = string.Concat(entries.Select(entry => entry.Fact.Payload));
        Assert.All(blobs, blob => Assert.Contains(blob.Value, payloads, StringComparison.Ordinal));
        Assert.All(entries, entry => Assert.Equal("pipeline/hide-names", entry.Fact.Subject));
    }

    [Fact]
    public void A_new_key_seals_and_the_old_one_still_opens()
    {
        var (first, second) = (Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)), Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
        Assert.True(SecretKeys.TryParse(first, out var before));
        Assert.True(SecretKeys.TryParse($"{first}\n{second}\n", out var after));
        Assert.True(SecretKeys.TryParse(second, out var without));
        var hash = SHA256.HashData("words"u8);
        var address = before.Address(hash);
        Assert.Equal(address, after.Address(hash));
        var old = SecretFrame.Seal(before, address, "words"u8);
        Assert.True(SecretFrame.TryOpen(after, address, old, out _, out _));
        Assert.False(SecretFrame.TryOpen(without, address, old, out _, out var reason));
        Assert.Contains("key", reason, StringComparison.Ordinal);
        Assert.False(SecretFrame.TryOpen(before, address, SecretFrame.Seal(after, address, "words"u8), out _, out _));
    }

    [Theory]
    [InlineData("")]
    [InlineData("c2hvcnQ=")] // five bytes
    [InlineData("no base64!")]
    public void What_is_no_key_is_refused(string text) => Assert.False(SecretKeys.TryParse(text, out _));

    [Fact]
    public async Task A_lost_key_beside_a_store_is_refused_and_not_replaced()
    {
        await data.Secrets.Put("words"u8.ToArray(), Cancellation);
        File.Delete(Path.Combine(data.Path, "secret.key"));
        data.Reopen();
        Assert.Throws<Greffe.Journal.JournalSetupException>(() => data.Secrets);
    }

    [Fact]
    public void Key_files_are_for_their_owner_alone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Needs file modes.");
        _ = (data.Secrets, data.Checkpoints);
        foreach (var file in (string[])["secret.key", "checkpoint.key"])
            if (!OperatingSystem.IsWindows())
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(data.Path, file)));
    }

    private static byte[] ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
