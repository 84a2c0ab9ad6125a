namespace Greffe.Indicators;

/// <summary>Queries and rules kept in files beside the code that reads them.</summary>
internal static class Sql
{
    /// <summary>Text of <c>NAME.sql</c>.</summary>
    public static string Of(string name) => Resource($"sql/{name}.sql");

    /// <summary>Text of an embedded file.</summary>
    public static string Resource(string name)
    {
        using var stream = typeof(Sql).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>Names of the embedded files of a folder, in order.</summary>
    public static IEnumerable<string> Folder(string prefix) =>
        typeof(Sql).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal);
}
