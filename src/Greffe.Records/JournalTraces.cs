using System.Globalization;
using System.Text.Json;
using Greffe.Decisions.Journalling;

namespace Greffe.Records;

/// <summary>
/// Copies the traces of the store to the journal, in order: a trace is written with its change, so none is lost, and its position is its key, so
/// none is written twice. The journal then proves that nobody rewrote the trail.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="journal">The journal.</param>
public sealed class JournalTraces(RecordStore store, IJournal journal) : IDisposable
{
    /// <summary>Kind of the facts in the journal; the payload has <c>verb</c>, <c>agent</c>, <c>fields</c> and <c>at</c>.</summary>
    public const string FactKind = "record.changed";

    private const int Batch = 500;
    private readonly SemaphoreSlim _one = new(1, 1);
    private long? _done;

    /// <summary>Copies what is not in the journal yet.</summary>
    /// <returns>How many traces were copied.</returns>
    public async ValueTask<int> CatchUp(CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            var copied = 0;
            _done ??= await LastCopied(cancellation);
            while (store.Read(reader => reader.AuditAfter(_done.Value, Batch)) is { Count: > 0 } traces)
            {
                await journal.Append([.. traces.Select(Fact)], cancellation);
                _done = traces[^1].Sequence;
                copied += traces.Count;
            }

            return copied;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Compares a trace with what the journal holds at its position.</summary>
    public async ValueTask<TraceProof> Compare(AuditEntry trace, CancellationToken cancellation)
    {
        var fact = Fact(trace);
        if (await journal.Find(fact.Key, cancellation) is { } entry)
            return entry.Fact.Kind == FactKind && entry.Fact.Subject == fact.Subject && entry.Fact.Payload == fact.Payload ? TraceProof.Proven : TraceProof.Different;
        // Copies are made in order: a gap before a later copy is no delay.
        return await journal.Find(Key(trace.Sequence + 1), cancellation) is null ? TraceProof.Pending : TraceProof.Different;
    }

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();

    private async ValueTask<long> LastCopied(CancellationToken cancellation)
    {
        var last = 0L;
        await foreach (var entry in journal.Read(0, [FactKind], cancellation)) last = Math.Max(last, Position(entry.Fact.Key));
        return last;
    }

    private static JournalFact Fact(AuditEntry trace) => new(FactKind, $"{trace.Kind}/{trace.Id}", Key(trace.Sequence),
        JsonSerializer.Serialize(new { verb = trace.Verb, agent = trace.Agent, fields = trace.Fields, at = trace.At }));

    private static string Key(long sequence) => string.Create(CultureInfo.InvariantCulture, $"record/{sequence}");

    private static long Position(string key) => long.Parse(key.AsSpan(key.IndexOf('/', StringComparison.Ordinal) + 1), CultureInfo.InvariantCulture);
}
