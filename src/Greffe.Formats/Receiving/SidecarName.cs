namespace Greffe.Formats.Receiving;

/// <summary>Which names are sidecars (<c>name.meta.json</c>) and which documents they can go with (<c>name.txt</c>, <c>.docx</c>, <c>.pdf</c>).</summary>
internal static class SidecarName
{
    private const string Ending = ".meta.json";

    /// <summary>Whether this is the name of a sidecar; its stem is what stands before the ending.</summary>
    public static bool IsSidecar(string name, out string stem)
    {
        var ends = name.EndsWith(Ending, StringComparison.OrdinalIgnoreCase) && name.Length > Ending.Length;
        stem = ends ? name[..^Ending.Length] : "";
        return ends;
    }

    /// <summary>Whether a sidecar can go with a document of this name; its stem is the name without extension.</summary>
    public static bool IsDocument(string name, out string stem)
    {
        stem = "";
        var dot = name.LastIndexOf('.');
        if (dot <= name.LastIndexOf('/') + 1) return false;
        stem = name[..dot];
        return name[dot..].ToLowerInvariant() is ".txt" or ".docx" or ".pdf";
    }
}
