namespace Greffe.Formats.Receiving;

/// <summary>Files of a folder, or one file, with the sidecars beside them.</summary>
internal sealed class FolderDelivery(Delivery delivery)
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    private readonly HashSet<string> paired = new(StringComparer.Ordinal);

    public async IAsyncEnumerable<DeliveredItem> Read(string path)
    {
        if (File.Exists(path))
        {
            await foreach (var item in Guarded.Items(ItemName.OfFile(path), "fichier", OneFile(path), delivery)) yield return item;
        }
        else
        {
            await foreach (var item in Guarded.Items(ItemName.OfFile(path), "dossier", Folder(path), delivery)) yield return item;
        }
    }

    private async IAsyncEnumerable<DeliveredItem> OneFile(string path)
    {
        var name = ItemName.OfFile(path);
        if (SidecarName.IsSidecar(path, out _)) yield return new() { Name = name, Refusal = FormatsProblems.OrphanSidecar() };
        else
            await foreach (var item in Open(name, path)) yield return item;
    }

    private async IAsyncEnumerable<DeliveredItem> Folder(string root)
    {
        if (!Directory.Exists(root)) throw new DirectoryNotFoundException("The path to read does not exist.");
        List<string> files = [];
        foreach (var refused in List(root, root, files)) yield return refused;
        files.Sort(StringComparer.Ordinal);
        List<string> sidecars = [];
        foreach (var file in files)
        {
            if (delivery.Expansion.IsExhausted) yield break;
            if (SidecarName.IsSidecar(file, out _))
            {
                sidecars.Add(file);
                continue;
            }

            var path = Path.Combine(root, file);
            if (!ItemName.TryParse(file, delivery.Options.MaxNameLength, out var name)) name = ItemName.OfFile(file);
            await foreach (var item in Guarded.Items(name, "fichier", Open(name, path), delivery)) yield return item;
        }

        foreach (var sidecar in sidecars)
            if (!paired.Contains(Path.Combine(root, sidecar)))
                yield return new() { Name = ItemName.OfFile(sidecar), Refusal = FormatsProblems.OrphanSidecar() };
    }

    /// <summary>Fills <paramref name="files"/> with relative paths; gives a refusal for each link to a folder.</summary>
    private static IEnumerable<DeliveredItem> List(string root, string folder, List<string> files)
    {
        foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos("*", Everything))
        {
            var name = Path.GetRelativePath(root, entry.FullName).Replace('\\', '/');
            if (entry is FileInfo) files.Add(name);
            else if (entry.LinkTarget is not null) yield return new() { Name = ItemName.OfFile(name), Refusal = FormatsProblems.SymbolicLink() };
            else
                foreach (var refused in List(root, entry.FullName, files)) yield return refused;
        }
    }

    private async IAsyncEnumerable<DeliveredItem> Open(string name, string path)
    {
        ReadOnlyMemory<byte>? sidecar = null;
        if (SidecarName.IsDocument(path, out var stem) && File.Exists(stem + ".meta.json"))
        {
            paired.Add(stem + ".meta.json");
            await using var beside = File.OpenRead(stem + ".meta.json");
            sidecar = await BoundedRead.UpTo(beside, delivery.Options.MaxSidecarBytes, delivery.Cancellation);
        }

        await using var content = File.OpenRead(path);
        await foreach (var item in delivery.Read(name, content)) yield return sidecar is null ? item : item with { Sidecar = sidecar };
    }
}
