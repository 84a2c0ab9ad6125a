using Greffe.Records;

namespace Greffe.Catalogue.TraceLineage;

/// <summary>Keeps the graph in memory at the last write: reads what is new since the last reading, whichever process wrote it.</summary>
internal sealed class FollowGraph(RecordStore store) : IDisposable
{
    private readonly LineageGraph _graph = new();
    private readonly ReaderWriterLockSlim _lock = new();
    private long _seq;

    /// <summary>Reads the graph as of the last write.</summary>
    public T Read<T>(RecordReader records, Func<LineageGraph, T> read)
    {
        CatchUp(records);
        _lock.EnterReadLock();
        try
        {
            return read(_graph);
        }
        finally
        {
            _lock.ExitReadLock();
        }
    }

    /// <summary>Loads the graph before anyone asks.</summary>
    public int Load() => store.Read(records => Read(records, graph => graph.Count));

    public void Dispose() => _lock.Dispose();

    private void CatchUp(RecordReader records)
    {
        var head = records.First<long>("SELECT seq FROM lineage_counter");
        if (head <= Volatile.Read(ref _seq)) return;
        _lock.EnterWriteLock();
        try
        {
            var from = _seq;
            if (head <= from) return;
            foreach (var row in records.Query<EdgeRow>(from == 0
                ? "SELECT source AS Source, target AS Target, owner AS Owner, signs AS Signs, gone AS Gone FROM lineage_edges WHERE gone = 0"
                : "SELECT source AS Source, target AS Target, owner AS Owner, signs AS Signs, gone AS Gone FROM lineage_edges WHERE seq > @from ORDER BY seq", new { from }))
                _graph.Set(checked((int)row.Source), checked((int)row.Target), checked((int)row.Owner), (FlowSigns)row.Signs, row.Gone != 0);
            Volatile.Write(ref _seq, head);
        }
        finally
        {
            _lock.ExitWriteLock();
        }
    }

    private sealed class EdgeRow
    {
        public long Source { get; init; }

        public long Target { get; init; }

        public long Owner { get; init; }

        public int Signs { get; init; }

        public int Gone { get; init; }
    }
}
