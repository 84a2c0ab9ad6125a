namespace Greffe.Pipelines.Ledgers;

/// <summary>Tells whether the process behind a run still lives, so that the work of a killed one is taken up at once.</summary>
internal interface IRunPresence
{
    /// <summary>Marks a run as alive until the mark is disposed of, or the process ends in whatever way.</summary>
    (string Owner, IDisposable Mark) Enter();

    /// <summary>Whether the run has surely ended.</summary>
    bool IsGone(string owner);
}

/// <summary>A locked file for each run: the system unlocks it when the process ends, even killed.</summary>
internal sealed class FileRunPresence(string folder) : IRunPresence
{
    /// <inheritdoc/>
    public (string Owner, IDisposable Mark) Enter()
    {
        Directory.CreateDirectory(folder);
        var owner = Guid.NewGuid().ToString("N");
        return (owner, new FileStream(PathOf(owner), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose));
    }

    /// <inheritdoc/>
    public bool IsGone(string owner)
    {
        try
        {
            using var mark = new FileStream(PathOf(owner), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            return true;
        }
        catch (FileNotFoundException)
        {
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private string PathOf(string owner) => Path.Combine(folder, owner + ".run");
}
