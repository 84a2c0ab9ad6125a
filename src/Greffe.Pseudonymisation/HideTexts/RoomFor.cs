namespace Greffe.Pseudonymisation.HideTexts;

/// <summary>Room for so many bytes in work: one taker waits, any number give back. A single piece larger than the room passes alone.</summary>
internal sealed class RoomFor(long bytes) : IDisposable
{
    private readonly SemaphoreSlim given = new(0);
    private long taken;

    public async ValueTask Take(long size, CancellationToken cancellation)
    {
        while (Interlocked.Read(ref taken) is var held && held > 0 && held + size > bytes) await given.WaitAsync(cancellation);
        Interlocked.Add(ref taken, size);
    }

    public void Give(long size)
    {
        Interlocked.Add(ref taken, -size);
        given.Release();
    }

    public void Dispose() => given.Dispose();
}
