namespace Greffe.Indicators;

/// <summary>Queries kept in files beside the code that asks them.</summary>
internal static class Sql
{
    /// <summary>Text of <c>NAME.sql</c>.</summary>
    public static string Of(string name)
    {
        using var stream = typeof(Sql).Assembly.GetManifestResourceStream($"sql/{name}.sql")
            ?? throw new InvalidOperationException($"The query {name}.sql is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
