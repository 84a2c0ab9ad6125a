namespace Greffe.Citations.Statutes;

/// <summary>The embedded tables: one row a line, cells apart by tabs, comments after «#».</summary>
internal static class Tables
{
    /// <summary>Rows of a table, in file order.</summary>
    public static IEnumerable<string[]> Rows(string name)
    {
        using var stream = typeof(Tables).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The embedded table {name} is missing.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#') yield return line.Split('\t');
    }
}
