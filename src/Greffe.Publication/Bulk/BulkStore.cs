using System.Security.Cryptography;

using ZstdSharp;

namespace Greffe.Publication.Bulk;

/// <summary>Files of the bulk folder: written beside, flushed to disk, then named by their hash in one step.</summary>
internal sealed class BulkStore(string folder)
{
    private const int Level = 6;
    private const string Files = "files";

    /// <summary>Full path of a stored file.</summary>
    public string PathOf(BulkFile file) => Path.Combine(folder, file.Stored);

    /// <summary>Writes one file and gives its name on disk, size and hash.</summary>
    public async ValueTask<(string Stored, long Bytes, string Sha256)> Write(
        string partition, string suffix, bool compressed, Func<Stream, ValueTask> write, CancellationToken cancellation)
    {
        var target = Path.Combine(folder, Files, partition);
        Directory.CreateDirectory(target);
        var unfinished = Path.Combine(target, "unfinished.part");
        string sha256;
        long bytes;
        await using (var file = new FileStream(unfinished, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, useAsync: true))
        {
            if (compressed)
                await using (var zstd = new CompressionStream(file, Level, leaveOpen: true)) await write(zstd);
            else await write(file);
            await file.FlushAsync(cancellation);
            file.Flush(flushToDisk: true);
            bytes = file.Length;
            file.Position = 0;
            sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation));
        }

        var stored = Path.Combine(Files, partition, sha256[..32] + suffix);
        File.Move(unfinished, Path.Combine(folder, stored), overwrite: true);
        return (stored, bytes, sha256);
    }

    /// <summary>Deletes every file that the catalogue does not list: replaced, emptied, left by a crash, or put back from a backup.</summary>
    /// <returns>Number of files deleted.</returns>
    public int Sweep(IEnumerable<BulkFile> listed)
    {
        var root = Path.Combine(folder, Files);
        if (!Directory.Exists(root)) return 0;
        var kept = listed.Select(PathOf).ToHashSet(StringComparer.Ordinal);
        var deleted = 0;
        foreach (var file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Where(file => !kept.Contains(file)).ToList())
        {
            File.Delete(file);
            deleted++;
        }

        return deleted;
    }

    /// <summary>Whether a listed file is there with its size.</summary>
    public bool IsThere(BulkFile file) => new FileInfo(PathOf(file)) is { Exists: true } found && found.Length == file.Bytes;
}
