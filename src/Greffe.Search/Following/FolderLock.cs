namespace Greffe.Search.Following;

/// <summary>
/// Right to write a folder, held by one process at a time: an exclusive lock on the file <c>FOLDER.lock</c> beside it, which the system lets
/// go when the process ends, however it ends. The file itself stays, since deleting it would let two processes lock two files of one name.
/// </summary>
internal sealed class FolderLock : IDisposable
{
    private readonly FileStream file;

    private FolderLock(FileStream file) => this.file = file;

    /// <summary>Takes the lock; null when another process, or another follower of this one, holds it.</summary>
    public static FolderLock? TryTake(string folder)
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
