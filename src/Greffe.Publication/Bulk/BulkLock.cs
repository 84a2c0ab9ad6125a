namespace Greffe.Publication.Bulk;

/// <summary>Right to write the bulk folder, one process at a time: an exclusive lock on a file beside it, let go however the process ends.</summary>
internal sealed class BulkLock : IDisposable
{
    private readonly FileStream file;

    private BulkLock(FileStream file) => this.file = file;

    /// <summary>Takes the lock; null when it is held.</summary>
    public static BulkLock? TryTake(string folder)
    {
        try
        {
            return new(new FileStream(Path.TrimEndingDirectorySeparator(folder) + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();
}
