using Greffe.Decisions;

namespace Greffe.Mirror;

/// <summary>
/// A full copy of the public collection of another Greffe, in a folder: follows its feed from where it stopped, verifies every hash, erases
/// what was withdrawn, and proves that it is equal. Killed at any moment, the next poll goes on and ends with the same bytes.
/// </summary>
public sealed class MirrorCopy : IDisposable
{
    private const int BatchSize = 256;
    private const int Rounds = 20;

    private readonly MirrorFolder folder;
    private readonly MirrorSource source;
    private readonly TimeProvider time;
    private MirrorState state;
    private (long Written, long Erased, long Repaired) tally;

    /// <summary>Opens the copy and reads every file of it.</summary>
    /// <param name="http">Client; its time limit bears on the beginning of each answer.</param>
    /// <param name="address">Address of the source.</param>
    /// <param name="path">Folder of the copy; made when absent.</param>
    /// <param name="time">Clock.</param>
    /// <exception cref="MirrorRefusedException">The folder holds something else, the copy of another source, or is in use.</exception>
    public MirrorCopy(HttpClient http, Uri address, string path, TimeProvider time)
    {
        this.time = time;
        var root = new Uri(address.GetLeftPart(UriPartial.Path).TrimEnd('/') + "/");
        source = new(http, root, time);
        var known = MirrorState.Read(path);
        if (known is not null && known.Source != root.ToString())
            throw new MirrorRefusedException($"« {path} » est la copie de {known.Source}. Nommez un autre dossier avec --out pour copier {root}.");
        state = known ?? new(MirrorState.CurrentSchema, root.ToString(), 0);
        folder = new(path);
        folder.ReadAll();
        if (known is null) folder.Save(state);
    }

    /// <summary>Follows the source to its end and compares.</summary>
    /// <exception cref="MirrorRefusedException">The source cannot be reached, is none, or gives contents that are not what it says.</exception>
    public async ValueTask<MirrorProof> Poll(IProgress<MirrorProgress>? progress, CancellationToken cancellation)
    {
        tally = default;
        var head = await Head(cancellation);
        if (head.Sequence < state.Position) await Repair(cancellation); // the source went back to an older backup
        var repaired = false;
        for (var round = 1; ; round++)
        {
            await Follow(head, progress, cancellation);
            head = await Head(cancellation);
            if (head.Sequence != state.Position && round < Rounds) continue; // it moved on meanwhile
            var proof = Proof(head);
            if (proof.IsEqual || repaired || round >= Rounds) return proof;
            await Repair(cancellation);
            repaired = true;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => folder.Dispose();

    private MirrorProof Proof(SourceHead head) => new(
        state.Source, state.Position, folder.Count, folder.ComputeRoot(), head.Decisions, head.Root, time.GetUtcNow(),
        tally.Written, tally.Erased, tally.Repaired);

    private async ValueTask<SourceHead> Head(CancellationToken cancellation)
    {
        try
        {
            return await source.Head(cancellation);
        }
        catch (Exception unreachable) when (unreachable is HttpRequestException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            throw new MirrorRefusedException($"La source {state.Source} ne répond pas. La copie reste où elle en est ; relancez plus tard.", unreachable);
        }
    }

    /// <summary>Reads the feed to its end; a broken connection is taken up again from the last change that is on disk.</summary>
    private async ValueTask Follow(SourceHead head, IProgress<MirrorProgress>? progress, CancellationToken cancellation)
    {
        for (var fruitless = 0; state.Position < head.Sequence;)
        {
            var before = state.Position;
            try
            {
                await Read(head, progress, cancellation);
                if (state.Position == before) return;
            }
            catch (Exception broken) when (broken is HttpRequestException or IOException or OperationCanceledException && !cancellation.IsCancellationRequested)
            {
                fruitless = state.Position > before ? 0 : fruitless + 1;
                if (fruitless > 5)
                    throw new MirrorRefusedException($"La source {state.Source} coupe sans cesse. La copie reste à la position {state.Position} ; relancez plus tard.", broken);
                await Task.Delay(TimeSpan.FromMilliseconds(200 << fruitless), time, cancellation);
            }
        }
    }

    private async ValueTask Read(SourceHead head, IProgress<MirrorProgress>? progress, CancellationToken cancellation)
    {
        Dictionary<DecisionId, byte[]?> batch = [];
        var (position, count) = (state.Position, 0);
        await foreach (var change in source.Changes(position, withContent: true, cancellation))
        {
            if (change.Hash is null) batch[change.Id] = null;
            else if (change.Content is { } bytes && !folder.Holds(change.Id, change.Hash.Value)) batch[change.Id] = bytes;
            else if (change.Content is not null) batch.Remove(change.Id); // held already: whatever stood in the batch is older
            position = change.Sequence;
            if (++count < BatchSize) continue;
            Commit(batch, position);
            count = 0;
            progress?.Report(new(position, head.Sequence, folder.Count));
        }

        Commit(batch, position);
    }

    private void Commit(Dictionary<DecisionId, byte[]?> batch, long position)
    {
        if (position == state.Position) return;
        var (written, erased) = folder.Apply(batch);
        tally = (tally.Written + written, tally.Erased + erased, tally.Repaired);
        state = state with { Position = position };
        folder.Save(state);
        batch.Clear();
    }

    /// <summary>
    /// Files were touched here, or the source went back: reads what the whole feed comes to, erases what is not in it, and fetches what is
    /// missing or other than it should be.
    /// </summary>
    private async ValueTask Repair(CancellationToken cancellation)
    {
        Dictionary<DecisionId, Decisions.Journalling.BlobHash> expected = [];
        var position = 0L;
        await foreach (var change in source.Changes(0, withContent: false, cancellation))
        {
            if (change.Hash is { } hash) expected[change.Id] = hash;
            else expected.Remove(change.Id);
            position = change.Sequence;
        }

        Dictionary<DecisionId, byte[]?> batch = [];
        foreach (var id in folder.Held.Keys.Where(id => !expected.ContainsKey(id))) batch[id] = null;
        foreach (var (id, hash) in expected.Where(pair => !folder.Holds(pair.Key, pair.Value)))
        {
            batch[id] = await source.Content(id, hash, cancellation);
            if (batch.Count >= BatchSize) Mend(batch);
        }

        Mend(batch);
        state = state with { Position = position };
        folder.Save(state);
    }

    private void Mend(Dictionary<DecisionId, byte[]?> batch)
    {
        var (written, erased) = folder.Apply(batch);
        tally = (tally.Written + written, tally.Erased + erased, tally.Repaired + batch.Count);
        batch.Clear();
    }
}
