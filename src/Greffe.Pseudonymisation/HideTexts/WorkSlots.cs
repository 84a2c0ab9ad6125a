using Microsoft.Extensions.Options;

namespace Greffe.Pseudonymisation.HideTexts;

/// <summary>How many requests are worked on at once, and how many may wait: beyond, a caller is asked to come back rather than left to wait.</summary>
internal sealed class WorkSlots(IOptions<HideTextsOptions> options) : IDisposable
{
    private readonly SemaphoreSlim free = new(options.Value.WorkerCount);
    private readonly int places = options.Value.WorkerCount + options.Value.MaxWaiting;
    private int taken;

    /// <summary>Waits for a turn; null when too many wait already. Disposing what is returned gives the turn to the next.</summary>
    public async ValueTask<IDisposable?> Enter(CancellationToken cancellation)
    {
        if (Interlocked.Increment(ref taken) > places)
        {
            Interlocked.Decrement(ref taken);
            return null;
        }

        try
        {
            await free.WaitAsync(cancellation);
            return new Turn(this);
        }
        catch
        {
            Interlocked.Decrement(ref taken);
            throw;
        }
    }

    public void Dispose() => free.Dispose();

    private sealed class Turn(WorkSlots slots) : IDisposable
    {
        public void Dispose()
        {
            slots.free.Release();
            Interlocked.Decrement(ref slots.taken);
        }
    }
}
