using Greffe.Decisions;
using Greffe.Decisions.Journalling;
using Greffe.Decisions.Publication;
using Greffe.Publication.Projection;
using Greffe.Publication.Web;

using Microsoft.Extensions.Options;

namespace Greffe.Publication.Bulk;

/// <summary>
/// Files by court and month in every bulk format, and one delta a day: a projection of the public collection, equal to it up to the
/// position that the manifest states. What was withdrawn or corrected is rewritten before anything else, also in the midst of a long
/// pass. Built again from nothing, the files have the same bytes. One process writes at a time.
/// </summary>
public sealed class BulkFiles : IDisposable
{
    private const string Deltas = "deltas/";
    private const string DeltaSuffix = ".jsonl.zst";

    private readonly PublicProjection projection;
    private readonly IReadOnlyList<IBulkFormat> formats;
    private readonly string folder;
    private readonly string source;
    private readonly BulkStore store;
    private readonly BulkDelta delta;
    private readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>The bulk folder of the options.</summary>
    public BulkFiles(PublicProjection projection, IPublicBlobs blobs, IEnumerable<IBulkFormat> formats, IOptions<PublicationOptions> options)
    {
        (this.projection, this.formats) = (projection, [.. formats]);
        (folder, source) = (Path.GetFullPath(options.Value.BulkFolder), options.Value.SourceName);
        (store, delta, Catalogue) = (new(folder), new(projection, blobs), new(folder));
    }

    internal BulkCatalogue Catalogue { get; }

    internal BulkStore Store => store;

    /// <summary>Changes whenever the same decisions would give other bytes.</summary>
    private string Maker => BlobHash.Of(System.Text.Encoding.UTF8.GetBytes($"1\n{source}\n{string.Join('\n', formats.Select(format => format.Key))}")).Value;

    /// <summary>Takes in everything public up to now.</summary>
    /// <returns>False when another process is at it: then that one does the work.</returns>
    public ValueTask<bool> CatchUp(CancellationToken cancellation) => Alone(async () =>
    {
        await CatchUpUrgent(cancellation);
        var head = await projection.Head(cancellation);
        var from = Catalogue.Positions().Full;
        if (from == head) return;
        foreach (var unit in await Dirty(from, urgentOnly: false, cancellation))
        {
            await CatchUpUrgent(cancellation);
            await Rewrite(unit, cancellation);
        }

        store.Sweep(Catalogue.Files());
        Catalogue.MoveTo(head, full: true);
    });

    /// <summary>Takes in what was withdrawn or corrected, and nothing else.</summary>
    /// <returns>False when another process is at it.</returns>
    public ValueTask<bool> Urgent(CancellationToken cancellation) => Alone(() => CatchUpUrgent(cancellation));

    /// <summary>
    /// At the start: files that claim to have followed a withdrawal and still hold the decision come from another course of events, and
    /// all are made again; missing ones are made; unlisted ones go.
    /// </summary>
    internal ValueTask<bool> Reconcile(IReadOnlyDictionary<DecisionId, long> withdrawn, CancellationToken cancellation) => Alone(async () =>
    {
        var (_, urgent) = Catalogue.Positions();
        if (withdrawn.Any(pair => pair.Value <= urgent && Catalogue.PartitionOf(pair.Key) is not null)) Catalogue.Clear(Maker);
        foreach (var unit in Catalogue.Files().Where(file => !store.IsThere(file)).Select(file => file.Partition).Distinct())
            await Rewrite(unit, cancellation);
        await CatchUpUrgent(cancellation);
        store.Sweep(Catalogue.Files());
    });

    /// <inheritdoc/>
    public void Dispose()
    {
        turn.Dispose();
        Catalogue.Release();
    }

    private async ValueTask<bool> Alone(Func<ValueTask> work)
    {
        if (!await turn.WaitAsync(0)) return false;
        try
        {
            using var held = BulkLock.TryTake(folder);
            if (held is null) return false;
            if (Catalogue.Maker != Maker || Catalogue.Positions().Urgent > await projection.Head(CancellationToken.None)) Catalogue.Clear(Maker);
            await work();
            return true;
        }
        finally
        {
            turn.Release();
        }
    }

