using System.IO.Compression;

namespace Greffe.Heldout.Sources;

/// <summary>The real material, read where it lies: nothing of it is kept in the repository.</summary>
internal sealed class SharedFiles(string root)
{
    public string Path(params string[] parts) => System.IO.Path.Combine([root, .. parts]);

    public IEnumerable<string> Lines(params string[] parts)
    {
        var path = Path(parts);
        using Stream file = File.OpenRead(path);
        using var stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line) yield return line;
    }
}
