using Greffe.Decisions.Journalling;
using Greffe.Journal.Verify;

namespace Greffe.Tests;

public sealed class VerificationTests : IDisposable
{
    private readonly DataFolder data = new();

    public void Dispose() => data.Dispose();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("UPDATE entry SET payload = replace(payload, '7', '8') WHERE sequence = 7", JournalBreakKind.WrongHash, 7)]
    [InlineData("UPDATE entry SET at_ms = at_ms + 1 WHERE sequence = 4", JournalBreakKind.WrongHash, 4)]
    [InlineData("UPDATE entry SET hash = zeroblob(32) WHERE sequence = 10", JournalBreakKind.WrongHash, 10)]
    [InlineData("DELETE FROM entry WHERE sequence = 5", JournalBreakKind.Gap, 5)]
    [InlineData("UPDATE entry SET sequence = CASE sequence WHEN 3 THEN -6 ELSE -3 END WHERE sequence IN (3, 6); "
        + "UPDATE entry SET sequence = -sequence WHERE sequence < 0", JournalBreakKind.WrongHash, 3)]
    [InlineData("UPDATE entry SET payload = x'ff' WHERE sequence = 2", JournalBreakKind.WrongHash, 2)]
    public async Task Harm_to_the_chain_is_named_at_its_first_entry(string harm, JournalBreakKind kind, long sequence)
    {
        await Fill(10);
        Assert.True((await data.Verify()).Holds);
        data.Harm("journal.db", harm);
        var verdict = await data.Verify();
        Assert.Equal((kind, sequence), (verdict.FirstBreak?.Kind, verdict.FirstBreak?.Sequence));
    }

    [Fact]
    public async Task A_cut_end_is_told_by_the_signed_checkpoint_and_not_by_the_chain()
    {
        await Fill(10);
        Assert.NotNull(await data.Checkpoints.Sign(Cancellation));
        Assert.Null(await data.Checkpoints.Sign(Cancellation)); // nothing new to sign
        Assert.Equal(2, (await data.Verify()).Checkpoints); // one in the journal, the same in the file
        data.Harm("journal.db", "DELETE FROM entry WHERE sequence > 8");
        var verdict = await data.Verify();
        Assert.Equal((JournalBreakKind.Truncated, 8L), (verdict.FirstBreak?.Kind, verdict.FirstBreak?.Sequence));
    }

    [Fact]
    public async Task A_journal_written_anew_with_right_hashes_contradicts_its_checkpoint()
    {
        await Fill(3);
        await data.Checkpoints.Sign(Cancellation);
        data.Harm("journal.db", "DELETE FROM entry");
        await Fill(10, "other");
        var verdict = await data.Verify();
        Assert.Equal((JournalBreakKind.Rewritten, 3L), (verdict.FirstBreak?.Kind, verdict.FirstBreak?.Sequence));
    }

    [Fact]
    public async Task A_checkpoint_that_the_key_did_not_sign_is_named()
    {
        await Fill(3);
        await data.Checkpoints.Sign(Cancellation);
        var file = Path.Combine(data.Path, "checkpoints.jsonl");
        File.WriteAllText(file, File.ReadAllText(file).Replace("\"sequence\":3", "\"sequence\":2", StringComparison.Ordinal));
        Assert.Equal(JournalBreakKind.ForgedCheckpoint, (await data.Verify()).FirstBreak?.Kind);
    }

    [Theory]
    [InlineData("cut", JournalBreakKind.BlobDamaged)]
    [InlineData("flip", JournalBreakKind.BlobDamaged)]
    [InlineData("exchange", JournalBreakKind.BlobDamaged)]
    [InlineData("forget", JournalBreakKind.BlobMissing)]
    public async Task Harm_to_a_secret_is_named(string harm, JournalBreakKind kind)
    {
        var blobs = await data.Secrets.PutMany([Bytes(1), Bytes(2)], Cancellation);
        await Name(blobs, isSecret: true);
        HarmStore("secret", harm);
        data.Reopen();
        var verdict = await data.Verify(entry => Claims(entry, isSecret: true));
        Assert.Equal(kind, verdict.FirstBreak?.Kind);
        var reading = () => data.Secrets.Read(blobs, new("test", "check"), Cancellation).AsTask();
        Assert.Contains((await Assert.ThrowsAsync<BlobMissingException>(reading)).Blob, blobs);
    }

    [Theory]
    [InlineData("cut", JournalBreakKind.BlobDamaged)]
    [InlineData("flip", JournalBreakKind.BlobDamaged)]
    [InlineData("exchange", JournalBreakKind.BlobDamaged)]
    [InlineData("forget", JournalBreakKind.BlobMissing)]
    public async Task Harm_to_published_bytes_is_named(string harm, JournalBreakKind kind)
    {
        await Name(await data.Published.PutMany([Bytes(1), Bytes(2)], Cancellation), isSecret: false);
        HarmStore("public", harm);
        data.Reopen();
        Assert.Equal(kind, (await data.Verify(entry => Claims(entry, isSecret: false))).FirstBreak?.Kind);
    }

    [Fact]
    public async Task What_was_withdrawn_must_be_gone()
    {
        var blob = await data.Published.Put(Bytes(1), Cancellation);
        await Name([blob], isSecret: false);
        IEnumerable<BlobClaim> Erased(JournalEntry entry) => Claims(entry, isSecret: false).Select(claim => claim with { Erased = true });
        Assert.Equal(JournalBreakKind.BlobNotErased, (await data.Verify(Erased)).FirstBreak?.Kind);
        await data.Published.Delete(blob, Cancellation);
        Assert.True((await data.Verify(Erased)).Holds);
        Assert.Null(await data.Published.Get(blob, Cancellation));
        var segment = await File.ReadAllBytesAsync(Path.Combine(data.Path, "public", "000001.seg"), Cancellation);
        Assert.All(segment, value => Assert.Equal(0, value));
    }

    private static byte[] Bytes(int seed)
    {
        var bytes = new byte[400];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }

    private void HarmStore(string store, string harm)
    {
        var segment = Path.Combine(data.Path, store, "000001.seg");
        var index = Path.Combine(store, "index.db");
        var bytes = File.ReadAllBytes(segment);
        switch (harm)
        {
            case "cut":
                File.WriteAllBytes(segment, bytes[..^1]);
                break;
            case "flip":
                bytes[^1] ^= 1;
                File.WriteAllBytes(segment, bytes);
                break;
            case "exchange":
                data.Harm(index, "UPDATE place SET start = (SELECT MAX(start) FROM place) - start, "
                    + "length = (SELECT SUM(length) FROM place) - length");
                break;
            case "forget":
                data.Harm(index, "DELETE FROM place WHERE start = 0");
                break;
        }
    }

    private async Task Fill(int count, string word = "key") => await data.Journal.Append(
        [.. Enumerable.Range(1, count).Select(n => new JournalFact("a.fact", "subject", $"{word}{n}", $"{{\"n\":{n}}}"))], Cancellation);

    private async Task Name(IEnumerable<BlobHash> blobs, bool isSecret) => await data.Journal.Append(
        [.. blobs.Select(blob => new JournalFact("a.blob", "subject", blob.Value, $"{{\"secret\":{(isSecret ? 1 : 0)}}}"))], Cancellation);

    private static IEnumerable<BlobClaim> Claims(JournalEntry entry, bool isSecret) =>
        entry.Fact.Kind == "a.blob" && BlobHash.TryParse(entry.Fact.Key, out var blob) ? [new(blob, isSecret)] : [];
}
