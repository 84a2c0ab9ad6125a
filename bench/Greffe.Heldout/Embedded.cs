namespace Greffe.Heldout;

/// <summary>Files that travel inside the program.</summary>
internal static class Embedded
{
    public static string Text(string name)
    {
        using var reader = new StreamReader(typeof(Embedded).Assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException(name));
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    public static IEnumerable<string> Names(string prefix) =>
        typeof(Embedded).Assembly.GetManifestResourceNames().Where(name => name.Replace('\\', '/').StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal);
}
