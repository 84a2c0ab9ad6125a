using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

using Greffe.Decisions;
using Greffe.Decisions.Journalling;

namespace Greffe.Mirror;

/// <summary>
/// The copy on disk: one file a decision, <c>decisions/ab/ab….json</c>, with the very bytes that its hash is of. A file appears under its
/// name only once it is whole and flushed; the position moves only once every file before it is on disk.
/// </summary>
internal sealed class MirrorFolder : IDisposable
{
    public const string Contents = "decisions";
    public const string LockFile = "greffe-mirror.lock";

    /// <summary>Up to so many files, each is flushed by itself; above, the file system once.</summary>
    private const int FewFiles = 8;

    private const string Unfinished = ".part";
    private static readonly ParallelOptions Together = new() { MaxDegreeOfParallelism = 8 };
    private readonly FileStream held;
    private readonly ConcurrentDictionary<DecisionId, BlobHash> hashes = [];

    /// <summary>Opens the folder for this process alone; made when absent.</summary>
    /// <exception cref="MirrorRefusedException">Another process copies into it.</exception>
    public MirrorFolder(string root)
    {
        Root = Path.GetFullPath(root);
        Directory.CreateDirectory(Path.Combine(Root, Contents));
        try
        {
            held = new(Path.Combine(Root, LockFile), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException busy)
        {
            throw new MirrorRefusedException($"Une autre commande copie déjà dans « {Root} ».", busy);
        }
    }

    public string Root { get; }

    /// <summary>Number of decisions held.</summary>
    public int Count => hashes.Count;

    /// <summary>Identifiers and hashes held.</summary>
    public IReadOnlyDictionary<DecisionId, BlobHash> Held => hashes;

    /// <summary>Whether an entry of the folder is one that a copy makes, also one killed at its very beginning.</summary>
    public static bool IsOurs(string name) => name is Contents or LockFile or MirrorState.FileName or MirrorState.FileName + Unfinished;

    /// <summary>Reads every file and computes its hash anew; what a kill left unfinished is erased.</summary>
    public void ReadAll()
    {
        hashes.Clear();
        var files = Directory.EnumerateFiles(Path.Combine(Root, Contents), "*", SearchOption.AllDirectories);
        Parallel.ForEach(files, Together, file =>
        {
            if (!file.EndsWith(".json", StringComparison.Ordinal) || !DecisionId.TryParse(Path.GetFileNameWithoutExtension(file), out var id) || PathOf(id) != file)
                Erase(file);
            else
                hashes[id] = BlobHash.Of(File.ReadAllBytes(file));
        });
    }

    public bool Holds(DecisionId id, BlobHash hash) => hashes.TryGetValue(id, out var known) && known == hash;

    /// <summary>Writes and erases, then flushes: when it returns, a power cut undoes nothing of it. Null means: erase.</summary>
    /// <returns>Numbers of contents written and erased.</returns>
    public (int Written, int Erased) Apply(IReadOnlyDictionary<DecisionId, byte[]?> changes)
    {
        var erased = 0;
        var written = changes.Where(change => change.Value is not null).ToList();
        foreach (var folder in changes.Keys.Select(FolderOf).Distinct()) Directory.CreateDirectory(folder);
        var atOnce = written.Count > FewFiles && OperatingSystem.IsLinux();
        Parallel.ForEach(written, Together, change => WriteBeside(PathOf(change.Key), change.Value!, flush: !atOnce)); // chosen above
        if (atOnce) FolderSync.FlushAll(Root);
        foreach (var (id, bytes) in written)
        {
            File.Move(PathOf(id) + Unfinished, PathOf(id), overwrite: true);
            hashes[id] = BlobHash.Of(bytes);
        }

        foreach (var id in changes.Where(change => change.Value is null).Select(change => change.Key))
        {
            if (hashes.TryRemove(id, out _)) erased++;
            Erase(PathOf(id));
        }

        if (!atOnce || !FolderSync.FlushAll(Root))
        {
            foreach (var touched in changes.Keys.Select(FolderOf).Distinct()) FolderSync.Flush(touched);
            FolderSync.Flush(Path.Combine(Root, Contents));
        }

        return (written.Count, erased);
    }

    /// <summary>Moves the position, in one step.</summary>
    public void Save(MirrorState state)
    {
        var path = Path.Combine(Root, MirrorState.FileName);
        WriteBeside(path, state.ToBytes());
        File.Move(path + Unfinished, path, overwrite: true);
        FolderSync.Flush(Root);
    }

    /// <summary>The figure that proves the copy: see <see cref="MirrorProof.Root"/>.</summary>
    public string ComputeRoot()
    {
        using var root = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (id, hash) in hashes.OrderBy(pair => pair.Key)) root.AppendData(Encoding.ASCII.GetBytes($"{id} {hash}\n"));
        return Convert.ToHexStringLower(root.GetHashAndReset());
    }

    /// <inheritdoc/>
    public void Dispose() => held.Dispose();

    private string FolderOf(DecisionId id) => Path.Combine(Root, Contents, id.Value[..2]);

    private string PathOf(DecisionId id) => Path.Combine(FolderOf(id), id.Value + ".json");

    private static void WriteBeside(string path, byte[] bytes, bool flush = true)
    {
        using var file = new FileStream(path + Unfinished, FileMode.Create, FileAccess.Write, FileShare.None);
        file.Write(bytes);
        file.Flush(flush);
    }

    /// <summary>Overwrites and deletes: what was withdrawn is not to be found again on the disk by its former name.</summary>
    private static void Erase(string path)
    {
        if (!File.Exists(path)) return;
        using (var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.None))
        {
            file.Write(new byte[file.Length]);
            file.Flush(flushToDisk: true);
        }

        File.Delete(path);
    }
}