    private async ValueTask CatchUpUrgent(CancellationToken cancellation)
    {
        var head = await projection.Head(cancellation);
        var from = Catalogue.Positions().Urgent;
        if (from == head) return;
        var units = await Dirty(from, urgentOnly: true, cancellation);
        foreach (var unit in units) await Rewrite(unit, cancellation);
        if (units.Count > 0) store.Sweep(Catalogue.Files());
        Catalogue.MoveTo(head, full: false);
    }

    /// <summary>Courts with months, and days, whose files are no more what they should be.</summary>
    private async ValueTask<SortedSet<string>> Dirty(long after, bool urgentOnly, CancellationToken cancellation)
    {
        SortedSet<string> units = new(StringComparer.Ordinal);
        await foreach (var change in projection.Changes(after, cancellation))
        {
            if (change.Kind == PublicChangeKind.Published && urgentOnly) continue;
            if (Catalogue.PartitionOf(change.Id) is { } former) units.Add(former);
            else if (urgentOnly) continue;
            if (projection.Place(change.Id) is { } place) units.Add(BulkPartition.Of(place.Court, place.Date).ToString());
            var changes = change.Kind == PublicChangeKind.Published ? [change] : projection.ChangesOf(change.Id);
            units.UnionWith(changes.Select(item => Deltas + PublicRows.Text(Day(item))));
        }

        return units;
    }

    private ValueTask Rewrite(string unit, CancellationToken cancellation) =>
        BulkPartition.Parse(unit) is { } partition ? Rewrite(partition, cancellation) : RewriteDelta(unit, cancellation);

    private async ValueTask Rewrite(BulkPartition partition, CancellationToken cancellation)
    {
        var filter = new PublicDecisionFilter { Courts = [partition.Court], From = partition.From, To = partition.To };
        HashSet<DecisionId> items = [];
        List<BulkFile> files = [];
        if (projection.LastUpdate(filter) is { } updated)
            foreach (var format in formats)
                if (await Write(partition, format, filter, new(source, PublicNotice.Licence, updated), items, cancellation) is { } file) files.Add(file);
        Catalogue.Replace(partition.ToString(), files, items);
    }

    private async ValueTask<BulkFile?> Write(
        BulkPartition partition, IBulkFormat format, PublicDecisionFilter filter, BulkNotice notice, HashSet<DecisionId> items, CancellationToken cancellation)
    {
        var count = 0L;
        var suffix = format.Suffix + (format.Compressed ? ".zst" : "");
        var (stored, bytes, sha256) = await store.Write(
            partition.ToString(), suffix, format.Compressed, stream => format.Write(Counted(), notice, stream, cancellation), cancellation);
        return count == 0 ? null : new(
            partition + suffix, stored, partition.ToString(), format.Key, format.MediaType, count, bytes, sha256, PublicRows.Text(notice.LastUpdate)!);

        async IAsyncEnumerable<PublicDecision> Counted()
        {
            await foreach (var decision in projection.Read(filter, null, false, cancellation))
            {
                count++;
                items.Add(decision.Id);
                yield return decision;
            }
        }
    }

    private async ValueTask RewriteDelta(string unit, CancellationToken cancellation)
    {
        var day = DateOnly.ParseExact(unit.AsSpan(Deltas.Length), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var changes = projection.ChangesOn(day);
        if (changes.Count == 0)
        {
            Catalogue.Replace(unit, [], []);
            return;
        }

        var (stored, bytes, sha256) = await store.Write(
            "deltas", DeltaSuffix, compressed: true,
            stream => delta.Write(day, changes, source, PublicNotice.Licence, stream, cancellation), cancellation);
        Catalogue.Replace(
            unit, [new(unit + DeltaSuffix, stored, unit, "delta", "application/zstd", changes.Count, bytes, sha256, PublicRows.Text(day)!)], []);
    }

    private static DateOnly Day(PublicChange change) => DateOnly.FromDateTime(change.At.UtcDateTime);
}
