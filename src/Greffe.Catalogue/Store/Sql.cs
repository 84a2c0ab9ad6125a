using System.Text.Json;

namespace Greffe.Catalogue.Store;

/// <summary>Statements out of files, and lists as one value.</summary>
internal static class Sql
{
    /// <summary>An embedded script.</summary>
    public static string Text(string name)
    {
        using var stream = typeof(Sql).Assembly.GetManifestResourceStream(name)!; // embedded by the project file
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>A list for <c>json_each</c>: one statement whatever its length.</summary>
    public static string List<T>(IEnumerable<T> values) => JsonSerializer.Serialize(values);
}
