namespace Greffe.Search.Words;

/// <summary>A reviewed list of words under <c>data/search</c>, carried in the assembly: lines of cells set apart by tabs, <c>#</c> for remarks.</summary>
internal static class LexiconFile
{
    /// <summary>The lines of a list, in order.</summary>
    public static IEnumerable<string[]> Read(string name)
    {
        using var stream = typeof(LexiconFile).Assembly.GetManifestResourceStream($"search/{name}.tsv")
            ?? throw new InvalidOperationException($"The list {name} is not in the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#') yield return line.Split('\t', StringSplitOptions.TrimEntries);
    }
}
