namespace Greffe.Governance;

/// <summary>Text files inside the assembly.</summary>
internal static class EmbeddedFiles
{
    /// <summary>A script of tables, <c>name.sql</c>.</summary>
    public static string Sql(string name) => Text($"sql:{name}");

    /// <summary>Names, without the prefix, and texts of the files whose names begin so.</summary>
    public static IEnumerable<(string Name, string Text)> Under(string prefix) => typeof(EmbeddedFiles).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(name => (name[prefix.Length..], Text(name)));

    private static string Text(string name)
    {
        using var stream = typeof(EmbeddedFiles).Assembly.GetManifestResourceStream(name)!; // embedded by the project file
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
