using System.Collections.Concurrent;

namespace Greffe.Journal;

/// <summary>
/// Callers that arrive while a durable write is under way share the next one: the first of them carries the others' requests too.
/// So a disk flush is paid once for all who wait and not once for each.
/// </summary>
/// <param name="commit">Writes all requests or none, and gives one result for each, in order.</param>
internal sealed class GroupCommit<TRequest, TResult>(Func<IReadOnlyList<TRequest>, IReadOnlyList<TResult>> commit) : IDisposable
{
    private const int MaxGroup = 64;
    private readonly ConcurrentQueue<Pending> queue = new();
    private readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>Writes one request. A request once queued is written: cancellation is heard before that only.</summary>
    public async ValueTask<TResult> Submit(TRequest request, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var pending = new Pending(request);
        queue.Enqueue(pending);
        await turn.WaitAsync(CancellationToken.None);
        try
        {
            while (!pending.Done.Task.IsCompleted) CommitNext();
        }
        finally
        {
            turn.Release();
        }
        return await pending.Done.Task;
    }

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();

    private void CommitNext()
    {
        List<Pending> group = [];
        while (group.Count < MaxGroup && queue.TryDequeue(out var pending)) group.Add(pending);
        try
        {
            var results = commit([.. group.Select(pending => pending.Request)]);
            for (var i = 0; i < group.Count; i++) group[i].Done.SetResult(results[i]);
        }
        catch (Exception error)
        {
            // Not handled here: handed to each of those who wait, since the group was written for them or not at all.
            foreach (var pending in group) pending.Done.TrySetException(error);
        }
    }

    private sealed record Pending(TRequest Request)
    {
        public TaskCompletionSource<TResult> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
