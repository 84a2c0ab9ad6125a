using Lucene.Net.Index;
using Lucene.Net.Store;
using Lock = System.Threading.Lock;

namespace Greffe.Search.Answering;

/// <summary>The last commit of a folder, opened for reading, looked for again at most each half second.</summary>
internal sealed class IndexView(string folder, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private readonly Lock renewing = new();
    private FSDirectory? directory;
    private volatile DirectoryReader? current;
    private long lookedAt;

    /// <summary>Reads with the last commit; the default value while there is none.</summary>
    public T? Read<T>(Func<DirectoryReader, T> read)
    {
        if (lookedAt == 0 || time.GetElapsedTime(Volatile.Read(ref lookedAt)) > Pause) Refresh();
        while (current is { } reader)
        {
            // The reader may be closed between the two lines: then a newer one has taken its place.
            if (!reader.TryIncRef()) continue;
            try
            {
                return read(reader);
            }
            finally
            {
                reader.DecRef();
            }
        }

        return default;
    }

    /// <summary>Looks for a newer commit; when another thread is looking already, goes on with the present one, if there is one.</summary>
    public void Refresh()
    {
        if (current is null) renewing.Enter();
        else if (!renewing.TryEnter()) return;
        try
        {
            Volatile.Write(ref lookedAt, time.GetTimestamp());
            var newer = TryOpenNewer();
            if (newer is null) return;
            foreach (var leaf in newer.Leaves) SegmentColumns.Of(leaf.AtomicReader);
            var older = current;
            current = newer;
            older?.DecRef();
        }
        finally
        {
            renewing.Exit();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        using (renewing.EnterScope())
        {
            current?.DecRef();
            current = null;
            directory?.Dispose();
            directory = null;
        }
    }

    private DirectoryReader? TryOpenNewer()
    {
        try
        {
            return current is null ? OpenFirst() : DirectoryReader.OpenIfChanged(current);
        }
        catch (IOException)
        {
            // A commit being written, or an index being made anew by its writer: the present one serves until the next look.
            return null;
        }
    }

    private DirectoryReader? OpenFirst()
    {
        if (!System.IO.Directory.Exists(folder)) return null;
        directory ??= FSDirectory.Open(folder);
        return DirectoryReader.IndexExists(directory) ? DirectoryReader.Open(directory) : null;
    }
}
