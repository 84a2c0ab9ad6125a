namespace Greffe.Samples;

/// <summary>The made files on disk, against what the sources give.</summary>
internal static class SampleFiles
{
    /// <summary>Paths that are missing, differ, or should not be there any more.</summary>
    public static IReadOnlyList<string> Compare(string folder, SortedDictionary<string, byte[]> files)
    {
        List<string> stale = [.. files.Where(file => !IsSame(Path.Combine(folder, file.Key), file.Value)).Select(file => file.Key)];
        stale.AddRange(Leftovers(folder, files).Select(path => Path.GetRelativePath(folder, path)));
        return stale;
    }

    public static void Write(string folder, SortedDictionary<string, byte[]> files)
    {
        foreach (var leftover in Leftovers(folder, files).ToList()) File.Delete(leftover);
        foreach (var (name, content) in files)
        {
            var path = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!); // a joined path has a folder
            if (!IsSame(path, content)) File.WriteAllBytes(path, content);
        }
    }

    private static bool IsSame(string path, byte[] content) => File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(content);

    private static IEnumerable<string> Leftovers(string folder, SortedDictionary<string, byte[]> files)
    {
        var deliveries = Path.Combine(folder, "deliveries");
        if (!Directory.Exists(deliveries)) return [];
        return Directory.EnumerateFiles(deliveries, "*", SearchOption.AllDirectories)
            .Where(path => !files.ContainsKey(Path.GetRelativePath(folder, path).Replace('\\', '/')));
    }
}
