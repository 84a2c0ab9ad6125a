using System.Data.Common;
using Greffe.Decisions.Journalling;
using Greffe.Journal.Blobs;
using Greffe.Journal.Checkpoints;

namespace Greffe.Journal.Verify;

/// <summary>Checks that the record holds: chain, signed checkpoints, and every blob that entries name. Names the first break.</summary>
public interface IVerifyJournal
{
    /// <summary>Verifies everything, in this order: chain, checkpoints, blobs. Memory does not grow with the journal.</summary>
    /// <param name="claims">What an entry says of blobs: the payloads are the caller's.</param>
    /// <param name="progress">Entries, then blobs, checked so far; null when nobody looks.</param>
    /// <param name="cancellation">Stops the work.</param>
    ValueTask<JournalVerdict> Verify(
        Func<JournalEntry, IEnumerable<BlobClaim>> claims, IProgress<long>? progress, CancellationToken cancellation);
}

/// <inheritdoc cref="IVerifyJournal"/>
internal sealed class JournalVerification(
    IJournal journal, IBlobCheck secrets, IBlobCheck published, CheckpointKey key, CheckpointFile file) : IVerifyJournal
{
    private const int ProgressStep = 1000;

    /// <inheritdoc/>
    public async ValueTask<JournalVerdict> Verify(
        Func<JournalEntry, IEnumerable<BlobClaim>> claims, IProgress<long>? progress, CancellationToken cancellation)
    {
        using var blobs = new BlobClaims();
        var attested = new AttestedPositions(key, file.Read());
        var chain = new ChainCheck();
        var firstBreak = attested.FirstBreak ?? await CheckChain(chain, attested, claims, blobs, progress, cancellation);
        if (firstBreak is null && attested.Beyond(chain.Sequence) is { } lost)
            firstBreak = new(JournalBreakKind.Truncated, chain.Sequence, null,
                $"Le journal s'arrête à l'entrée {chain.Sequence}, alors qu'un point de contrôle signé atteste l'entrée {lost} : la fin a été coupée.");
        var count = 0L;
        if (firstBreak is null) (firstBreak, count) = await CheckBlobs(blobs, progress, cancellation);
        return new(chain.Sequence, attested.Count, count, firstBreak);
    }

    private async ValueTask<JournalBreak?> CheckChain(
        ChainCheck chain, AttestedPositions attested, Func<JournalEntry, IEnumerable<BlobClaim>> claims, BlobClaims blobs,
        IProgress<long>? progress, CancellationToken cancellation)
    {
        try
        {
            await foreach (var entry in journal.Read(0, null, cancellation))
            {
                if (chain.Next(entry) is { } broken) return broken;
                if (entry.Fact.Kind == Checkpoint.Kind) attested.Add(entry);
                if ((attested.Check(entry) ?? attested.FirstBreak) is { } contradicted) return contradicted;
                foreach (var claim in claims(entry)) blobs.Add(entry.Sequence, claim);
                if (entry.Sequence % ProgressStep == 0) progress?.Report(entry.Sequence);
            }
            return null;
        }
        catch (Exception error) when (error is DbException or InvalidCastException or InvalidOperationException or ArgumentOutOfRangeException)
        {
            return new(JournalBreakKind.Unreadable, chain.Sequence + 1, null,
                $"La base du journal est illisible après l'entrée {chain.Sequence} ({error.GetType().Name}).");
        }
    }

    private async ValueTask<(JournalBreak?, long)> CheckBlobs(BlobClaims blobs, IProgress<long>? progress, CancellationToken cancellation)
    {
        var count = 0L;
        foreach (var (claim, sequence) in blobs.All())
        {
            var store = claim.IsSecret ? secrets : published;
            var state = await store.Check(claim.Blob, cancellation);
            if (Judge(claim, sequence, state) is { } broken) return (broken, count);
            if (++count % ProgressStep == 0) progress?.Report(count);
        }
        return (null, count);
    }

    private static JournalBreak? Judge(BlobClaim claim, long sequence, BlobState state)
    {
        var store = claim.IsSecret ? "du coffre" : "public";
        return (claim.Erased, state) switch
        {
            (true, BlobState.Missing) or (false, BlobState.Sound) => null,
            (true, _) => new(JournalBreakKind.BlobNotErased, sequence, claim.Blob,
                $"Le contenu {store} {claim.Blob}, retiré par l'entrée {sequence}, est encore là."),
            (false, BlobState.Missing) => new(JournalBreakKind.BlobMissing, sequence, claim.Blob,
                $"Le contenu {store} {claim.Blob}, que nomme l'entrée {sequence}, est absent."),
            _ => new(JournalBreakKind.BlobDamaged, sequence, claim.Blob,
                $"Le contenu {store} {claim.Blob}, que nomme l'entrée {sequence}, est altéré, tronqué ou remplacé."),
        };
    }
}
